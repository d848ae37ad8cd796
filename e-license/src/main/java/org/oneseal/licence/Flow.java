package org.oneseal.licence;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.oneseal.licence.Canvas.Align;
import org.oneseal.licence.Canvas.Ink;
import org.oneseal.licence.LicenceFonts.Style;
import org.oneseal.licence.LicenceLayout.Block;
import org.oneseal.licence.LicenceLayout.Entry;
import org.oneseal.licence.LicenceLayout.Paragraph;
import org.oneseal.licence.LicenceLayout.Row;
import org.oneseal.licence.LicenceLayout.Space;

/**
 * What stands between title and seal, broken into lines for one size of letters. All
 * lengths are points.
 */
final class Flow {

	static final double MM = 72 / 25.4;

	private static final Color INK = new Color(0x1c1b1a);

	private static final Color SOFT = new Color(0x6d665a);

	private static final Color HAIRLINE = new Color(0xd8cfba);

	/**
	 * The column of labels, where an entry has the whole width and where it shares it.
	 */
	private static final double WIDE_LABEL = 35 * MM;

	private static final double NARROW_LABEL = 27 * MM;

	private static final double GUTTER = 6 * MM;

	private static final double LEAST_PADDING = 4;

	private static final double MOST_PADDING = 10.5;

	private static final double ABOVE_BASE = 0.88;

	private final LicenceFonts fonts;

	private final Values values;

	private final double width;

	private final Ink value;

	private final Ink label;

	private final Ink labelEn;

	private final List<Placed> pieces = new ArrayList<>();

	Flow(LicenceFonts fonts, Values values, List<Block> content, double width, double size) {
		this.fonts = fonts;
		this.values = values;
		this.width = width;
		this.value = new Ink(Style.PLAIN, size, INK, null);
		this.label = new Ink(Style.SOLEMN, Math.min(size, 11.5), INK, null);
		this.labelEn = new Ink(Style.PLAIN, Math.min(size * 0.62, 7.2), SOFT, "en");
		content.forEach(this::place);
	}

	private void place(Block block) {
		if (block instanceof Row row) {
			List<Entry> shown = row.entries().stream().filter((entry) -> !values.showsNothing(entry.value())).toList();
			if (!shown.isEmpty()) {
				pieces.add(row(shown));
			}
		}
		else if (block instanceof Paragraph paragraph) {
			pieces.add(paragraph(paragraph));
		}
		else if (block instanceof Space space) {
			pieces.add(new Placed(space.height() * MM, 0, List.of(), false));
		}
	}

	private Placed row(List<Entry> entries) {
		int shares = entries.stream().mapToInt(Entry::share).sum();
		double free = width - GUTTER * (entries.size() - 1);
		double x = 0;
		double height = 0;
		List<Words> words = new ArrayList<>();
		for (Entry entry : entries) {
			double own = free * entry.share() / shares;
			double labelWidth = (x == 0) ? WIDE_LABEL : NARROW_LABEL;
			height = Math.max(height, entry(entry, x, own, labelWidth, words));
			x += own + GUTTER;
		}
		return new Placed(height, 2, words, true);
	}

	private double entry(Entry entry, double x, double own, double labelWidth, List<Words> words) {
		List<String> zh = lines(entry.label().zh(), label, labelWidth - 6);
		List<String> en = lines(entry.label().in("en"), labelEn, labelWidth - 6);
		List<String> lines = lines(values.chinese(entry.value()), value, own - labelWidth);
		double base = value.size() * ABOVE_BASE;
		words.add(new Words("P", label, x, base, zh));
		double enBase = base + (zh.size() - 1) * label.leading() + labelEn.size() * 1.35;
		words.add(new Words("P", labelEn, x, enBase, en));
		words.add(new Words("P", value, x + labelWidth, base, lines));
		double labels = enBase + (en.size() - 1) * labelEn.leading() + labelEn.size() * 0.3;
		return Math.max(labels, base + (lines.size() - 1) * value.leading() + value.size() * 0.3);
	}

	private Placed paragraph(Paragraph paragraph) {
		Ink english = new Ink(Style.PLAIN, value.size() * 0.72, SOFT, "en");
		// the indent of a Chinese paragraph is two characters
		List<String> zh = lines("\u3000\u3000" + values.chinese(paragraph.zh()), value, width);
		List<String> en = lines(values.english(paragraph.en()), english, width);
		double base = value.size() * ABOVE_BASE;
		double enBase = base + (zh.size() - 1) * value.leading() + english.size() * 1.7;
		double height = enBase + (en.size() - 1) * english.leading() + english.size() * 0.3;
		return new Placed(height, 2,
				List.of(new Words("P", value, 0, base, zh), new Words("P", english, 0, enBase, en)), false);
	}

	private List<String> lines(String text, Ink ink, double lineWidth) {
		return LineBreaker.lines(text, (line) -> fonts.width(line, ink.style(), ink.size()), lineWidth);
	}

	/**
	 * The least height it needs.
	 */
	double height() {
		return pieces.stream().mapToDouble((piece) -> piece.height + piece.paddings * LEAST_PADDING).sum();
	}

	/**
	 * Draws it from a top downwards and spreads it over the height there is.
	 */
	void draw(Canvas canvas, double x, double top, double available) throws IOException {
		int paddings = pieces.stream().mapToInt(Placed::paddings).sum();
		double spare = (paddings == 0) ? 0 : (available - height()) / paddings;
		double padding = Math.min(MOST_PADDING, LEAST_PADDING + spare);
		double y = top;
		for (Placed piece : pieces) {
			double own = (piece.paddings > 0) ? padding : 0;
			for (Words words : piece.words) {
				canvas.text(words.tag, words.ink, Align.LEFT, x + words.x, y - own - words.base, words.lines);
			}
			y -= piece.height + 2 * own;
			if (piece.ruled) {
				canvas.rule(HAIRLINE, 0.5, x, x + width, y);
			}
		}
	}

	/**
	 * A piece with its lines.
	 *
	 * @param paddings how often its height grows by the padding
	 * @param ruled whether a hairline ends it
	 */
	private record Placed(double height, int paddings, List<Words> words, boolean ruled) {
	}

	/**
	 * Lines of a piece.
	 *
	 * @param base of the first line, below the piece's top
	 */
	private record Words(String tag, Ink ink, double x, double base, List<String> lines) {
	}

}
