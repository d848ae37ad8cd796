package org.oneseal.ui.view;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;

/**
 * How much time is left.
 *
 * @param day the last day, or {@code null} where no limit runs
 * @param state how it stands
 * @param days days left, or over where {@link State#LATE}; 0 is today
 * @param provisional whether holidays not published yet may move the day
 * @param natural whether every day of the calendar is counted, as the limit counts it;
 * else working days
 */
public record Due(@Nullable LocalDate day, State state, int days, boolean provisional, boolean natural) {

	/** No limit runs: nothing is waiting, or somebody else has to act. */
	public static final Due NONE = new Due(null, State.NONE, 0, false);

	/** Counted in working days. */
	public Due(@Nullable LocalDate day, State state, int days, boolean provisional) {
		this(day, state, days, provisional, false);
	}

	/** Whether every day of the calendar counts for a limit of this unit. */
	public static boolean isNatural(Limit.Unit unit) {
		return unit == Limit.Unit.DAYS || unit == Limit.Unit.MONTHS;
	}

	/** Whether it is over today, and not before. */
	public boolean isToday() {
		return this.days == 0 && (this.state == State.ON_TIME || this.state == State.SOON);
	}

	/** End of the message key that says so, behind {@code due.} or {@code due.short.}. */
	public String key() {
		boolean counted = this.state == State.ON_TIME || this.state == State.SOON || this.state == State.LATE;
		return isToday() ? "today" : (this.natural && counted) ? this.state + ".natural" : this.state.name();
	}

	/** How a limit stands. */
	public enum State {

		NONE, ON_TIME, SOON, LATE, MET,
		/** The limit stands still; whatever the day, it is not late. */
		PAUSED

	}

}
