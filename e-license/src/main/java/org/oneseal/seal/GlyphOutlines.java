package org.oneseal.seal;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The outlines of letters, each scaled into a square of side 1, from the first of several
 * fonts that has them. A font is read when it is first needed.
 */
final class GlyphOutlines implements AutoCloseable {

	/** The share of a letter that lies below its base line, by the fonts' design. */
	private static final double DESCENT = 0.12;

	private final List<String> resources;

	private final List<TrueTypeFont> open = new ArrayList<>();

	GlyphOutlines(List<String> resources) {
		this.resources = resources;
	}

	/**
	 * The outlines of a text, letter by letter.
	 * @throws IllegalArgumentException if no font has a letter; names its code point
	 */
	List<GeneralPath> of(String text) {
		return text.codePoints().mapToObj(this::of).toList();
	}

	private GeneralPath of(int codePoint) {
		try {
			for (int i = 0; i < resources.size(); i++) {
				TrueTypeFont font = font(i);
				int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
				if (glyph != 0) {
					return unit(font, glyph);
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("A font of the seal cannot be read", ex);
		}
		throw new IllegalArgumentException("No font of the seal has the character U+%04X (%s)".formatted(codePoint,
				Character.toString(codePoint)));
	}

	private TrueTypeFont font(int index) throws IOException {
		if (index == open.size()) {
			open.add(read(resources.get(index)));
		}
		return open.get(index);
	}

	private static TrueTypeFont read(String resource) throws IOException {
		try (InputStream in = GlyphOutlines.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("The font %s is missing".formatted(resource));
			}
			return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
		}
	}

	/** Centred, so that narrow letters stand in the middle of their square too. */
	private static GeneralPath unit(TrueTypeFont font, int glyph) throws IOException {
		GlyphData data = font.getGlyph().getGlyph(glyph);
		GeneralPath path = (data == null) ? new GeneralPath() : data.getPath();
		double em = font.getUnitsPerEm();
		AffineTransform toUnit = AffineTransform.getScaleInstance(1 / em, 1 / em);
		toUnit.translate((em - font.getAdvanceWidth(glyph)) / 2, DESCENT * em);
		path.transform(toUnit);
		return path;
	}

	@Override
	public void close() {
		try {
			for (TrueTypeFont font : open) {
				font.close();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("A font of the seal cannot be closed", ex);
		}
	}

}
