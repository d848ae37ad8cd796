package org.oneseal.licence;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;
import org.oneseal.text.Text;
import org.oneseal.licence.Canvas.Align;
import org.oneseal.licence.Canvas.Ink;
import org.oneseal.licence.LayoutFault.Kind;
import org.oneseal.licence.LicenceFonts.Style;
import org.oneseal.licence.LicenceLayout.Entry;

/**
 * The one page of a licence: border, title, number, content, QR code, issuer and date,
 * and the field for the seal. Lengths are points from the lower left corner.
 */
final class Sheet {

	private static final double MM = Flow.MM;

	private static final PDRectangle A4 = PDRectangle.A4;

	private static final double CENTRE = A4.getWidth() / 2;

	private static final double LEFT = 28 * MM;

	private static final double RIGHT = A4.getWidth() - LEFT;

	private static final double WIDTH = RIGHT - LEFT;

	private static final double TITLE_BASE = 247 * MM;

	private static final double TITLE_SIZE = 37;

	private static final double CONTENT_TOP = 213 * MM;

	private static final double CONTENT_BOTTOM = 84 * MM;

	private static final double QR_X = LEFT + 20 * MM;

	private static final double LABEL_X = 84 * MM;

	private static final double ISSUER_X = 106 * MM;

	/** The middle of the seal. */
	private static final double SEAL_X = ISSUER_X + 28 * MM;

	private static final double SEAL_Y = 54 * MM;

	/**
	 * The base lines of issuer and date as shares of the seal's radius: between name and
	 * star, and below the seal's lower line, so that both stay legible under the seal.
	 */
	private static final double ISSUER_BASE = 0.40;

	private static final double DATE_BASE = -0.84;

	private static final double ISSUER_SIZE = 14;

	private static final double ISSUER_AT_LEAST = 9;

	private static final int ISSUER_LINES = 3;

	private static final double NUMBER_SIZE = 10;

	private static final double NUMBER_AT_LEAST = 6;

	private static final double FOOT = 25.5 * MM;

	private static final Color INK = new Color(0x1c1b1a);

	private static final Color SOFT = new Color(0x6d665a);

	/** The flag of an annotation that is printed and cannot be moved. */
	private static final int PRINT_AND_LOCKED = 4 + 128;

	private final PDDocument document;

	private final PDPage page = new PDPage(A4);

	private final LicenceFonts fonts;

	private final LicenceLayout layout;

	private final Values values;

	private final Color accent;

	private final TagTree tags;

	Sheet(PDDocument document, LicenceFonts fonts, LicenceLayout layout, Values values) {
		this.document = document;
		this.fonts = fonts;
		this.layout = layout;
		this.values = values;
		this.accent = Color.decode(layout.look().accent());
		document.addPage(page);
		page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
		this.tags = new TagTree(document, page);
	}

	void draw(CheckLink link) throws IOException, LayoutException {
		checkLines();
		Flow flow = fitting();
		try (Canvas canvas = new Canvas(document, page, fonts, tags)) {
			Guilloche ornament = new Guilloche(document, accent);
			ornament.background(canvas, CENTRE, (CONTENT_TOP + CONTENT_BOTTOM) / 2, 62 * MM);
			ornament.border(canvas,
					new Rectangle2D.Double(11 * MM, 11 * MM, A4.getWidth() - 22 * MM, A4.getHeight() - 22 * MM),
					7 * MM);
			head(canvas);
			flow.draw(canvas, LEFT, CONTENT_TOP, CONTENT_TOP - CONTENT_BOTTOM);
			code(canvas, link);
			foot(canvas);
		}
		sealField();
	}

	/**
	 * The content in the largest letters with which it fits.
	 */
	private Flow fitting() throws LayoutException {
		double size = layout.look().size();
		Flow flow = flow(size);
		while (flow.height() > CONTENT_TOP - CONTENT_BOTTOM && size > layout.look().atLeast()) {
			size = Math.max(layout.look().atLeast(), size - 0.5);
			flow = flow(size);
		}
		if (flow.height() > CONTENT_TOP - CONTENT_BOTTOM) {
			throw new LayoutException(layout.file(), List.of(tooLong(size)));
		}
		return flow;
	}

