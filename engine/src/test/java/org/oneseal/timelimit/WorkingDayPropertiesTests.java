package org.oneseal.timelimit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every start, every number of days and every calendar. */
class WorkingDayPropertiesTests {

	private static final int TRIES = 20_000;

	/** From before the first notice to beyond the last. */
	private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

	private static final WorkingCalendar SHIPPED = WorkingCalendars.shipped();

	static Stream<WorkingCalendar> calendars() {
		return Stream.concat(Stream.of(SHIPPED),
				IntStream.range(0, 20).mapToObj((seed) -> SHIPPED.overlaidBy(anyRulings(new SplittableRandom(seed)))));
	}

	@ParameterizedTest
	@MethodSource("calendars")
	void addingSomeDaysAndCountingThemGivesAsManyAndEndsOnAWorkingDay(WorkingCalendar calendar) {
		SplittableRandom random = new SplittableRandom(7);
		for (int i = 0; i < TRIES; i++) {
			LocalDate start = anyDay(random);
			int amount = random.nextInt(1, 400);

			LocalDate last = calendar.add(start, amount);

			assertThat(calendar.between(start, last)).as("%s + %d", start, amount).isEqualTo(amount);
			assertThat(calendar.between(last, start)).isEqualTo(-amount);
			assertThat(calendar.isWorkingDay(last)).isTrue();
			assertThat(calendar.between(start, last.minusDays(1))).isEqualTo(amount - 1);
		}
	}

	@ParameterizedTest
	@MethodSource("calendars")
	void addingCountingAndRollingAreWhatAWalkFromDayToDayFinds(WorkingCalendar calendar) {
		SplittableRandom random = new SplittableRandom(11);
		for (int i = 0; i < 2_000; i++) {
			LocalDate start = anyDay(random);
			int amount = random.nextInt(1, 120);

			LocalDate walked = start;
			for (int left = amount; left > 0;) {
				walked = walked.plusDays(1);
				left -= calendar.isWorkingDay(walked) ? 1 : 0;
			}
			LocalDate rolled = start;
			while (!calendar.isWorkingDay(rolled)) {
				rolled = rolled.plusDays(1);
			}

			assertThat(calendar.add(start, amount)).as("%s + %d", start, amount).isEqualTo(walked);
			assertThat(calendar.rollForward(start)).isEqualTo(rolled);
		}
	}

	@Test
	void addingInTwoPartsIsAddingAtOnce() {
		SplittableRandom random = new SplittableRandom(13);
		for (int i = 0; i < TRIES; i++) {
			LocalDate start = anyDay(random);
			int one = random.nextInt(1, 60);
			int two = random.nextInt(1, 60);

			assertThat(SHIPPED.add(SHIPPED.add(start, one), two)).isEqualTo(SHIPPED.add(start, one + two));
		}
	}

	@Test
	void neitherTheTimeOfDayNorTheServersZoneMatters() {
		TimeZone before = TimeZone.getDefault();
		try {
			List<Deadline> found = new ArrayList<>();
			for (String zone : List.of("UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati")) {
				TimeZone.setDefault(TimeZone.getTimeZone(zone));
				for (String time : List.of("2026-09-23T16:00:00Z", "2026-09-24T04:30:00Z",
						"2026-09-24T15:59:59.999Z")) {
					Clock clock = Clock.fixed(Instant.parse(time), ZoneId.of("Asia/Shanghai"));
					found.add(WorkingCalendars.shipped()
						.deadline(LocalDate.now(clock), new Limit(20, Unit.WORKING_DAYS)));
				}
			}
			assertThat(found).hasSize(12).containsOnly(new Deadline(LocalDate.of(2026, 10, 29), false));
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

	@Test
	void aRevisedCalendarIsTheOneComputedFromScratch() {
		for (int seed = 0; seed < 50; seed++) {
			List<LocalRuling> rulings = anyRulings(new SplittableRandom(seed));
			int cut = seed % rulings.size();

			WorkingCalendar revised = SHIPPED.overlaidBy(rulings.subList(0, cut))
				.overlaidBy(rulings.subList(cut, rulings.size()));

			WorkingCalendar scratch = WorkingCalendars.shipped().overlaidBy(rulings);
			SplittableRandom random = new SplittableRandom(seed);
			for (int i = 0; i < 1_000; i++) {
				LocalDate start = anyDay(random);
				int amount = random.nextInt(1, 60);
				assertThat(revised.add(start, amount)).isEqualTo(scratch.add(start, amount));
				assertThat(revised.ruling(start)).isEqualTo(scratch.ruling(start));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "2007-12-29, true", "2007-12-31, false", "2018-12-29, true", "2018-12-31, false", "2010-12-31, true",
			"2011-12-31, true" })
	void aDecemberDayMayBeRuledByTheNextYearsNotice(LocalDate day, boolean worked) {
		assertThat(SHIPPED.isWorkingDay(day)).isEqualTo(worked);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-28, true", "2026-12-29, false", "2027-01-01, false", "2031-05-01, false" })
	void theFirstOfJanuaryOfAnUnpublishedYearIsProvisional(LocalDate day, boolean known) {
		assertThat(SHIPPED.isKnown(day)).isEqualTo(known);
		assertThat(SHIPPED.ruling(day)).isEmpty();
	}

	@Test
	void farOutsideTheNoticesOnlyWeekdaysCountAndNothingTakesLong() {
		LocalDate farBack = LocalDate.of(-200_000, 3, 1);
		LocalDate farOn = LocalDate.of(900_000, 3, 1);

		assertThat(SHIPPED.between(LocalDate.of(1800, 1, 1), LocalDate.of(1800, 1, 8))).isEqualTo(5);
		assertThat(SHIPPED.between(farBack, SHIPPED.add(farBack, Integer.MAX_VALUE / 2)))
			.isEqualTo(Integer.MAX_VALUE / 2);
		assertThat(SHIPPED.add(LocalDate.of(2100, 1, 1), 5)).isEqualTo(LocalDate.of(2100, 1, 8));
		assertThat(SHIPPED.rollForward(LocalDate.of(2100, 1, 2))).isEqualTo(LocalDate.of(2100, 1, 4));
		assertThat(SHIPPED.rollForward(farOn).getDayOfWeek().getValue()).isLessThan(6);
	}

	@Test
	void officesClosedForAYearDoNotLoopForEver() {
		LocalDate first = LocalDate.of(2026, 1, 1);
		LocalDate last = LocalDate.of(2026, 12, 31);
		WorkingCalendar closed = SHIPPED.overlaidBy(List.of(new LocalRuling(first, last, new Ruling(false, "停", "1"))));

		assertThat(closed.rollForward(first)).isEqualTo(LocalDate.of(2027, 1, 1));
		assertThat(closed.between(first, last)).isZero();
	}

	private static LocalDate anyDay(SplittableRandom random) {
		return LocalDate.ofEpochDay(random.nextLong(FIRST.toEpochDay(), LAST.toEpochDay()));
	}

	private static List<LocalRuling> anyRulings(SplittableRandom random) {
		List<LocalRuling> rulings = new ArrayList<>();
		for (int i = random.nextInt(1, 40); i > 0; i--) {
			LocalDate first = anyDay(random);
			rulings.add(new LocalRuling(first, first.plusDays(random.nextInt(10)),
					new Ruling(random.nextBoolean(), "地方安排" + i, "429900")));
		}
		return rulings;
	}

}
