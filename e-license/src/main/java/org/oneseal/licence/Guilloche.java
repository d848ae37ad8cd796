package org.oneseal.licence;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * The ornament of a licence: a border of interwoven waves between double rules, rosettes
 * in its corners, and a large pale rosette behind the text. One curve is stored once and
 * drawn many times, turned.
 */
final class Guilloche {

	private static final float HAIRLINE = 0.28f;

	/** The tangent that lets two cubic curves pass for a sine wave. */
	private static final double SINE = 0.4244;

	private static final int STRANDS = 5;

	private final PDDocument document;

	private final Color accent;

	Guilloche(PDDocument document, Color accent) {
		this.document = document;
		this.accent = accent;
	}

	/**
	 * Draws the border.
	 * @param outer its outer edge
	 * @param band its width
	 */
	void border(Canvas canvas, Rectangle2D outer, double band) throws IOException {
		double innerWidth = outer.getWidth() - 2 * band;
		double innerHeight = outer.getHeight() - 2 * band;
		PDFormXObject across = waves(innerWidth, band);
		PDFormXObject along = waves(innerHeight, band);
		PDFormXObject corner = rosette(band / 2, 8, 0.34);
		canvas.ornament((on) -> {
			on.setStrokingColor(accent);
			rules(on, outer, band);
			on.setLineWidth(HAIRLINE);
			draw(on, across, place(outer.getMinX() + band, outer.getMinY(), 0));
			draw(on, across, place(outer.getMinX() + band, outer.getMaxY() - band, 0));
			draw(on, along, place(outer.getMinX() + band, outer.getMinY() + band, 90));
			draw(on, along, place(outer.getMaxX(), outer.getMinY() + band, 90));
			for (double x : new double[] { outer.getMinX() + band / 2, outer.getMaxX() - band / 2 }) {
				for (double y : new double[] { outer.getMinY() + band / 2, outer.getMaxY() - band / 2 }) {
					turned(on, corner, x, y, 3, 360.0 / 8 / 3);
				}
			}
		});
	}

	/**
	 * Draws the rosette behind the text.
	 */
	void background(Canvas canvas, double x, double y, double radius) throws IOException {
		PDFormXObject outside = rosette(radius, 24, 0.16);
		PDFormXObject inside = rosette(radius * 0.66, 16, 0.34);
		canvas.ornament((on) -> {
			on.setStrokingColor(pale(accent, 0.84));
			on.setLineWidth(HAIRLINE);
			turned(on, outside, x, y, 8, 360.0 / 24 / 8);
			turned(on, inside, x, y, 8, 360.0 / 16 / 8);
		});
	}

	static Color pale(Color color, double white) {
		return new Color(mix(color.getRed(), white), mix(color.getGreen(), white), mix(color.getBlue(), white));
	}

	private static int mix(int part, double white) {
		return (int) Math.round(part + (255 - part) * white);
	}

	private static void rules(PDPageContentStream on, Rectangle2D outer, double band) throws IOException {
		on.setLineWidth(1.5f);
		rectangle(on, outer, -2.6);
		on.setLineWidth(0.5f);
		rectangle(on, outer, 0);
		rectangle(on, outer, band);
		on.setLineWidth(0.9f);
		rectangle(on, outer, band + 2.2);
		on.setLineWidth(0.4f);
		for (double x : new double[] { outer.getMinX() + band, outer.getMaxX() - band }) {
			stroke(on, x, outer.getMinY(), x, outer.getMinY() + band);
			stroke(on, x, outer.getMaxY(), x, outer.getMaxY() - band);
		}
		for (double y : new double[] { outer.getMinY() + band, outer.getMaxY() - band }) {
			stroke(on, outer.getMinX(), y, outer.getMinX() + band, y);
			stroke(on, outer.getMaxX(), y, outer.getMaxX() - band, y);
		}
	}

