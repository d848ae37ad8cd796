package org.oneseal.timelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.timelimit.Countdown.Owner;
import org.oneseal.timelimit.Countdown.State;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.LedgerEntry.Kind;
import org.oneseal.timelimit.LedgerEntry.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CountdownTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final WorkingCalendar CALENDAR = WorkingCalendars.shipped();

	@Test
	void theDayItStartsOnIsNotCountedAndHolidaysAreNot() {
		Countdown countdown = started("2020-09-24", Limit.workingDays(20));

		assertThat(due(countdown)).isEqualTo("2020-10-28");
	}

	@Test
	void expertReviewOverAMakeUpSundayKeepsTheDays() {
		// 2020-09-27 is a Sunday on which people work for the holidays from 1 to 8
		// October
		Countdown countdown = started("2020-09-21", Limit.workingDays(20));
		int left = CALENDAR.between(day("2020-09-25"), countdown.deadline().date());

		pause(countdown, "2020-09-25");
		resume(countdown, "2020-09-27");

		assertThat(CALENDAR.between(day("2020-09-27"), countdown.deadline().date())).isEqualTo(left);
		assertThat(due(countdown)).as("one working day later than 23 October").isEqualTo("2020-10-26");
	}

	@Test
	void whatIsStoppedOnItsLastDayEndsOnTheDayItGoesOn() {
		Countdown countdown = started("2026-11-16", Limit.workingDays(5));

		pause(countdown, "2026-11-23");
		assertThat(countdown.isMissed(at("2026-12-10"))).as("nothing is missed while nothing counts").isFalse();
		resume(countdown, "2026-12-10");

		assertThat(due(countdown)).isEqualTo("2026-12-10");
	}

	@Test
	void aPauseForAsLongAsExpectedEndsWhereItWasForeseen() {
		Countdown countdown = started("2026-11-16", Limit.workingDays(10));

		countdown.pause(day("2026-11-18"), at("2026-11-18"), Reason.SPECIAL_PROCEDURE, "expert-review",
				Limit.workingDays(5));
		reckon(countdown);
		LocalDate foreseen = countdown.deadline().date();
		resume(countdown, "2026-11-25");

		assertThat(foreseen).isEqualTo("2026-12-07").isEqualTo(countdown.deadline().date());
		assertThat(countdown.state()).isEqualTo(State.RUNNING);
	}

	@Test
	void anExtensionCountsOnFromTheOldLastDay() {
		Countdown countdown = started("2026-11-16", Limit.workingDays(10));

		extend(countdown, "2026-11-30", Limit.workingDays(5));

		assertThat(due(countdown)).isEqualTo("2026-12-07");
		assertThat(countdown.ledger().get(1).approver()).isEqualTo("王志远");
	}

	@Test
	void anExtensionAfterTheLastDayOrASecondOneIsRefused() {
		Countdown late = started("2026-11-16", Limit.workingDays(5));
		Countdown twice = started("2026-11-16", Limit.workingDays(5));
		extend(twice, "2026-11-20", Limit.workingDays(5));

		assertThatIllegalStateException().isThrownBy(() -> extend(late, "2026-11-24", Limit.workingDays(5)))
			.withMessageContaining("EXTENDED");
		assertThatIllegalStateException().isThrownBy(() -> extend(twice, "2026-11-25", Limit.workingDays(5)));
	}

	@Test
	void anEndedLimitTakesNoEntryAnyMore() {
		Countdown countdown = started("2026-11-16", Limit.workingDays(5));
		countdown.end(day("2026-11-18"), at("2026-11-18"), Reason.DECIDED);

		assertThatIllegalStateException().isThrownBy(() -> pause(countdown, "2026-11-19"));
		assertThatIllegalStateException().isThrownBy(() -> resume(countdown, "2026-11-19"));
		assertThat(countdown.isMissed(at("2027-01-04"))).as("it was kept").isFalse();
	}

	/** The units of published service guides. */
	@ParameterizedTest
	@CsvSource({ "2026-11-16, 0, WORKING_DAYS, 2026-11-16,", "2026-11-14, 0, WORKING_DAYS, 2026-11-16,",
			"2026-11-16, 0.5, WORKING_DAYS, 2026-11-17, 12:00", "2026-11-16, 1.5, WORKING_DAYS, 2026-11-18, 12:00",
			"2026-11-16, 7, DAYS, 2026-11-23,", "2026-09-24, 7, DAYS, 2026-10-08,",
			"2026-08-31, 3, MONTHS, 2026-11-30,", "2025-11-30, 3, MONTHS, 2026-02-28,",
			"2026-11-16, 2, HOURS, 2026-11-16, 12:00", "2026-11-20, 24, HOURS, 2026-11-23, 10:00",
			"2026-09-24, 20, HOURS, 2026-09-28, 06:00" })
	void everyUnitHasItsEnd(LocalDate start, String amount, Unit unit, LocalDate last, LocalTime until) {
		Countdown countdown = started(start.toString(), Limit.parse(amount + " " + unit));

		assertThat(countdown.deadline()).isEqualTo(new Deadline(last, until, false));
	}

	@Test
	void monthsMoveByTheDaysPaused() {
		Countdown countdown = started("2026-03-02", new Limit(3, Unit.MONTHS));

		pause(countdown, "2026-03-10");
		resume(countdown, "2026-03-20");

		assertThat(due(countdown)).as("2 June and ten days").isEqualTo("2026-06-12");
	}

	@Test
	void fiftySixDaysAcrossADaylightSavingChangeAreFiftySixDates() {
		ZoneId amsterdam = ZoneId.of("Europe/Amsterdam");
		Instant nine = day("2026-02-16").atTime(9, 0).atZone(amsterdam).toInstant();
		Countdown countdown = new Countdown("id", OWNER, new Limit(56, Unit.DAYS), day("2026-02-16"), nine,
				Reason.ACCEPTED);

		countdown.reckon(CALENDAR, 1, amsterdam);

		Instant over = day("2026-04-14").atStartOfDay(amsterdam).toInstant();
		assertThat(due(countdown)).isEqualTo("2026-04-13");
		assertThat(countdown.isMissed(over.minusMillis(1))).isFalse();
		assertThat(countdown.isMissed(over)).isTrue();
		assertThat(Duration.between(day("2026-02-17").atStartOfDay(amsterdam), over.atZone(amsterdam)))
			.as("an hour was lost on the way")
			.isEqualTo(Duration.ofHours(56 * 24 - 1));
	}

	@Test
	void hoursStopWithAPauseToTheMinute() {
		Countdown countdown = started("2026-11-16", new Limit(4, Unit.HOURS));
		Instant eleven = day("2026-11-16").atTime(11, 0).atZone(ZONE).toInstant();
		countdown.pause(day("2026-11-16"), eleven, Reason.SPECIAL_PROCEDURE, "", null);
		countdown.resume(day("2026-11-17"), day("2026-11-17").atTime(9, 30).atZone(ZONE).toInstant(),
				Reason.SPECIAL_PROCEDURE_ENDED);
		reckon(countdown);

		assertThat(countdown.deadline()).isEqualTo(new Deadline(day("2026-11-17"), LocalTime.of(12, 30), false));
	}

	@Test
	void theFirstOfJanuaryOfAnUnpublishedYearIsProvisional() {
		Countdown countdown = started("2026-12-24", Limit.workingDays(6));

		assertThat(countdown.deadline()).isEqualTo(new Deadline(day("2027-01-01"), null, true));
	}

	@Test
	void aRevisedCalendarIsNotedOnceAndGivesWhatAComputationFromScratchGives() {
		Countdown countdown = started("2026-12-24", Limit.workingDays(6));
		pause(countdown, "2026-12-25");
		resume(countdown, "2026-12-28");
		LocalDate before = countdown.deadline().date();
		WorkingCalendar published = CALENDAR
			.overlaidBy(List.of(new LocalRuling(day("2027-01-01"), day("2027-01-01"), new Ruling(false, "元旦", null))));

		boolean moved = countdown.revise(day("2026-12-29"), at("2026-12-29"), published, 2, ZONE);
		boolean again = countdown.revise(day("2026-12-30"), at("2026-12-30"), published, 3, ZONE);

		assertThat(moved).isTrue();
		assertThat(again).isFalse();
		LedgerEntry entry = countdown.ledger().get(countdown.ledger().size() - 1);
		assertThat(entry.kind()).isEqualTo(Kind.REVISED);
		assertThat(entry.before()).isEqualTo(before);
		assertThat(entry.after()).isEqualTo(countdown.deadline().date())
			.isEqualTo(new Reckoning(Limit.workingDays(6), countdown.ledger(), published, ZONE).deadline().date());
	}

	@Test
	void pausesOfAnyPatternKeepTheRemainingDays() {
		SplittableRandom random = new SplittableRandom(45);
		for (int i = 0; i < 3000; i++) {
			int limit = random.nextInt(1, 46);
			LocalDate day = LocalDate.of(2008, 1, 2).plusDays(random.nextInt(6000));
			Countdown countdown = started(day.toString(), Limit.workingDays(limit));
			int used = 0;
			for (int pauses = random.nextInt(4); pauses > 0 && used < limit; pauses--) {
				LocalDate from = CALENDAR.add(day, random.nextInt(1, limit - used + 1));
				LocalDate to = from.plusDays(random.nextInt(0, 40));
				used += CALENDAR.between(day, from);
				pause(countdown, from.toString());
				resume(countdown, to.toString());
				day = to;
			}

			LocalDate last = countdown.deadline().date();

			assertThat(CALENDAR.isWorkingDay(last)).isTrue();
			assertThat((used == limit) ? CALENDAR.rollForward(day) : CALENDAR.add(day, limit - used))
				.as("%s working days, %s", limit, countdown.ledger())
				.isEqualTo(last);
		}
	}

	@Test
	void theResultDependsNeitherOnTheTimeOfDayNorOnTheZoneOfTheServer() {
		SplittableRandom random = new SplittableRandom(82);
		for (int i = 0; i < 500; i++) {
			LocalDate start = LocalDate.of(2008, 1, 2).plusDays(random.nextInt(6000));
			Limit limit = new Limit(random.nextInt(0, 60), Unit.values()[random.nextInt(3)]);
			LocalDate paused = start.plusDays(random.nextInt(1, 30));
			LocalDate resumed = paused.plusDays(random.nextInt(1, 30));
			List<Integer> seconds = List.of(0, random.nextInt(86_400), 86_399);

			assertThat(seconds).extracting((second) -> {
				Instant at = start.atStartOfDay(ZONE).plusSeconds(second).toInstant();
				Countdown countdown = new Countdown("id", OWNER, limit, start, at, Reason.RECEIVED);
				countdown.pause(paused, paused.atStartOfDay(ZONE).plusSeconds(second).toInstant(),
						Reason.SPECIAL_PROCEDURE, "", null);
				countdown.resume(resumed, resumed.atStartOfDay(ZONE).plusSeconds(second).toInstant(),
						Reason.SPECIAL_PROCEDURE_ENDED);
				countdown.reckon(CALENDAR, 1, ZONE);
				return countdown.deadline().date();
			}).containsOnly(daysOnly(limit, start, paused, resumed));
		}
	}

	private static LocalDate daysOnly(Limit limit, LocalDate start, LocalDate paused, LocalDate resumed) {
		Countdown countdown = started(start.toString(), limit);
		pause(countdown, paused.toString());
		resume(countdown, resumed.toString());
		return countdown.deadline().date();
	}

	private static final Owner OWNER = new Owner("case", "429900", Subject.STATUTORY);

	private static Countdown started(String on, Limit limit) {
		Countdown countdown = new Countdown("id", OWNER, limit, day(on), at(on), Reason.ACCEPTED);
		reckon(countdown);
		return countdown;
	}

	private static void pause(Countdown countdown, String on) {
		countdown.pause(day(on), at(on), Reason.SPECIAL_PROCEDURE, "expert-review", null);
		reckon(countdown);
	}

	private static void resume(Countdown countdown, String on) {
		countdown.resume(day(on), at(on), Reason.SPECIAL_PROCEDURE_ENDED);
		reckon(countdown);
	}

	private static void extend(Countdown countdown, String on, Limit by) {
		countdown.extend(day(on), at(on), by, "王志远", "案情复杂");
		reckon(countdown);
	}

	private static void reckon(Countdown countdown) {
		countdown.reckon(CALENDAR, 1, ZONE);
	}

	private static String due(Countdown countdown) {
		return countdown.deadline().date().toString();
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	/** Ten in the morning. */
	private static Instant at(String day) {
		return day(day).atTime(10, 0).atZone(ZONE).toInstant();
	}

}
