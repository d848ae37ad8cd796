package org.oneseal.timelimit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import org.oneseal.matter.Limit;

/**
 * The working days of the PRC: Monday to Friday, but for the days the State Council's
 * yearly notices say otherwise. Immutable and quick: a limit takes well under a
 * microsecond per working day.
 * <p>
 * A limit does not count the day it starts on, and a last day that is no working day
 * rolls forward to the next one.
 */
public final class WorkingCalendar {

	/**
	 * In twenty years of notices, the earliest December day that the notice for the next
	 * year ruled was the 29th (2007 and 2018). From this day on, the last published year
	 * is as uncertain as the years after it.
	 */
	private static final int FIRST_DAY_THE_NEXT_NOTICE_MAY_RULE = 29;

	private final LocalDate firstKnown;

	private final LocalDate lastKnown;

	private final long origin;

	/** One bit a day from the origin on: whether it is worked. */
	private final BitSet working;

	private final int size;

	WorkingCalendar(Collection<CalendarYear> years) {
		int first = years.stream().mapToInt(CalendarYear::year).min().orElseThrow();
		int last = years.stream().mapToInt(CalendarYear::year).max().orElseThrow();
		if (last - first + 1 != years.size()) {
			throw new IllegalArgumentException("The calendars must be of consecutive years, one each: "
					+ years.stream().map(CalendarYear::year).sorted().toList());
		}
		this.firstKnown = LocalDate.of(first, Month.JANUARY, 1);
		this.lastKnown = LocalDate.of(last, Month.DECEMBER, FIRST_DAY_THE_NEXT_NOTICE_MAY_RULE - 1);
		LocalDate start = this.firstKnown.minusMonths(1);
		this.origin = start.toEpochDay();
		this.size = (int) (LocalDate.of(last, Month.DECEMBER, 31).toEpochDay() - this.origin + 1);
		this.working = new BitSet(this.size);
		Map<LocalDate, Boolean> ruled = new TreeMap<>();
		years.stream()
			.sorted(Comparator.comparingInt(CalendarYear::year))
			.forEach((year) -> ruled.putAll(year.working()));
		for (int i = 0; i < this.size; i++) {
			LocalDate day = start.plusDays(i);
			this.working.set(i, ruled.getOrDefault(day, isWeekday(day.toEpochDay())));
		}
	}

	/** Whether people work on this day, as far as is known today. */
	public boolean isWorkingDay(LocalDate day) {
		return isWorked(day.toEpochDay());
	}

	/**
	 * The last day of a number of working days.
	 * @param start the day that starts the limit and is not counted
	 * @param workingDays how many, at least 1
	 */
	public LocalDate add(LocalDate start, int workingDays) {
		if (workingDays < 1) {
			throw new IllegalArgumentException("A limit lasts at least one working day, not " + workingDays);
		}
		long day = start.toEpochDay();
		for (int left = workingDays; left > 0;) {
			day++;
			if (isWorked(day)) {
				left--;
			}
		}
		return LocalDate.ofEpochDay(day);
	}

	/**
	 * How many working days there are after one day up to and with another: {@code 0} for
	 * the same day, negative if the second is earlier. So many days are left of a limit.
	 */
	public int between(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -between(to, from);
		}
		int count = 0;
		for (long day = from.toEpochDay() + 1; day <= to.toEpochDay(); day++) {
			if (isWorked(day)) {
				count++;
			}
		}
		return count;
	}

	/** The same day if people work on it, else the next on which they do. */
	public LocalDate rollForward(LocalDate day) {
		long next = day.toEpochDay();
		while (!isWorked(next)) {
			next++;
		}
		return LocalDate.ofEpochDay(next);
	}

	/**
	 * The last day of a limit.
	 * @param start the day that starts the limit and is not counted
	 */
	public Deadline deadline(LocalDate start, Limit limit) {
		LocalDate end = switch (limit.unit()) {
			case WORKING_DAYS -> add(start, limit.amount());
			case DAYS -> rollForward(start.plusDays(limit.amount()));
			case MONTHS -> rollForward(start.plusMonths(limit.amount()));
		};
		return new Deadline(end, !isKnown(start) || !isKnown(end));
	}

	/** Whether the notice that rules this day is published and here. */
	public boolean isKnown(LocalDate day) {
		return !day.isBefore(this.firstKnown) && !day.isAfter(this.lastKnown);
	}

	private boolean isWorked(long epochDay) {
		long index = epochDay - this.origin;
		return (index >= 0 && index < this.size) ? this.working.get((int) index) : isWeekday(epochDay);
	}

	private static boolean isWeekday(long epochDay) {
		return LocalDate.ofEpochDay(epochDay).getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
	}

}
