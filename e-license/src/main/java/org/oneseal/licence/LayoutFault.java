package org.oneseal.licence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Why a licence cannot be printed with these data.
 *
 * @param kind what is wrong
 * @param field the data field, or the part of the layout, it is about
 * @param arguments what the message tells besides; see the kind
 */
public record LayoutFault(Kind kind, String field, List<String> arguments) {

	public LayoutFault {
		arguments = List.copyOf(arguments);
	}

	static LayoutFault of(Kind kind, String field, Object... arguments) {
		return new LayoutFault(kind, field, Stream.of(arguments).map(String::valueOf).toList());
	}

	/**
	 * The message key of what is wrong.
	 */
	public String key() {
		return "licence.layout." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public String toString() {
		return field + ": " + kind.message.formatted(arguments.toArray());
	}

	/**
	 * What can be wrong.
	 */
	public enum Kind {

		/** The layout needs the field and the data lack it. */
		MISSING_VALUE("the licence needs this value"),

		/** Arguments: the kind wanted, the value. */
		WRONG_KIND("a %s is needed, not %s"),

		/** Arguments: the code point as U+XXXX, the character. */
		NO_GLYPH("no font has the character %s (%s); use another way to write it"),

		/**
		 * The value does not fit in its place, or is the longest on a page that is too
		 * full. Arguments: its length in characters, the smallest size of letters in
		 * points.
		 */
		TOO_LONG("%s characters do not fit even in letters of %s points");

		private final String message;

		Kind(String message) {
			this.message = message;
		}

	}

}
