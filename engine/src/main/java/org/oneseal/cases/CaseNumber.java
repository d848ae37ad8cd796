package org.oneseal.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The number an applicant quotes on the phone: region code of the authority, day of
 * receipt and a serial of that authority and day, such as {@code 429900-20261122-0007}.
 *
 * @param value the number with its hyphens
 */
public record CaseNumber(String value) {

	private static final Pattern SHAPE = Pattern.compile("\\d{6}-\\d{8}-\\d{4,7}");

	public CaseNumber {
		if (!SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a case number: " + value);
		}
	}

	static CaseNumber of(String authority, LocalDate day, long serial) {
		return new CaseNumber("%s-%s-%04d".formatted(authority, day.format(DateTimeFormatter.BASIC_ISO_DATE), serial));
	}

	/** Region code of the authority the case belongs to. */
	public String authority() {
		return this.value.substring(0, this.value.indexOf('-'));
	}

	public static boolean isCaseNumber(String text) {
		return SHAPE.matcher(text).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
