package org.oneseal.matter;

/**
 * A length of time as a matter states it.
 *
 * @param amount how many units, at least 1
 * @param unit what is counted
 */
public record Limit(int amount, Unit unit) {

	/** What a limit counts. */
	public enum Unit {

		WORKING_DAYS, DAYS, MONTHS

	}

	public Limit {
		if (amount < 1) {
			throw new IllegalArgumentException("A limit lasts at least one unit, not " + amount);
		}
	}

	public static Limit workingDays(int amount) {
		return new Limit(amount, Unit.WORKING_DAYS);
	}

}
