package org.oneseal.benchmarks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.oneseal.benchmarks.Outcome.Measure;
import org.oneseal.timelimit.WorkingCalendar;
import org.oneseal.timelimit.WorkingCalendars;

/**
 * A million times: the last day of a limit of 1 to 60 working days that starts on any day
 * of the published years. The other way walks from day to day and asks two sets of
 * holidays and working weekend days, as one would write it down.
 */
final class WorkingDays implements Benchmark {

	private static final int ADDITIONS = 1_000_000;

	/** Joint handling takes 45 + 15 working days at most (art. 42). */
	private static final int LONGEST_LIMIT = 60;

	private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2026, 9, 1);

	private final WorkingCalendar calendar = WorkingCalendars.shipped();

	private final Set<LocalDate> off = new HashSet<>();

	private final Set<LocalDate> worked = new HashSet<>();

	private final LocalDate[] starts = new LocalDate[ADDITIONS];

	private final int[] limits = new int[ADDITIONS];

	WorkingDays() {
		SplittableRandom random = new SplittableRandom(42);
		for (int i = 0; i < ADDITIONS; i++) {
			this.starts[i] = LocalDate.ofEpochDay(random.nextLong(FIRST.toEpochDay(), LAST.toEpochDay()));
			this.limits[i] = random.nextInt(1, LONGEST_LIMIT + 1);
		}
		FIRST.datesUntil(LocalDate.of(2027, 1, 1))
			.forEach((day) -> this.calendar.ruling(day)
				.ifPresent((ruling) -> (ruling.worked() ? this.worked : this.off).add(day)));
	}

	@Override
	public String name() {
		return "working-days";
	}

	@Override
	public String about() {
		return "1,000,000 limits of 1 to 60 working days, ours against a walk from day to day";
	}

	@Override
	public Outcome run() {
		List<Measure> measures = new Rounds(ADDITIONS).way("walk", this::walked).way("ours", this::added).measure();
		double walk = measures.get(0).nanosEach();
		double ours = measures.get(1).nanosEach();
		return new Outcome(name(), measures, Map.of("times faster than the walk", walk / ours));
	}

	private long added() {
		long sum = 0;
		for (int i = 0; i < ADDITIONS; i++) {
			sum += this.calendar.add(this.starts[i], this.limits[i]).toEpochDay();
		}
		return sum;
	}

	private long walked() {
		long sum = 0;
		for (int i = 0; i < ADDITIONS; i++) {
			LocalDate day = this.starts[i];
			for (int left = this.limits[i]; left > 0;) {
				day = day.plusDays(1);
				boolean weekday = day.getDayOfWeek().getValue() <= 5;
				if (weekday ? !this.off.contains(day) : this.worked.contains(day)) {
					left--;
				}
			}
			sum += day.toEpochDay();
		}
		return sum;
	}

}
