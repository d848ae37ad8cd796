package org.oneseal.timelimit;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the calendar and what became of it.
 *
 * @param entry a notice or a ruling
 * @param withdrawal the entry that withdrew it, {@code null} if none did
 */
public record Entered(CalendarEntry entry, @Nullable CalendarEntry withdrawal) {

	/** Whether it was not withdrawn. */
	public boolean stands() {
		return this.withdrawal == null;
	}

}
