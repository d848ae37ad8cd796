package org.oneseal.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Closed cases and their deadlines. A case is late when its end is after its deadline:
 * the instants the log names are compared, so offsets and daylight saving do not matter;
 * where one of them is only a day, the days are.
 *
 * @param name channel or department; {@code null} for cases without one, and for all
 * @param closed closed cases with an end and a deadline that can be read
 * @param late those of them that ended after their deadline
 * @param onALaterDay those of them that ended on a later calendar day than the
 * deadline's, as each time's own offset (or the zone asked for) has it
 */
public record Lateness(@Nullable String name, long closed, long late, long onALaterDay) {

	/** Of the closed ones; nothing if there are none. */
	public @Nullable Double latePercent() {
		return (closed == 0) ? null : 100.0 * late / closed;
	}

}