	private Flow flow(double size) {
		return new Flow(fonts, values, layout.content(), WIDTH, size);
	}

	/** The lines around the content have a fixed place. */
	private void checkLines() throws LayoutException {
		List<LayoutFault> faults = new ArrayList<>();
		if (issuerLines(issuerInk()).size() > ISSUER_LINES) {
			faults.add(tooLongLine(layout.issuer(), ISSUER_AT_LEAST));
		}
		if (fonts.width(numberLine(), Style.PLAIN, NUMBER_AT_LEAST) > WIDTH) {
			faults.add(tooLongLine(layout.number(), NUMBER_AT_LEAST));
		}
		if (!faults.isEmpty()) {
			throw new LayoutException(layout.file(), faults);
		}
	}

	private LayoutFault tooLongLine(Entry entry, double size) {
		String value = values.chinese(entry.value());
		return LayoutFault.of(Kind.TOO_LONG, String.join(", ", entry.value().fields()),
				value.codePointCount(0, value.length()), size);
	}

	private String numberLine() {
		Entry number = layout.number();
		return number.label().zh() + " " + number.label().in("en") + "  " + values.chinese(number.value());
	}

	private LayoutFault tooLong(double size) {
		Map.Entry<String, String> longest = values.chinese()
			.entrySet()
			.stream()
			.max(Comparator.comparingInt((value) -> value.getValue().length()))
			.orElse(Map.entry("content", ""));
		return LayoutFault.of(Kind.TOO_LONG, longest.getKey(),
				longest.getValue().codePointCount(0, longest.getValue().length()), size);
	}

	private void head(Canvas canvas) throws IOException {
		one(canvas, "H1", new Ink(Style.SOLEMN, TITLE_SIZE, INK, null), CENTRE, TITLE_BASE, layout.title().zh(), WIDTH);
		one(canvas, "P", new Ink(Style.PLAIN, 13, SOFT, "en"), CENTRE, TITLE_BASE - 9.5 * MM, layout.title().in("en"),
				WIDTH);
		double y = TITLE_BASE - 16 * MM;
		canvas.rule(accent, 0.7, CENTRE - 46 * MM, CENTRE - 4 * MM, y);
		canvas.rule(accent, 0.7, CENTRE + 4 * MM, CENTRE + 46 * MM, y);
		canvas.ornament((on) -> {
			on.setNonStrokingColor(accent);
			on.moveTo((float) (CENTRE - 2.2 * MM), (float) y);
			on.lineTo((float) CENTRE, (float) (y + 1.3 * MM));
			on.lineTo((float) (CENTRE + 2.2 * MM), (float) y);
			on.lineTo((float) CENTRE, (float) (y - 1.3 * MM));
			on.fill();
		});
		one(canvas, "P", new Ink(Style.PLAIN, NUMBER_SIZE, INK, null), CENTRE, TITLE_BASE - 24 * MM, numberLine(),
				WIDTH);
	}

	/** One line, in letters small enough for it. */
	private void one(Canvas canvas, String tag, Ink ink, double x, double y, String text, double atMost)
			throws IOException {
		double width = canvas.width(text, ink);
		Ink fitting = (width <= atMost) ? ink : ink.at(ink.size() * atMost / width);
		canvas.text(tag, fitting, Align.CENTRE, x, y, List.of(text));
	}

