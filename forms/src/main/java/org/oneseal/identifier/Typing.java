package org.oneseal.identifier;

import java.util.Locale;

/**
 * What people and input methods do to identifiers without meaning it.
 */
final class Typing {

	/** U+FF01-U+FF5E are the printable ASCII characters in full width. */
	private static final int FULL_WIDTH_OFFSET = 0xFEE0;

	private Typing() {
	}

	/**
	 * Full-width characters become ASCII, small letters capitals, and spaces go.
	 */
	static String undo(String typed) {
		StringBuilder normal = new StringBuilder(typed.length());
		typed.chars()
			.filter((c) -> !Character.isSpaceChar(c))
			.map(Typing::narrow)
			.forEach((c) -> normal.append((char) c));
		return normal.toString().toUpperCase(Locale.ROOT);
	}

	private static int narrow(int c) {
		return (c >= 0xFF01 && c <= 0xFF5E) ? c - FULL_WIDTH_OFFSET : c;
	}

}
