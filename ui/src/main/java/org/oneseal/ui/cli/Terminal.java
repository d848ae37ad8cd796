package org.oneseal.ui.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How wide text is in a terminal, whose Chinese characters take two columns. */
final class Terminal {

	/** Of a report, so that it fits a printed page as well. */
	static final int WIDTH = 100;

	private Terminal() {
	}

	/** Columns the text takes. */
	static int width(String text) {
		return text.codePoints().map(Terminal::width).sum();
	}

	/** Unicode Standard Annex 11: wide and fullwidth, and marks that take no room. */
	private static int width(int codePoint) {
		int type = Character.getType(codePoint);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
			return 0;
		}
		boolean wide = codePoint >= 0x1100 && codePoint <= 0x115f || codePoint >= 0x2e80 && codePoint <= 0x303e
				|| codePoint >= 0x3041 && codePoint <= 0xa4cf || codePoint >= 0xac00 && codePoint <= 0xd7a3
				|| codePoint >= 0xf900 && codePoint <= 0xfaff || codePoint >= 0xfe30 && codePoint <= 0xfe6f
				|| codePoint >= 0xff00 && codePoint <= 0xff60 || codePoint >= 0xffe0 && codePoint <= 0xffe6
				|| codePoint >= 0x1f300 && codePoint <= 0x1f64f || codePoint >= 0x1f900 && codePoint <= 0x1f9ff
				|| codePoint >= 0x20000 && codePoint <= 0x3fffd;
		return wide ? 2 : 1;
	}

	/**
	 * Text of a file, made harmless: control characters could move the cursor or turn the
	 * direction of writing.
	 */
	static String harmless(String text) {
		return text.codePoints()
			.map((each) -> isHarmful(each) ? '\uFFFD' : each)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean isHarmful(int codePoint) {
		int type = Character.getType(codePoint);
		return Character.isISOControl(codePoint) || type == Character.FORMAT || type == Character.LINE_SEPARATOR
				|| type == Character.PARAGRAPH_SEPARATOR || type == Character.SURROGATE;
	}

	/** Cut to as many columns, with an ellipsis where something is missing. */
	static String fitted(String text, int columns) {
		if (width(text) <= columns) {
			return text;
		}
		StringBuilder fitting = new StringBuilder();
		int used = 0;
		for (int codePoint : text.codePoints().toArray()) {
			used += width(codePoint);
			if (used > columns - 1) {
				break;
			}
			fitting.appendCodePoint(codePoint);
		}
		return fitting.append('…').toString();
	}

	/**
	 * Lines of at most as many columns, broken at spaces and beside Chinese characters.
	 */
	static List<String> wrapped(String text, int columns) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
		breaks.setText(text);
		int from = breaks.first();
		for (int until = breaks.next(); until != BreakIterator.DONE; from = until, until = breaks.next()) {
			String piece = text.substring(from, until);
			if (!line.isEmpty() && width(line.toString()) + width(piece.stripTrailing()) > columns) {
				lines.add(line.toString().stripTrailing());
				line.setLength(0);
			}
			line.append(fitted(piece, columns));
		}
		lines.add(line.toString().stripTrailing());
		return lines;
	}

	static String left(String text, int columns) {
		String fitted = fitted(text, columns);
		return fitted + " ".repeat(columns - width(fitted));
	}

	static String right(String text, int columns) {
		String fitted = fitted(text, columns);
		return " ".repeat(columns - width(fitted)) + fitted;
	}

}
