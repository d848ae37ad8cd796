package org.oneseal.matter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;

/**
 * A length of time as a matter states it. Nought (即办) means on the very day; half a
 * working day ends at noon.
 *
 * @param amount how many units, without trailing zeros; halves of working days only
 * @param unit what is counted
 */
public record Limit(BigDecimal amount, Unit unit) {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	/** What a limit counts. */
	public enum Unit {

		/** Working days, without statutory holidays (art. 82). */
		WORKING_DAYS,
		/** Calendar days, whether anybody works on them or not. */
		DAYS,
		/** Calendar months. */
		MONTHS,
		/** Hours by the clock, of working days only (art. 82). */
		HOURS

	}

	/**
	 * Stands for one that could not be read, longer than any file may say; it is not
	 * compared with others.
	 */
	static final Limit UNREAD = new Limit(Integer.MAX_VALUE, Unit.MONTHS);

	public Limit {
		amount = amount.stripTrailingZeros();
		if (amount.scale() < 0) {
			amount = amount.setScale(0);
		}
		BigDecimal step = (unit == Unit.WORKING_DAYS) ? HALF : BigDecimal.ONE;
		if (amount.signum() < 0 || amount.remainder(step).signum() != 0) {
			throw new IllegalArgumentException("No limit lasts %s %s".formatted(amount.toPlainString(), unit));
		}
	}

	public Limit(int amount, Unit unit) {
		this(BigDecimal.valueOf(amount), unit);
	}

	boolean isRead() {
		return !equals(UNREAD);
	}

	public static Limit workingDays(int amount) {
		return new Limit(amount, Unit.WORKING_DAYS);
	}

	/** The amount in whole units, half a day counting as one begun. */
	public int units() {
		return this.amount.setScale(0, RoundingMode.CEILING).intValueExact();
	}

	/** Whether its last day ends at noon. */
	public boolean endsAtNoon() {
		return this.amount.scale() > 0;
	}

	/** Whether the matter is handled at once (即办件). */
	public boolean isAtOnce() {
		return this.amount.signum() == 0;
	}

	/**
	 * The limit written back, such as {@code 0.5 WORKING_DAYS}; {@link #parse} reads it.
	 */
	@Override
	public String toString() {
		return this.amount.toPlainString() + " " + this.unit;
	}

	/** Reads what {@link #toString} wrote. */
	public static Limit parse(String text) {
		int space = text.indexOf(' ');
		return new Limit(new BigDecimal(text.substring(0, space)), Unit.valueOf(text.substring(space + 1)));
	}

	/**
	 * Reads an amount as a person typed it, such as {@code 5} or {@code 2.5}, also in
	 * full-width digits.
	 * @return empty if it is no amount of this unit, or one of more than four digits
	 */
	public static Optional<Limit> read(String amount, Unit unit) {
		String digits = Normalizer.normalize(amount, Normalizer.Form.NFKC).strip();
		boolean halves = digits.endsWith(".5") && unit == Unit.WORKING_DAYS;
		return (digits.matches("[0-9]{1,4}") || (halves && digits.matches("[0-9]{1,4}\\.5")))
				? Optional.of(new Limit(new BigDecimal(digits), unit)) : Optional.empty();
	}

	/**
	 * Whether it is, holidays aside, no longer than another; seven days hold five working
	 * days, a month thirty days.
	 */
	public boolean isAtMost(Limit other) {
		return typicalHours().compareTo(other.typicalHours()) <= 0;
	}

	/** Whether limits one after another are, holidays aside, no longer than this one. */
	public boolean holds(Collection<Limit> inARow) {
		return inARow.stream()
			.map(Limit::typicalHours)
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.compareTo(typicalHours()) <= 0;
	}

	/** About how many working days it takes, holidays aside: five of seven days. */
	public double typicalWorkingDays() {
		return (this.unit == Unit.WORKING_DAYS) ? this.amount.doubleValue() : typicalHours().doubleValue() / 24 * 5 / 7;
	}

	private BigDecimal typicalHours() {
		double hours = switch (this.unit) {
			case WORKING_DAYS -> 24 * 7 / 5.0;
			case DAYS -> 24;
			case MONTHS -> 24 * 30;
			case HOURS -> 7 / 5.0;
		};
		return this.amount.multiply(BigDecimal.valueOf(hours));
	}

}
