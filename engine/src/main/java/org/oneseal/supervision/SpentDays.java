package org.oneseal.supervision;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.LedgerEntry;
import org.oneseal.timelimit.WorkingCalendar;

/** Counts the working days of a limit that were used, without its pauses. */
final class SpentDays {

	private SpentDays() {
	}

	/**
	 * Those after the day it began up to and with another, or the day it ended. The day a
	 * pause begins was worked and counts, the day it ends does not.
	 */
	static int of(Countdown countdown, LocalDate today, WorkingCalendar calendar) {
		LocalDate end = countdown.endedOn().orElse(today);
		int days = calendar.between(countdown.startedOn(), end);
		LocalDate paused = null;
		for (LedgerEntry entry : countdown.ledger()) {
			switch (entry.kind()) {
				case PAUSED -> paused = entry.on();
				case RESUMED -> {
					days -= between(paused, entry.on(), calendar);
					paused = null;
				}
				default -> {
				}
			}
		}
		return Math.max(0, days - between(paused, end, calendar));
	}

	private static int between(@Nullable LocalDate paused, LocalDate until, WorkingCalendar calendar) {
		return (paused != null) ? calendar.between(paused, until) : 0;
	}

}
