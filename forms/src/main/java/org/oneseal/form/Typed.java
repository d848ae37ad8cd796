package org.oneseal.form;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * What is done to typed text, and what it may not contain.
 */
final class Typed {

	/** U+FF01-U+FF5E are the printable ASCII characters in full width. */
	private static final int FULL_WIDTH_OFFSET = 0xFEE0;

	private Typed() {
	}

	/** Line ends become LF, white space at both ends goes. */
	static String tidy(String text) {
		String lines = text.replace("\r\n", "\n").replace('\r', '\n');
		int start = 0;
		int end = lines.length();
		while (start < end && isWhite(lines.charAt(start))) {
			start++;
		}
		while (end > start && isWhite(lines.charAt(end - 1))) {
			end--;
		}
		return lines.substring(start, end);
	}

	/** Nothing in it can be seen. */
	static boolean isBlank(String text) {
		return text.codePoints().allMatch((c) -> isWhite(c) || Character.getType(c) == Character.FORMAT);
	}

	static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/** Full-width digits, letters and signs become ASCII. */
	static String narrow(String text) {
		StringBuilder narrow = new StringBuilder(text.length());
		text.chars()
			.map((c) -> (c >= 0xFF01 && c <= 0xFF5E) ? c - FULL_WIDTH_OFFSET : c)
			.forEach((c) -> narrow.append((char) c));
		return narrow.toString();
	}

	/**
	 * The first character that cannot be kept or printed: controls other than tab and
	 * line feed, halves of surrogate pairs, and what Unicode says is no character.
	 */
	static OptionalInt forbidden(String text) {
		IntPredicate control = (c) -> Character.isISOControl(c) && c != '\t' && c != '\n';
		IntPredicate half = (c) -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
		IntPredicate none = (c) -> (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
		return text.codePoints().filter(control.or(half).or(none)).findFirst();
	}

	private static boolean isWhite(int c) {
		return Character.isSpaceChar(c) || c == '\t' || c == '\n';
	}

}
