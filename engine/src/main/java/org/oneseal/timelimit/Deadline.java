package org.oneseal.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * The end of a limit.
 *
 * @param date the last day on which the limit is kept
 * @param until the time of that day at which it ends, {@code null} for its midnight
 * @param provisional whether the holidays that decide it are not all published yet; it is
 * then shown as such and computed again when they are
 */
public record Deadline(LocalDate date, @Nullable LocalTime until, boolean provisional) {

	public Deadline(LocalDate date, boolean provisional) {
		this(date, null, provisional);
	}

	/** Whether the limit has passed on this day, whatever the hour. */
	public boolean isPastOn(LocalDate day) {
		return day.isAfter(this.date);
	}

	/**
	 * The first instant at which the limit has passed.
	 * @param zone where the law's days begin and end
	 */
	public Instant end(ZoneId zone) {
		return ((this.until != null) ? this.date.atTime(this.until) : this.date.plusDays(1).atStartOfDay()).atZone(zone)
			.toInstant();
	}

	/** The earlier of two. */
	public Deadline or(Deadline other) {
		return (other.end(ZoneOffset.UTC).isBefore(end(ZoneOffset.UTC))) ? other : this;
	}

}
