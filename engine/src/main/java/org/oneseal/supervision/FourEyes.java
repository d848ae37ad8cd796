package org.oneseal.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Whether two activities were done by different persons. What counts is what stood in the
 * end: who did the check the last time it was done, and who did the checked activity the
 * last time. Persons are compared as they are written.
 *
 * @param pair the activities
 * @param cases cases in which both were done, and by persons the log names
 * @param breaches cases in which that was the same person
 * @param sharedAtAnyTime cases in which some person did both, be it in an earlier round
 * @param undecided cases in which both were done, but the log does not name a person
 */
public record FourEyes(ActivityPair pair, long cases, long breaches, long sharedAtAnyTime, long undecided) {

	/** Of the cases; nothing if there are none. */
	public @Nullable Double breachPercent() {
		return (cases == 0) ? null : 100.0 * breaches / cases;
	}

}
