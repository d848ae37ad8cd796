package org.oneseal.licence;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of a licence, read once and then lent to one thread at a time: the library
 * does not promise that threads may share a font.
 */
final class LicenceFonts {

	/** Sets at rest; each holds about 80 MB. */
	private static final Queue<LicenceFonts> AT_REST = new ConcurrentLinkedQueue<>();

	private final Map<File, TrueTypeFont> fonts = new EnumMap<>(File.class);

	private final Map<File, CmapLookup> letters = new EnumMap<>(File.class);

	private LicenceFonts() {
		for (File file : File.values()) {
			TrueTypeFont font = file.read();
			// otherwise f and i become one letter, and cannot be copied as two
			font.setEnableGsub(false);
			fonts.put(file, font);
			letters.put(file, lookup(font));
		}
	}

	private static CmapLookup lookup(TrueTypeFont font) {
		try {
			return font.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new IllegalStateException("A font of the licence has no table of letters", ex);
		}
	}

	/**
	 * Does something with a set of fonts nobody else is using.
	 */
	static <T, X extends Exception> T lend(Work<T, X> work) throws X {
		LicenceFonts waiting = AT_REST.poll();
		LicenceFonts fonts = (waiting != null) ? waiting : new LicenceFonts();
		try {
			return work.with(fonts);
		}
		finally {
			if (AT_REST.size() < Runtime.getRuntime().availableProcessors()) {
				AT_REST.add(fonts);
			}
		}
	}

	TrueTypeFont font(File file) {
		return Objects.requireNonNull(fonts.get(file));
	}

	private int glyph(File file, int codePoint) {
		return Objects.requireNonNull(letters.get(file)).getGlyphId(codePoint);
	}

	/**
	 * The first font of a style that has the letter.
	 * @throws IllegalArgumentException if none has
	 */
	File fileFor(int codePoint, Style style) {
		for (File file : style.files) {
			if (glyph(file, codePoint) != 0) {
				return file;
			}
		}
		throw new IllegalArgumentException("No font has the character U+%04X".formatted(codePoint));
	}

	/**
	 * The first code point of a text that cannot be printed. Line feeds can: they end a
	 * line.
	 */
	OptionalInt unprintable(String text) {
		return text.codePoints()
			.filter((codePoint) -> codePoint != '\n'
					&& File.PLAIN.stream().allMatch((file) -> glyph(file, codePoint) == 0))
			.findFirst();
	}

	/**
	 * The width of a text in one line.
	 * @return points
	 */
	double width(String text, Style style, double size) {
		return text.codePoints().mapToDouble((codePoint) -> width(codePoint, style)).sum() * size;
	}

	private double width(int codePoint, Style style) {
		File file = fileFor(codePoint, style);
		TrueTypeFont font = font(file);
		try {
			return (double) font.getAdvanceWidth(glyph(file, codePoint)) / font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new IllegalStateException("A font of the licence cannot be read", ex);
		}
	}

	/**
	 * What is done with a set of fonts.
	 */
	interface Work<T, X extends Exception> {

		T with(LicenceFonts fonts) throws X;

	}

	/**
	 * How letters look.
	 */
	enum Style {

		PLAIN(File.SANS, File.RARE), SOLEMN(File.SERIF, File.SANS, File.RARE);

		private final List<File> files;

		Style(File... files) {
			this.files = List.of(files);
		}

	}

	/**
	 * The font files; fonts/README.md says where they come from.
	 */
	enum File {

		SANS("NotoSansSC-Regular.ttf"), RARE("NotoSansCJKSupplement-Regular.ttf"), SERIF("NotoSerifSC-Bold-GB2312.ttf");

		private static final List<File> PLAIN = List.of(SANS, RARE);

		private final String name;

		File(String name) {
			this.name = name;
		}

		private TrueTypeFont read() {
			try (InputStream in = LicenceFonts.class.getResourceAsStream("/fonts/" + name)) {
				if (in == null) {
					throw new IllegalStateException("The font %s is missing".formatted(name));
				}
				return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
			}
			catch (IOException ex) {
				throw new IllegalStateException("The font %s cannot be read".formatted(name), ex);
			}
		}

	}

}
