package org.oneseal.timelimit;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;

/**
 * A time in which a limit does not count. The day it begins on was worked and counts; the
 * day it ends on does not, as no limit counts the day it starts.
 *
 * @param from day it begins on
 * @param fromAt instant it begins
 * @param to day it ends on, {@code null} while it lasts
 * @param toAt instant it ends, {@code null} while it lasts
 * @param expected how long it was to take, {@code null} where nobody could know
 */
record Pause(LocalDate from, Instant fromAt, @Nullable LocalDate to, @Nullable Instant toAt, @Nullable Limit expected) {

	boolean covers(LocalDate day) {
		return day.isAfter(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	/**
	 * The pause as it would be if it ended when it was expected to, or, where nobody
	 * knows, had taken no time.
	 */
	Pause foreseen(WorkingCalendar calendar) {
		if (this.to != null) {
			return this;
		}
		LocalDate end = (this.expected != null) ? calendar.deadline(this.from, this.expected).date() : this.from;
		return new Pause(this.from, this.fromAt, end, this.fromAt, this.expected);
	}

}
