package org.oneseal.supervision;

import java.util.List;

/**
 * How likely a limit is to break: work left against days left, both in working days.
 * <p>
 * Work left is the longest way from the open steps to where the limit ends, through the
 * process the case was started with: steps one after another add up, of branches that run
 * in parallel, or that a gateway has not chosen from yet, the longest counts. A step
 * takes the median of the last 50 times it was done for the same matter at the same
 * authority, or its limit as long as it was done less than five times; an open step what
 * is left of that, at least half a day. Days left are those after today up to and with
 * the last day, and half of today.
 *
 * @param parts the steps of that way, first to last
 * @param workLeft working days
 * @param daysLeft working days, negative once the limit has passed
 * @param level what follows
 */
public record Risk(List<Part> parts, double workLeft, double daysLeft, Level level) {

	/** What counts of today. */
	private static final double REST_OF_TODAY = 0.5;

	/** From this part of the days left on, work left leaves no room. */
	private static final double NARROW = 0.7;

	public Risk {
		parts = List.copyOf(parts);
	}

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
	 * A step on the way.
	 *
	 * @param stepKey id in the process definition; {@code issue} for what follows the
	 * decision
	 * @param days working days it still takes
	 * @param spent working days it took so far, 0 if it has not begun
	 * @param estimate working days it takes in all
	 */
	public record Part(String stepKey, double days, double spent, Estimate estimate) {

	}

	/**
	 * @param days working days after today up to and with the last day
	 * @param past whether the limit has passed
	 */
	static Risk of(List<Part> parts, int days, boolean past, boolean paused) {
		double work = sum(parts);
		if (paused) {
			return new Risk(parts, work, days + REST_OF_TODAY, Level.PAUSED);
		}
		if (past) {
			return new Risk(parts, work, days, Level.PASSED);
		}
		double left = days + REST_OF_TODAY;
		return new Risk(parts, work, left,
				(work > left) ? Level.HIGH : ((work > NARROW * left) ? Level.MEDIUM : Level.LOW));
	}

	static double sum(List<Part> parts) {
		return parts.stream().mapToDouble(Part::days).sum();
	}

}