	private static void rectangle(PDPageContentStream on, Rectangle2D outer, double inset) throws IOException {
		on.addRect((float) (outer.getMinX() + inset), (float) (outer.getMinY() + inset),
				(float) (outer.getWidth() - 2 * inset), (float) (outer.getHeight() - 2 * inset));
		on.stroke();
	}

	private static void stroke(PDPageContentStream on, double x1, double y1, double x2, double y2) throws IOException {
		on.moveTo((float) x1, (float) y1);
		on.lineTo((float) x2, (float) y2);
		on.stroke();
	}

	/** Strands that cross each other, along the x axis, from 0 to length. */
	private PDFormXObject waves(double length, double band) throws IOException {
		int halves = 2 * (int) Math.round(length / band / 2.2);
		double half = length / halves;
		return form(0, 0, length, band, (on) -> {
			for (int strand = 0; strand < STRANDS; strand++) {
				double height = band / 2 * 0.94 * (1 - 2.0 * strand / (STRANDS - 1));
				wave(on, halves, half, band / 2, height);
				wave(on, halves, half, band / 2, -height * 0.55);
			}
		});
	}

	private static void wave(PDPageContentStream on, int halves, double half, double middle, double height)
			throws IOException {
		on.moveTo(0, (float) middle);
		for (int i = 0; i < halves; i++) {
			double top = middle + ((i % 2 == 0) ? height : -height) * 4 / 3;
			on.curveTo((float) (half * (i + SINE)), (float) top, (float) (half * (i + 1 - SINE)), (float) top,
					(float) (half * (i + 1)), (float) middle);
		}
		on.stroke();
	}

	/**
	 * A closed curve around 0: the radius swings so many times and by such a share.
	 */
	private PDFormXObject rosette(double radius, int petals, double share) throws IOException {
		int pieces = petals * 4;
		double step = 2 * Math.PI / pieces;
		double mean = radius / (1 + share);
		return form(-radius, -radius, 2 * radius, 2 * radius, (on) -> {
			for (int i = 0; i < pieces; i++) {
				double[] a = point(mean, petals, share, i * step);
				double[] b = point(mean, petals, share, (i + 1) * step);
				if (i == 0) {
					on.moveTo((float) a[0], (float) a[1]);
				}
				on.curveTo((float) (a[0] + a[2] * step / 3), (float) (a[1] + a[3] * step / 3),
						(float) (b[0] - b[2] * step / 3), (float) (b[1] - b[3] * step / 3), (float) b[0], (float) b[1]);
			}
			on.closeAndStroke();
		});
	}

	/** Place and tangent of a rosette's curve at an angle. */
	private static double[] point(double mean, int petals, double share, double angle) {
		double r = mean * (1 + share * Math.cos(petals * angle));
		double change = -mean * share * petals * Math.sin(petals * angle);
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		return new double[] { r * cos, r * sin, change * cos - r * sin, change * sin + r * cos };
	}

	private PDFormXObject form(double x, double y, double width, double height, Canvas.Drawing drawing)
			throws IOException {
		PDAppearanceStream form = new PDAppearanceStream(document);
		form.setBBox(new PDRectangle((float) x - 1, (float) y - 1, (float) width + 2, (float) height + 2));
		form.setResources(new PDResources());
		try (PDPageContentStream on = new PDPageContentStream(document, form,
				form.getStream().createOutputStream(COSName.FLATE_DECODE))) {
			drawing.on(on);
		}
		return form;
	}

	private static AffineTransform place(double x, double y, double degrees) {
		AffineTransform place = AffineTransform.getTranslateInstance(x, y);
		place.rotate(Math.toRadians(degrees));
		return place;
	}

	private static void turned(PDPageContentStream on, PDFormXObject form, double x, double y, int times, double by)
			throws IOException {
		for (int i = 0; i < times; i++) {
			draw(on, form, place(x, y, i * by));
		}
	}

	private static void draw(PDPageContentStream on, PDFormXObject form, AffineTransform place) throws IOException {
		on.saveGraphicsState();
		on.transform(new Matrix(place));
		on.drawForm(form);
		on.restoreGraphicsState();
	}

}
