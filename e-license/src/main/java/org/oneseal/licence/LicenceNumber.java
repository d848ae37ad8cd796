package org.oneseal.licence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.oneseal.identifier.CheckCharacters;

/**
 * The identifier of an electronic licence (GB/T 36904-2018):
 * {@code 1.2.156.3005.2.<type>.<issuer>.<serial>.<version>.<check>}.
 *
 * @param type the licence type: 18 characters of the credit code of the catalogue's
 * owner, 3 of a sequence
 * @param issuer the issuing authority's unified social credit code, or its six-digit
 * division code
 * @param serial at most 32 of 0-9 and A-Z, unique for type and issuer
 * @param version 1 to 999; rises whenever the licence is changed
 */
public record LicenceNumber(String type, String issuer, String serial, int version) {

	private static final String ROOT = "1.2.156.3005.2.";

	private static final Pattern TYPE = Pattern.compile("[0-9A-Z]{21}");

	private static final Pattern ISSUER = Pattern.compile("[0-9A-Z]{18}|[0-9]{6}");

	private static final Pattern SERIAL = Pattern.compile("[0-9A-Z]{1,32}");

	private static final Pattern WHOLE = Pattern.compile(
			"1\\.2\\.156\\.3005\\.2\\.([0-9A-Z]{21})\\.([0-9A-Z]{18}|[0-9]{6})\\.([0-9A-Z]{1,32})\\.([0-9]{3})\\.([0-9A-Z])");

	public LicenceNumber {
		require(TYPE, type, "type");
		require(ISSUER, issuer, "issuer");
		require(SERIAL, serial, "serial");
		if (version < 1 || version > 999) {
			throw new IllegalArgumentException("The version of a licence is 1 to 999, not " + version);
		}
	}

	private static void require(Pattern pattern, String part, String name) {
		if (!pattern.matcher(part).matches()) {
			throw new IllegalArgumentException(
					"The %s of a licence number has the form %s, not %s".formatted(name, pattern, part));
		}
	}

	/**
	 * Reads an identifier; empty when its form or its check character is wrong. Lower
	 * case is wrong.
	 */
	public static Optional<LicenceNumber> parse(String value) {
		Matcher matcher = WHOLE.matcher(value);
		if (!matcher.matches() || matcher.group(4).equals("000")) {
			return Optional.empty();
		}
		LicenceNumber number = new LicenceNumber(matcher.group(1), matcher.group(2), matcher.group(3),
				Integer.parseInt(matcher.group(4)));
		return number.value().equals(value) ? Optional.of(number) : Optional.empty();
	}

	/**
	 * The number the changed licence gets.
	 */
	public LicenceNumber nextVersion() {
		return new LicenceNumber(type, issuer, serial, version + 1);
	}

	/**
	 * The whole identifier with its check character.
	 */
	public String value() {
		String three = (version < 10) ? "00" + version : (version < 100) ? "0" + version : "" + version;
		char check = CheckCharacters.mod37Radix36(type + issuer + serial + three);
		return ROOT + type + "." + issuer + "." + serial + "." + three + "." + check;
	}

	@Override
	public String toString() {
		return value();
	}

}
