package org.oneseal.timelimit;

/**
 * A line of a notice that cannot be read.
 *
 * @param line its number from 1, or 0 if the whole notice is meant
 * @param text the line as written, empty for the whole
 * @param kind what is wrong
 */
public record LineFault(int line, String text, Kind kind) {

	/** What can be wrong with a notice. */
	public enum Kind {

		/** It is not {@code off} or {@code work}, a day or two, and an occasion. */
		NO_RULE("is not 'off' or 'work', a day or first..last day, and a name"),
		/** There is no such day in the calendar, such as 30 February. */
		NO_SUCH_DAY("names a day that does not exist"),
		/** The last day comes before the first. */
		BACKWARDS("ends before it begins"),
		/** The day is neither of the notice's year nor of the December before. */
		OTHER_YEAR("is about a day that is neither of this year nor of the December before"),
		/** A line above already says what the day is. */
		TWICE("is about a day that a line above already rules"),
		/** No line {@code source} says where the notice was published. */
		NO_SOURCE("needs a line 'source' with the address of the notice"),
		/** The source is no address of the web. */
		NO_ADDRESS("needs an address that begins with http:// or https:// after 'source'"),
		/** It rules no day at all. */
		NO_DAYS("rules no day");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

}
