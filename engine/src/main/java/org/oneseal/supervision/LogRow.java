package org.oneseal.supervision;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One event as the file has it, or a case without any.
 *
 * @param line where it begins
 * @param event whether it is an event
 * @param values by {@link LogColumn#ordinal()}; {@code null} where nothing is said
 */
record LogRow(long line, boolean event, @Nullable String[] values) {

	/** What systems write when they have nothing to say. */
	private static final Set<String> EMPTY = Set.of("EMPTY", "NULL", "(NULL)", "NONE", "N/A", "NAN", "NAT", "UNDEFINED",
			"-");

	private static final int LONGEST_EMPTY = 9;

	/** Nothing when it is blank, or a word that stands for nothing. */
	@Nullable String value(LogColumn column) {
		String value = values[column.ordinal()];
		if (value == null) {
			return null;
		}
		String stripped = value.strip();
		boolean empty = stripped.isEmpty()
				|| (stripped.length() <= LONGEST_EMPTY && EMPTY.contains(stripped.toUpperCase(Locale.ROOT)));
		return empty ? null : stripped;
	}

}
