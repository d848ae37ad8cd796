package org.oneseal.timelimit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Numbers the working days one after another, so that adding days is adding numbers.
 * Number 1 is the first working day of a table that spans all rulings; before and after
 * it only weekdays count, and a formula does what the table does inside.
 */
final class WorkedDays {

	private static final int WORKED_A_WEEK = 5;

	private static final int WEEK = 7;

	/** A Monday before 1970, on which weeks begin. */
	private static final long MONDAY = LocalDate.of(1969, 12, 29).toEpochDay();

	/** First day of the table. */
	private final long origin;

	/**
	 * By day from the origin: how many days of the table are worked up to and with it.
	 */
	private final int[] counts;

	/** By number less one: the day, counted from the origin. */
	private final int[] days;

	WorkedDays(NavigableMap<LocalDate, Ruling> rulings) {
		this.origin = rulings.isEmpty() ? MONDAY : rulings.firstKey().toEpochDay();
		int size = rulings.isEmpty() ? 0 : Math.toIntExact(rulings.lastKey().toEpochDay() - this.origin + 1);
		boolean[] worked = new boolean[size];
		for (int i = 0; i < size; i++) {
			worked[i] = Math.floorMod(this.origin + i - MONDAY, WEEK) < WORKED_A_WEEK;
		}
		for (Map.Entry<LocalDate, Ruling> each : rulings.entrySet()) {
			worked[(int) (each.getKey().toEpochDay() - this.origin)] = each.getValue().worked();
		}
		this.counts = new int[size];
		int[] found = new int[size];
		int count = 0;
		for (int i = 0; i < size; i++) {
			if (worked[i]) {
				found[count++] = i;
			}
			this.counts[i] = count;
		}
		this.days = Arrays.copyOf(found, count);
	}

	/**
	 * The number of the last working day up to and with a day: 0 or less before the
	 * table.
	 */
	long until(long epochDay) {
		long index = epochDay - this.origin;
		if (index < 0) {
			return weekdaysUntil(epochDay) - weekdaysUntil(this.origin - 1);
		}
		if (index < this.counts.length) {
			return this.counts[(int) index];
		}
		return this.days.length + weekdaysUntil(epochDay) - weekdaysUntil(end());
	}

	/** The working day of a number. */
	long day(long number) {
		if (number < 1) {
			return weekday(weekdaysUntil(this.origin - 1) + number);
		}
		if (number <= this.days.length) {
			return this.origin + this.days[(int) (number - 1)];
		}
		return weekday(weekdaysUntil(end()) + number - this.days.length);
	}

	/** Last day of the table. */
	private long end() {
		return this.origin + this.counts.length - 1;
	}

	/** How many weekdays there are from {@link #MONDAY} up to and with a day. */
	private static long weekdaysUntil(long epochDay) {
		long days = epochDay - MONDAY + 1;
		return WORKED_A_WEEK * Math.floorDiv(days, WEEK) + Math.min(WORKED_A_WEEK, Math.floorMod(days, WEEK));
	}

	/** The weekday up to which there are so many. */
	private static long weekday(long count) {
		return MONDAY + WEEK * Math.floorDiv(count - 1, WORKED_A_WEEK) + Math.floorMod(count - 1, WORKED_A_WEEK);
	}

}
