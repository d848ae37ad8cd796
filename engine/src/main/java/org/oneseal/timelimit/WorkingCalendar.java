package org.oneseal.timelimit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.oneseal.matter.Limit;

/**
 * The working days of one region: Monday to Friday, but for the days the State Council's
 * yearly notices and the authorities of the region say otherwise. Immutable; adding and
 * counting take constant time, however far they reach.
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
	static final int FIRST_DAY_THE_NEXT_NOTICE_MAY_RULE = 29;

	private final LocalDate firstKnown;

	private final LocalDate lastKnown;

	private final NavigableMap<LocalDate, Ruling> rulings;

	private final WorkedDays worked;

	/** The calendar of the nation. */
	WorkingCalendar(Collection<CalendarYear> years) {
		int first = years.stream().mapToInt(CalendarYear::year).min().orElseThrow();
		int last = years.stream().mapToInt(CalendarYear::year).max().orElseThrow();
		if (last - first + 1 != years.size()) {
			throw new IllegalArgumentException("The calendars must be of consecutive years, one each: "
					+ years.stream().map(CalendarYear::year).sorted().toList());
		}
		this.firstKnown = LocalDate.of(first, Month.JANUARY, 1);
		this.lastKnown = LocalDate.of(last, Month.DECEMBER, FIRST_DAY_THE_NEXT_NOTICE_MAY_RULE - 1);
		this.rulings = new TreeMap<>();
		years.stream()
			.sorted(Comparator.comparingInt(CalendarYear::year))
			.forEach((year) -> this.rulings.putAll(year.rulings()));
		this.worked = new WorkedDays(this.rulings);
	}

	private WorkingCalendar(WorkingCalendar below, NavigableMap<LocalDate, Ruling> rulings) {
		this.firstKnown = below.firstKnown;
		this.lastKnown = below.lastKnown;
		this.rulings = rulings;
		this.worked = new WorkedDays(rulings);
	}

	/**
	 * This calendar with other rulings laid over it; on one day the later in order wins.
	 */
	WorkingCalendar overlaidBy(Collection<LocalRuling> later) {
		if (later.isEmpty()) {
			return this;
		}
		NavigableMap<LocalDate, Ruling> together = new TreeMap<>(this.rulings);
		later.forEach((local) -> local.days().forEach((day) -> together.put(day, local.ruling())));
		return new WorkingCalendar(this, together);
	}

	/** Whether people work on this day, as far as is known today. */
	public boolean isWorkingDay(LocalDate day) {
		Ruling ruling = this.rulings.get(day);
		return (ruling != null) ? ruling.worked() : day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
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
		return LocalDate.ofEpochDay(this.worked.day(this.worked.until(start.toEpochDay()) + workingDays));
	}

	/**
	 * The working day on which so many working days are left until another day.
	 * @param workingDays how many, not negative
	 */
	public LocalDate before(LocalDate end, int workingDays) {
		return LocalDate.ofEpochDay(this.worked.day(this.worked.until(end.toEpochDay()) - workingDays));
	}

	/**
	 * How many working days there are after one day up to and with another: {@code 0} for
	 * the same day, negative if the second is earlier. So many days are left of a limit.
	 * @throws ArithmeticException if it is more than an {@code int} holds, some 8 million
	 * years
	 */
	public int between(LocalDate from, LocalDate to) {
		return Math.toIntExact(this.worked.until(to.toEpochDay()) - this.worked.until(from.toEpochDay()));
	}

	/** The same day if people work on it, else the next on which they do. */
	public LocalDate rollForward(LocalDate day) {
		return LocalDate.ofEpochDay(this.worked.day(this.worked.until(day.toEpochDay() - 1) + 1));
	}

	/**
	 * The last day of a limit; hours that begin at the end of their day.
	 * @param start the day that starts the limit and is not counted
	 */
	public Deadline deadline(LocalDate start, Limit limit) {
		LocalDate end = switch (limit.unit()) {
			case WORKING_DAYS -> limit.isAtOnce() ? rollForward(start) : add(start, limit.units());
			case DAYS -> rollForward(start.plusDays(limit.units()));
			case MONTHS -> rollForward(start.plusMonths(limit.units()));
			case HOURS -> limit.isAtOnce() ? rollForward(start) : add(start, (limit.units() + 23) / 24);
		};
		return new Deadline(end, limit.endsAtNoon() ? LocalTime.NOON : null, !isKnown(start) || !isKnown(end));
	}

	/**
	 * What makes this day other than its weekday: a notice of the State Council or, laid
	 * over it, an authority's own ruling; empty for a day that is what its weekday says.
	 */
	public Optional<Ruling> ruling(LocalDate day) {
		return Optional.ofNullable(this.rulings.get(day));
	}

	/**
	 * The holiday for which a notice made this day what it is, such as 国庆节, or the reason
	 * of a local ruling; empty for a day that is what its weekday says.
	 */
	public Optional<String> occasion(LocalDate day) {
		return ruling(day).map(Ruling::occasion);
	}

	/** Whether the notice that rules this day is published and here. */
	public boolean isKnown(LocalDate day) {
		return !day.isBefore(this.firstKnown) && !day.isAfter(this.lastKnown);
	}

	/** The first day that a published notice rules. */
	public LocalDate firstKnown() {
		return this.firstKnown;
	}

	/** The last day that no later notice can rule any more. */
	public LocalDate lastKnown() {
		return this.lastKnown;
	}

}
