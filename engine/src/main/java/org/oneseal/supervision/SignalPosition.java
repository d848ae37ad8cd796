package org.oneseal.supervision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list, after or before one line. It stays right while other lines come and
 * go.
 *
 * @param forward whether the lines after it are meant, else those before
 * @param day what the list is ordered by
 * @param id the line
 */
public record SignalPosition(boolean forward, LocalDate day, String id) {

	private static final Pattern SHAPE = Pattern.compile("(b~)?(\\d{4}-\\d{2}-\\d{2})~([A-Za-z0-9-]{1,64})");

	/** As it travels in an address. */
	public String token() {
		return (this.forward ? "" : "b~") + this.day + "~" + this.id;
	}

	/** Reads {@link #token()}; empty if it is none. */
	public static Optional<SignalPosition> parse(String token) {
		Matcher matcher = SHAPE.matcher(token);
		try {
			return matcher.matches() ? Optional
				.of(new SignalPosition(matcher.group(1) == null, LocalDate.parse(matcher.group(2)), matcher.group(3)))
					: Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