	private void code(Canvas canvas, CheckLink link) throws IOException {
		String address = link.address().toString();
		double size = layout.qr().size() * MM;
		double y = SEAL_Y - size / 2 + 3 * MM;
		canvas.picture(LosslessFactory.createFromImage(document, QrCode.of(address)), "QR code: " + address,
				QR_X - size / 2, y, size);
		one(canvas, "P", new Ink(Style.PLAIN, 8.5, INK, null), QR_X, y - 2.2 * MM, layout.qr().caption().zh(),
				2 * (QR_X - LEFT));
		one(canvas, "P", new Ink(Style.PLAIN, 6.6, SOFT, "en"), QR_X, y - 5.4 * MM, layout.qr().caption().in("en"),
				2 * (QR_X - LEFT));
		Text label = layout.qr().code();
		if (label != null) {
			one(canvas, "P", new Ink(Style.PLAIN, 8.5, INK, null), QR_X, y - 9.4 * MM,
					"%s %s %s".formatted(label.zh(), label.in("en"), link.code()), 2 * (QR_X - LEFT));
		}
	}

	private void foot(Canvas canvas) throws IOException {
		Ink solemn = issuerInk();
		List<String> lines = issuerLines(solemn);
		double radius = layout.seal().diameter() * MM / 2;
		double issuerBase = SEAL_Y + ISSUER_BASE * radius;
		label(canvas, layout.issuer(), issuerBase + (lines.size() - 1) * solemn.leading());
		canvas.text("P", solemn, Align.LEFT, ISSUER_X, issuerBase + (lines.size() - 1) * solemn.leading(), lines);
		label(canvas, layout.date(), SEAL_Y + DATE_BASE * radius);
		canvas.text("P", solemn, Align.LEFT, ISSUER_X, SEAL_Y + DATE_BASE * radius,
				List.of(values.chinese(layout.date().value())));
		note(canvas, layout.footer() == null ? null : layout.footer().zh(), FOOT, null);
		note(canvas, layout.footer() == null ? null : layout.footer().in("en"), FOOT - 3.4 * MM, "en");
	}

	/**
	 * The largest letters in which the issuer's name needs no more lines than there are.
	 */
	private Ink issuerInk() {
		Ink ink = new Ink(Style.SOLEMN, ISSUER_SIZE, INK, null);
		while (issuerLines(ink).size() > ISSUER_LINES && ink.size() > ISSUER_AT_LEAST) {
			ink = ink.at(ink.size() - 0.5);
		}
		return ink;
	}

	private List<String> issuerLines(Ink ink) {
		return LineBreaker.lines(values.chinese(layout.issuer().value()),
				(line) -> fonts.width(line, ink.style(), ink.size()), RIGHT - ISSUER_X);
	}

	private void label(Canvas canvas, Entry entry, double y) throws IOException {
		canvas.text("P", new Ink(Style.SOLEMN, 11.5, INK, null), Align.LEFT, LABEL_X, y, List.of(entry.label().zh()));
		canvas.text("P", new Ink(Style.PLAIN, 7.2, SOFT, "en"), Align.LEFT, LABEL_X, y - 3.4 * MM,
				List.of(entry.label().in("en")));
	}

	private void note(Canvas canvas, @Nullable String text, double y, @Nullable String language) throws IOException {
		if (text != null) {
			one(canvas, "P", new Ink(Style.PLAIN, (language == null) ? 7.4 : 6.4, SOFT, language), CENTRE, y, text,
					WIDTH);
		}
	}

	/**
	 * The empty signature field marks the place of the seal.
	 */
	private void sealField() throws IOException {
		PDAcroForm form = new PDAcroForm(document);
		document.getDocumentCatalog().setAcroForm(form);
		PDSignatureField field = new PDSignatureField(form);
		field.setPartialName("Seal");
		String name = "电子印章：" + values.chinese(layout.issuer().value());
		field.setAlternateFieldName(name);
		PDAnnotationWidget widget = field.getWidgets().get(0);
		float size = (float) (layout.seal().diameter() * MM);
		widget.setRectangle(new PDRectangle((float) SEAL_X - size / 2, (float) SEAL_Y - size / 2, size, size));
		widget.setPage(page);
		widget.setAnnotationFlags(PRINT_AND_LOCKED);
		page.getAnnotations().add(widget);
		form.getFields().add(field);
		tags.field(widget, name);
	}

}
