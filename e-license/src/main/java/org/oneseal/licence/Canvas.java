package org.oneseal.licence;

import java.awt.Color;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.oneseal.licence.LicenceFonts.File;
import org.oneseal.licence.LicenceFonts.Style;

/**
 * Draws on the page of a licence; every piece is tagged or marked as ornament. Lengths
 * are points from the lower left corner.
 */
final class Canvas implements AutoCloseable {

	private final PDDocument document;

	private final PDPageContentStream content;

	private final LicenceFonts fonts;

	private final TagTree tags;

	private final Map<File, PDType0Font> embedded = new EnumMap<>(File.class);

	Canvas(PDDocument document, PDPage page, LicenceFonts fonts, TagTree tags) throws IOException {
		this.document = document;
		this.content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
		this.fonts = fonts;
		this.tags = tags;
	}

	double width(String text, Ink ink) {
		return fonts.width(text, ink.style(), ink.size());
	}

	/**
	 * Writes lines one below the other as one piece of content.
	 * @param tag its role, such as {@code H1}
	 * @param y the base line of the first
	 */
	void text(String tag, Ink ink, Align align, double x, double y, List<String> lines) throws IOException {
		content.beginMarkedContent(COSName.getPDFName(tag), tags.content(tag, ink.language(), null));
		content.setNonStrokingColor(ink.color());
		double base = y;
		for (String line : lines) {
			line(line, ink, x - align.share * width(line, ink), base);
			base -= ink.leading();
		}
		content.endMarkedContent();
	}

	private void line(String line, Ink ink, double x, double y) throws IOException {
		content.beginText();
		content.newLineAtOffset((float) x, (float) y);
		StringBuilder run = new StringBuilder();
		File file = File.SANS;
		for (int codePoint : line.codePoints().toArray()) {
			File next = fonts.fileFor(codePoint, ink.style());
			if (next != file) {
				show(run, file, ink.size());
				file = next;
			}
			run.appendCodePoint(codePoint);
		}
		show(run, file, ink.size());
		content.endText();
	}

	private void show(StringBuilder run, File file, double size) throws IOException {
		if (!run.isEmpty()) {
			content.setFont(font(file), (float) size);
			content.showText(run.toString());
			run.setLength(0);
		}
	}

	private PDType0Font font(File file) throws IOException {
		PDType0Font font = embedded.get(file);
		if (font == null) {
			font = PDType0Font.load(document, fonts.font(file), true);
			embedded.put(file, font);
		}
		return font;
	}

	void picture(PDImageXObject image, String alternative, double x, double y, double size) throws IOException {
		content.beginMarkedContent(COSName.getPDFName("Figure"), tags.content("Figure", null, alternative));
		content.drawImage(image, (float) x, (float) y, (float) size, (float) size);
		content.endMarkedContent();
	}

	/**
	 * Draws something that says nothing.
	 */
	void ornament(Drawing drawing) throws IOException {
		content.beginMarkedContent(COSName.ARTIFACT);
		content.saveGraphicsState();
		drawing.on(content);
		content.restoreGraphicsState();
		content.endMarkedContent();
	}

	void rule(Color color, double width, double fromX, double toX, double y) throws IOException {
		ornament((on) -> {
			on.setStrokingColor(color);
			on.setLineWidth((float) width);
			on.moveTo((float) fromX, (float) y);
			on.lineTo((float) toX, (float) y);
			on.stroke();
		});
	}

	@Override
	public void close() throws IOException {
		content.close();
	}

	/**
	 * Operators.
	 */
	interface Drawing {

		void on(PDPageContentStream content) throws IOException;

	}

	/**
	 * Where a line's x lies in it.
	 */
	enum Align {

		LEFT(0), CENTRE(0.5);

		private final double share;

		Align(double share) {
			this.share = share;
		}

	}

	/**
	 * How text looks.
	 *
	 * @param language when it is not Chinese
	 */
	record Ink(Style style, double size, Color color, @Nullable String language) {

		double leading() {
			return size * ((language == null) ? 1.5 : 1.3);
		}

		Ink at(double otherSize) {
			return new Ink(style, otherSize, color, language);
		}

	}

}
