package org.oneseal.identifier;

import java.util.regex.Pattern;

/**
 * The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015): 18
 * characters without I, O, S, V, Z. Codes given out in early pilots exist whose check
 * character is wrong.
 */
public final class CreditCode {

	static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int MODULUS = 31;

	private static final Pattern SHAPE = Pattern.compile("[" + CHARACTERS + "]{18}");

	private CreditCode() {
	}

	/**
	 * The code as the register writes it: full-width characters, small letters and spaces
	 * are mended.
	 */
	public static String normalise(String typed) {
		return Typing.undo(typed);
	}

	public static Verdict verdict(String typed) {
		String code = normalise(typed);
		if (!SHAPE.matcher(code).matches()) {
			return Verdict.MALFORMED;
		}
		return (checkCharacter(code.substring(0, 17)) == code.charAt(17)) ? Verdict.VALID : Verdict.WRONG_CHECK_DIGIT;
	}

	/**
	 * The 18th character that belongs to the first 17: weights are 3^(i-1) mod 31.
	 * @throws IllegalArgumentException if these are not 17 permitted characters
	 */
	public static char checkCharacter(String first17) {
		if (first17.length() != 17) {
			throw new IllegalArgumentException("%s has %d characters, not 17".formatted(first17, first17.length()));
		}
		int sum = 0;
		int weight = 1;
		for (char c : first17.toCharArray()) {
			int value = CHARACTERS.indexOf(c);
			if (value < 0) {
				throw new IllegalArgumentException("%s: %s is not used in credit codes".formatted(first17, c));
			}
			sum += value * weight;
			weight = weight * 3 % MODULUS;
		}
		return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
	}

}
