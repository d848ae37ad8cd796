package org.oneseal.seal;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The picture of a round official seal: ring, five-pointed star, the authority's name on
 * the arc and the seal's purpose below the star. Drawn as outlines, so that the picture
 * needs no font, stays sharp and adds no text to the page.
 */
final class SealPicture {

	/**
	 * The seal red of the screens, {@code #c8102e} printed: opaque, as PDF/A wants it.
	 */
	private static final String RED = "0.784 0.063 0.114";

	private static final List<String> FONTS = List.of("/fonts/NotoSerifSC-Bold-GB2312.ttf",
			"/fonts/NotoSansSC-Regular.ttf", "/fonts/NotoSansCJKSupplement-Regular.ttf");

	/** Shares of the radius. */
	private static final double RING = 0.055;

	private static final double STAR = 0.30;

	private static final double LETTER = 0.25;

	private static final double LETTERS_FOOT = 0.64;

	private static final double LINE = 0.155;

	private static final double LINE_BELOW = 0.53;

	private static final double LINE_WIDTH = 1.16;

	/**
	 * The name covers at most this part of the circle, and its letters stand no wider
	 * apart.
	 */
	private static final double WIDEST_ARC = Math.toRadians(250);

	private static final double WIDEST_STEP = Math.toRadians(24);

	private final StringBuilder drawing = new StringBuilder();

	private final double radius;

	private SealPicture(double radius) {
		this.radius = radius;
	}

	/**
	 * Draws a seal.
	 * @param name the authority's name
	 * @param line what the seal is for, such as 行政许可专用章
	 * @param size width and height in points
	 * @return the operators of a PDF content stream, for a box from 0 to size; they use a
	 * graphics state named Ink, which says how the ink mixes with what it covers
	 */
	static byte[] draw(String name, String line, double size) {
		SealPicture picture = new SealPicture(size / 2);
		picture.put("q /Ink gs %s rg %s RG %.3f w", RED, RED, RING * picture.radius);
		picture.put("1 0 0 1 %.3f %.3f cm", picture.radius, picture.radius);
		picture.circle(picture.radius * (1 - RING / 2 - 0.01));
		picture.star();
		picture.letters(name, line);
		picture.put("Q");
		return picture.drawing.toString().getBytes(StandardCharsets.US_ASCII);
	}

	private void circle(double r) {
		double k = 0.5522847498 * r;
		put("%.3f 0 m", r);
		put("%.3f %.3f %.3f %.3f 0 %.3f c", r, k, k, r, r);
		put("%.3f %.3f %.3f %.3f %.3f 0 c", -k, r, -r, k, -r);
		put("%.3f %.3f %.3f %.3f 0 %.3f c", -r, -k, -k, -r, -r);
		put("%.3f %.3f %.3f %.3f %.3f 0 c s", k, -r, r, -k, r);
	}

	private void star() {
		double inner = STAR * Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(54));
		for (int point = 0; point < 10; point++) {
			double angle = Math.toRadians(90 + 36 * point);
			double r = radius * ((point % 2 == 0) ? STAR : inner);
			put("%.3f %.3f %s", r * Math.cos(angle), r * Math.sin(angle), (point == 0) ? "m" : "l");
		}
		put("f");
	}

	private void letters(String name, String line) {
		try (GlyphOutlines outlines = new GlyphOutlines(FONTS)) {
			onArc(outlines.of(name));
			below(outlines.of(line));
		}
	}

	private void onArc(List<GeneralPath> letters) {
		double step = Math.min(WIDEST_STEP, WIDEST_ARC / Math.max(1, letters.size() - 1));
		double narrow = Math.min(1, step * (LETTERS_FOOT + LETTER / 2) / LETTER * 0.96);
		double angle = step * (letters.size() - 1) / 2;
		for (GeneralPath letter : letters) {
			AffineTransform place = AffineTransform.getRotateInstance(angle);
			place.translate(-radius * LETTER * narrow / 2, radius * LETTERS_FOOT);
			place.scale(radius * LETTER * narrow, radius * LETTER);
			fill(letter, place);
			angle -= step;
		}
	}

	private void below(List<GeneralPath> letters) {
		double width = Math.min(LINE, LINE_WIDTH / Math.max(1, letters.size()));
		double x = -width * letters.size() / 2;
		for (GeneralPath letter : letters) {
			AffineTransform place = AffineTransform.getTranslateInstance(radius * x, -radius * LINE_BELOW);
			place.scale(radius * width, radius * LINE);
			fill(letter, place);
			x += width;
		}
	}

	private void fill(GeneralPath letter, AffineTransform place) {
		double[] p = new double[6];
		double x = 0;
		double y = 0;
		for (PathIterator path = letter.getPathIterator(place); !path.isDone(); path.next()) {
			switch (path.currentSegment(p)) {
				case PathIterator.SEG_MOVETO -> put("%.2f %.2f m", p[0], p[1]);
				case PathIterator.SEG_LINETO -> put("%.2f %.2f l", p[0], p[1]);
				case PathIterator.SEG_QUADTO -> curve(x, y, p);
				case PathIterator.SEG_CUBICTO ->
					put("%.2f %.2f %.2f %.2f %.2f %.2f c", p[0], p[1], p[2], p[3], p[4], p[5]);
				default -> put("h");
			}
			int end = path.currentSegment(p) == PathIterator.SEG_QUADTO ? 2 : 0;
			x = p[end];
			y = p[end + 1];
		}
		put("f");
	}

	/** PDF knows cubic curves only. */
	private void curve(double x, double y, double[] q) {
		put("%.2f %.2f %.2f %.2f %.2f %.2f c", x + 2 * (q[0] - x) / 3, y + 2 * (q[1] - y) / 3,
				q[2] + 2 * (q[0] - q[2]) / 3, q[3] + 2 * (q[1] - q[3]) / 3, q[2], q[3]);
	}

	private void put(String operators, Object... numbers) {
		drawing.append(String.format(Locale.ROOT, operators, numbers)).append('\n');
	}

}
