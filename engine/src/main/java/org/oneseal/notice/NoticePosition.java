package org.oneseal.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of notices, after one of them. It stays right while others come.
 *
 * @param unread whether that one was not read yet: unread ones come first
 * @param at when it was noted
 * @param id its id
 */
public record NoticePosition(boolean unread, Instant at, String id) {

	private static final Pattern SHAPE = Pattern.compile("([nr])~([0-9TZ:.-]{10,40})~([0-9a-f-]{36})");

	/** As it travels in an address. */
	public String token() {
		return (this.unread ? "n~" : "r~") + this.at + "~" + this.id;
	}

	/** Reads {@link #token()}; empty if it is none. */
	public static Optional<NoticePosition> parse(String token) {
		Matcher matcher = SHAPE.matcher(token);
		try {
			return matcher.matches() ? Optional
				.of(new NoticePosition(matcher.group(1).equals("n"), Instant.parse(matcher.group(2)), matcher.group(3)))
					: Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
