package org.oneseal.identifier;

/**
 * Check characters of ISO 7064 (GB/T 17710).
 */
public final class CheckCharacters {

	private static final String DIGITS = "0123456789X";

	private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private CheckCharacters() {
	}

	/**
	 * ISO 7064 MOD 11-2, a pure system: the check digit of resident identity numbers.
	 * @param digits one or more of 0-9
	 * @return 0-9 or X
	 * @throws IllegalArgumentException if there is another character
	 */
	public static char mod11Radix2(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			sum = (sum + value(digits, i, 10)) * 2 % 11;
		}
		return DIGITS.charAt((12 - sum) % 11);
	}

	/**
	 * ISO 7064 MOD 37,36, a hybrid system: the check character of electronic licence
	 * identifiers (GB/T 36904-2018), taken over the parts without their dots.
	 * @param characters one or more of 0-9 and A-Z
	 * @return 0-9 or A-Z
	 * @throws IllegalArgumentException if there is another character
	 */
	public static char mod37Radix36(String characters) {
		int product = 36;
		for (int i = 0; i < characters.length(); i++) {
			int sum = (product + value(characters, i, 36)) % 36;
			product = (sum == 0 ? 36 : sum) * 2 % 37;
		}
		return ALPHANUMERIC.charAt((37 - product) % 36);
	}

	private static int value(String characters, int index, int radix) {
		int value = ALPHANUMERIC.indexOf(characters.charAt(index));
		if (value < 0 || value >= radix) {
			throw new IllegalArgumentException("%s: character %d has no value in radix %d, it must be one of %s"
				.formatted(characters, index + 1, radix, ALPHANUMERIC.substring(0, radix)));
		}
		return value;
	}

}
