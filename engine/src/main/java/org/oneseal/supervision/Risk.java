package org.oneseal.supervision;

/**
 * How likely a limit is to break: work left against days left, both in working days.
 * <p>
 * Work left is the sum over the steps still to be done of how long each usually takes; of
 * steps that run in parallel only the longest counts. A step usually takes the median of
 * the last 50 times it was done for the same matter at the same authority, or its limit
 * as long as it never was; an open step what is left of that, at least half a day. Days
 * left are those after today up to and with the last day, and half of today.
 *
 * @param workLeft working days
 * @param daysLeft working days, negative once the limit has passed
 * @param level what follows
 */
public record Risk(double workLeft, double daysLeft, Level level) {

	/** What counts of today. */
	private static final double REST_OF_TODAY = 0.5;

	/** From this part of the days left on, work left leaves no room. */
	private static final double NARROW = 0.7;

	/** How likely. */
	public enum Level {

		/** Less than seven tenths of the days left are needed. */
		LOW,
		/** It just fits. */
		MEDIUM,
		/** It does not fit any more. */
		HIGH,
		/** The limit has passed. */
		PASSED,
		/** The limit stands still. */
		PAUSED

	}

	/**
	 * @param days working days after today up to and with the last day
	 * @param past whether the limit has passed
	 */
	static Risk of(double workLeft, int days, boolean past, boolean paused) {
		if (paused) {
			return new Risk(workLeft, days + REST_OF_TODAY, Level.PAUSED);
		}
		if (past) {
			return new Risk(workLeft, days, Level.PASSED);
		}
		double left = days + REST_OF_TODAY;
		return new Risk(workLeft, left,
				(workLeft > left) ? Level.HIGH : ((workLeft > NARROW * left) ? Level.MEDIUM : Level.LOW));
	}

}
