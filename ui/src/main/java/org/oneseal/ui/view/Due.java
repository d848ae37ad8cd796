package org.oneseal.ui.view;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How much time is left.
 *
 * @param day the last day, or {@code null} where no limit runs
 * @param state how it stands
 * @param days working days left, or over where {@link State#LATE}; 0 is today
 * @param provisional whether holidays not published yet may move the day
 */
public record Due(@Nullable LocalDate day, State state, int days, boolean provisional) {

	/** No limit runs: nothing is waiting, or somebody else has to act. */
	public static final Due NONE = new Due(null, State.NONE, 0, false);

	/** How a limit stands. */
	public enum State {

		NONE, ON_TIME, SOON, LATE, MET,
		/** The limit stands still; whatever the day, it is not late. */
		PAUSED

	}

}
