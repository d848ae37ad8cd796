package org.oneseal.timelimit;

import java.time.LocalDate;

/**
 * The last day of a limit.
 *
 * @param date the last day on which the limit is kept
 * @param provisional whether the holidays that decide it are not all published yet; it is
 * then shown as such and computed again when they are
 */
public record Deadline(LocalDate date, boolean provisional) {

	/** Whether the limit has passed on this day. */
	public boolean isPastOn(LocalDate day) {
		return day.isAfter(this.date);
	}

}
