package org.oneseal.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What an answer must keep to; null: no such limit.
 *
 * @param required whether there must be an answer (a tick, a file)
 * @param minLength in code points, so that 𠮷 counts as one
 * @param maxLength in code points; never null for text
 * @param min smallest number
 * @param max largest number
 * @param decimalDigits how many digits may follow the decimal point
 * @param pattern must be found in the answer (as in form-js; anchor it with ^ and $)
 * @param kind a well-known kind of text
 */
public record Limits(boolean required, @Nullable Integer minLength, @Nullable Integer maxLength,
		@Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable Integer decimalDigits, @Nullable Pattern pattern,
		@Nullable Kind kind) {

	/** Longest line when the form says nothing. */
	public static final int TEXTFIELD_MAX = 500;

	/** Longest text when the form says nothing. */
	public static final int TEXTAREA_MAX = 5000;

	/** Largest number of characters a form may permit in one answer. */
	public static final int ABSOLUTE_MAX = 100_000;

	public enum Kind {

		EMAIL, PHONE

	}

}
