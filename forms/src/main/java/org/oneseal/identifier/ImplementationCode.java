package org.oneseal.identifier;

import java.util.regex.Pattern;

/**
 * The implementation code of a matter (实施编码, GB/T 39554.1): the credit code of the
 * authority (18), its level (1 nation, 2 province, 3 city, 4 county, 5 township) and the
 * basic code of the matter (12 digits: province 2, type 2, main item 5, sub-item 3).
 *
 * @param value 31 characters, as the catalogue writes them
 */
public record ImplementationCode(String value) {

	private static final Pattern SHAPE = Pattern.compile("[" + CreditCode.CHARACTERS + "]{18}[1-5][0-9]{12}");

	public ImplementationCode {
		if (!SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException(
					"%s is not an implementation code: credit code (18), level 1-5, basic code (12 digits)"
						.formatted(value));
		}
	}

	/**
	 * The code as the catalogue writes it: full-width characters, small letters and
	 * spaces are mended.
	 */
	public static String normalise(String typed) {
		return Typing.undo(typed);
	}

	/**
	 * The code has no check character of its own; the one of the credit code in it
	 * counts.
	 */
	public static Verdict verdict(String typed) {
		String code = normalise(typed);
		return SHAPE.matcher(code).matches() ? CreditCode.verdict(code.substring(0, 18)) : Verdict.MALFORMED;
	}

	/** The credit code of the authority that implements the matter. */
	public String authority() {
		return this.value.substring(0, 18);
	}

	/** 1 nation, 2 province, 3 city, 4 county, 5 township. */
	public int level() {
		return this.value.charAt(18) - '0';
	}

	/** The 12 digits under which the matter stands in the basic catalogue. */
	public String basicCode() {
		return this.value.substring(19);
	}

}
