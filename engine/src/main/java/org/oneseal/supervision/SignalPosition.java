package org.oneseal.supervision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list, after one line. It stays right while other lines come and go.
 *
 * @param day what the list is ordered by
 * @param id the line
 */
public record SignalPosition(LocalDate day, String id) {

	static final SignalPosition BEGINNING = new SignalPosition(LocalDate.of(1000, 1, 1), "");

	private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})~([A-Za-z0-9-]{1,64})");

	/** As it travels in an address. */
	public String token() {
		return this.day + "~" + this.id;
	}

	/** Reads {@link #token()}; empty if it is none. */
	public static Optional<SignalPosition> parse(String token) {
		Matcher matcher = SHAPE.matcher(token);
		try {
			return matcher.matches()
					? Optional.of(new SignalPosition(LocalDate.parse(matcher.group(1)), matcher.group(2)))
					: Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
