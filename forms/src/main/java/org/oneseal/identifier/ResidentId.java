package org.oneseal.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The identity number of a resident (公民身份号码, GB 11643): region 6, birth date 8, serial 3
 * and the check digit of ISO 7064 MOD 11-2. Region codes are not looked up, because
 * abolished ones stay valid for those who have them.
 */
public final class ResidentId {

	private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5}(1[89]|20)[0-9]{9}[0-9X]");

	private ResidentId() {
	}

	/**
	 * The number as the card shows it: full-width characters, a small x and spaces are
	 * mended.
	 */
	public static String normalise(String typed) {
		return Typing.undo(typed);
	}

	public static Verdict verdict(String typed) {
		String number = normalise(typed);
		if (!SHAPE.matcher(number).matches() || !hasBirthDate(number)) {
			return Verdict.MALFORMED;
		}
		return (CheckCharacters.mod11Radix2(number.substring(0, 17)) == number.charAt(17)) ? Verdict.VALID
				: Verdict.WRONG_CHECK_DIGIT;
	}

	private static boolean hasBirthDate(String number) {
		try {
			LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
			return true;
		}
		catch (DateTimeException noSuchDay) {
			return false;
		}
	}

	private static int part(String number, int from, int to) {
		return Integer.parseInt(number, from, to, 10);
	}

}
