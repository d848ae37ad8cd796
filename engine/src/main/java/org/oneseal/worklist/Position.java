package org.oneseal.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a work list, before or after one line. It stays right while other lines come
 * and go.
 *
 * @param forward whether the lines after it are meant, else those before
 * @param key what the list is ordered by: the day due, or the instant done
 * @param stepId step of the line, where several lines share the key
 */
public record Position(boolean forward, String key, String stepId) {

	private static final Pattern SHAPE = Pattern.compile("([ab])~([0-9TZ:.+-]{10,40})~([A-Za-z0-9-]{1,64})");

	/** As it travels in an address. */
	public String token() {
		return (this.forward ? "a" : "b") + "~" + this.key + "~" + this.stepId;
	}

	/** The place before the same line. */
	public Position before() {
		return new Position(false, this.key, this.stepId);
	}

	/**
	 * Reads {@link #token()}; empty if it is none, as after somebody edited an address.
	 */
	public static Optional<Position> parse(String token) {
		Matcher matcher = SHAPE.matcher(token);
		return matcher.matches()
				? Optional.of(new Position(matcher.group(1).equals("a"), matcher.group(2), matcher.group(3)))
				: Optional.empty();
	}

	LocalDate day() {
		return LocalDate.parse(this.key);
	}

	Instant instant() {
		return Instant.parse(this.key);
	}

}
