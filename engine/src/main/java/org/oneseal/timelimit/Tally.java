package org.oneseal.timelimit;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.oneseal.matter.Limit;

/**
 * Is told by a {@link Reckoning} what it counts and what it passes over, in the order of
 * time, so that what a person is shown and what the law goes by are one computation.
 */
interface Tally {

	/** For who wants the day only. */
	Tally NONE = new Tally() {
	};

	/**
	 * The limit begins, or its extension in another unit.
	 * @param from the day that is not counted
	 */
	default void begins(Limit allowance, LocalDate from) {
	}

	/** A day counts. */
	default void counts(LocalDate day) {
	}

	/** A day does not count: it is paused or no working day. */
	default void skips(LocalDate day) {
	}

	/** Hours of one day count; they may end at its midnight. */
	default void countsHours(LocalDateTime from, LocalDateTime until) {
	}

	/**
	 * Months count.
	 * @param after the day that is not counted
	 * @param until their last day by the calendar
	 * @param moved their last day, moved by the days paused
	 */
	default void countsMonths(LocalDate after, LocalDate until, LocalDate moved) {
	}

	/** A pause is passed over in one step, up to and with its last day. */
	default void pauses(LocalDate after, LocalDate until) {
	}

}
