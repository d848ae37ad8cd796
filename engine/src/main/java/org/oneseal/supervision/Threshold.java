package org.oneseal.supervision;

import java.time.Instant;

/**
 * From when on a limit calls for a signal.
 *
 * @param cause the signal
 * @param from the first instant
 */
record Threshold(Cause cause, Instant from) {

	boolean isReached(Instant now) {
		return !now.isBefore(this.from);
	}

}
