package org.oneseal.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * The first line of a scenario that did not come as it says.
 *
 * @param file path of the scenario as the designer knows it
 * @param line its line
 * @param element where in the file, such as {@code steps[2].expect.status}
 * @param on legal local time in the scenario, ISO 8601
 * @param text what differs, in a sentence
 * @param expected what was expected, {@code null} where no value was
 * @param actual what was, {@code null} where no value was expected
 */
public record Difference(String file, int line, String element, String on, String text, @Nullable String expected,
		@Nullable String actual) {

	@Override
	public String toString() {
		return file + ":" + line + " " + element + ": " + text;
	}

}
