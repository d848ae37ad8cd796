package org.oneseal.form;

import java.util.regex.Pattern;

/**
 * Searches for a pattern with bounded work: a pattern such as {@code (a+)+$} takes longer
 * than a life on some texts, and neither the designer nor the applicant meant it.
 */
final class BoundedMatch {

	/** Looked-at characters; an honest pattern looks at each a few times. */
	private static final int MOST_LOOKS = 1_000_000;

	private BoundedMatch() {
	}

	/** Whether the pattern is found; a search that leads nowhere counts as not found. */
	static boolean found(Pattern pattern, String text) {
		try {
			return pattern.matcher(new CountedText(text)).find();
		}
		catch (TooManyLooks | StackOverflowError gaveUp) {
			// the pattern recurses once per character where alternatives repeat
			return false;
		}
	}

	private static final class CountedText implements CharSequence {

		private final String text;

		private int looks;

		private CountedText(String text) {
			this.text = text;
		}

		@Override
		public char charAt(int index) {
			this.looks++;
			if (this.looks > MOST_LOOKS) {
				throw new TooManyLooks();
			}
			return this.text.charAt(index);
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.subSequence(start, end);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	private static final class TooManyLooks extends RuntimeException {

		private TooManyLooks() {
			super("A pattern looked at more than %d characters".formatted(MOST_LOOKS), null, false, false);
		}

	}

}
