package org.oneseal.supervision;

/**
 * How long a step is expected to take in all.
 *
 * @param days working days
 * @param basis where that is from
 * @param times how often the step was done for it; 0 unless it is from history
 */
public record Estimate(double days, Basis basis, int times) {

	/** Where an estimate is from. */
	public enum Basis {

		/** The median of the last times it was done. */
		HISTORY,
		/** Its limit, as it was not done often enough yet. */
		LIMIT,
		/** Neither is there. */
		ASSUMED

	}

}
