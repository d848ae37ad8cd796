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

	/**
	 * Stands for one that could not be read, longer than any file may say; it is not
	 * compared with others.
	 */
	static final Limit UNREAD = new Limit(Integer.MAX_VALUE, Unit.MONTHS);

	public Limit {
		if (amount < 1) {
			throw new IllegalArgumentException("A limit lasts at least one unit, not " + amount);
		}
	}

	boolean isRead() {
		return !equals(UNREAD);
	}

	public static Limit workingDays(int amount) {
		return new Limit(amount, Unit.WORKING_DAYS);
	}

}
