package org.oneseal.timelimit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.timelimit.LedgerEntry.Kind;
import org.oneseal.timelimit.LedgerEntry.Reason;
import org.oneseal.timelimit.LedgerTable.Line;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of a limit, which anybody can recompute. */
class LedgerTableTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final WorkingCalendar CALENDAR = WorkingCalendars.shipped();

	private final List<LedgerEntry> ledger = new ArrayList<>();

	@Test
	void holidaysMadeUpDaysPausesAndExtensionsAreLinesAndWeekendsAreNot() {
		write(Kind.STARTED, "2026-09-24", Reason.RECEIVED, null);
		write(Kind.PAUSED, "2026-10-12", Reason.SPECIAL_PROCEDURE, Limit.workingDays(5));
		write(Kind.RESUMED, "2026-10-16", Reason.SPECIAL_PROCEDURE_ENDED, null);
		write(Kind.EXTENDED, "2026-10-20", Reason.EXTENSION, Limit.workingDays(5));

		assertThat(told(table(Limit.workingDays(15)))).containsExactly("STARTED 09-24..09-24 +0 =0",
				"DAY_OFF 09-25..09-27 +0 =0 中秋节", "COUNTED 09-28..09-30 +3 =3", "DAY_OFF 10-01..10-07 +0 =3 国庆节",
				"COUNTED 10-08..10-09 +2 =5", "MADE_UP 10-10..10-10 +1 =6 国庆节", "COUNTED 10-12..10-12 +1 =7",
				"PAUSED 10-13..10-16 +0 =7", "COUNTED 10-19..10-20 +2 =9", "EXTENDED 10-20..10-20 +0 =9",
				"COUNTED 10-21..11-04 +11 =20", "DUE 11-04..11-04 +0 =20");
	}

	@Test
	void ofHalfADayTheMorningCounts() {
		write(Kind.STARTED, "2026-09-24", Reason.RECEIVED, null);

		LedgerTable table = table(new Limit(new BigDecimal("0.5"), Unit.WORKING_DAYS));

		assertThat(told(table)).containsExactly("STARTED 09-24..09-24 +0 =0", "DAY_OFF 09-25..09-27 +0 =0 中秋节",
				"COUNTED 09-28..09-28 +0.5 =0.5", "DUE 09-28..09-28 +0 =0.5");
	}

	@Test
	void aLimitInDaysRollsToTheNextWorkingDay() {
		write(Kind.STARTED, "2026-09-24", Reason.RECEIVED, null);

		assertThat(told(table(new Limit(10, Unit.DAYS)))).containsExactly("STARTED 09-24..09-24 +0 =0",
				"COUNTED 09-25..10-04 +10 =10", "DAY_OFF 10-04..10-07 +0 =10 国庆节", "ROLLED 10-04..10-08 +0 =10 国庆节",
				"DUE 10-08..10-08 +0 =10");
	}

	@Test
	void whatWasUsedAndIsLeftLeavesPausesOut() {
		write(Kind.STARTED, "2026-11-02", Reason.ACCEPTED, null);
		write(Kind.PAUSED, "2026-11-04", Reason.SPECIAL_PROCEDURE, Limit.workingDays(2));

		LedgerTable table = table(Limit.workingDays(10));

		assertThat(table.usedUntil(LocalDate.parse("2026-11-03"))).contains(BigDecimal.ONE);
		assertThat(table.usedUntil(LocalDate.parse("2026-11-20"))).as("longer than expected")
			.contains(new BigDecimal("2"));
		assertThat(table.leftAfter(LocalDate.parse("2026-11-20"))).contains(BigDecimal.valueOf(8));
	}

	@Test
	void whatEndedSaysHowMuchItTook() {
		write(Kind.STARTED, "2026-11-02", Reason.ACCEPTED, null);
		write(Kind.ENDED, "2026-11-05", Reason.DECIDED, null);

		LedgerTable table = table(Limit.workingDays(10));

		assertThat(told(table)).containsExactly("STARTED 11-02..11-02 +0 =0", "COUNTED 11-03..11-16 +10 =10",
				"DUE 11-16..11-16 +0 =10", "ENDED 11-05..11-05 +0 =3");
	}

	@Test
	void whatFollowsAnExtensionInAnotherUnitIsToldInThatUnit() {
		write(Kind.STARTED, "2026-09-22", Reason.ACCEPTED, null);
		write(Kind.EXTENDED, "2026-09-23", Reason.EXTENSION, new Limit(10, Unit.DAYS));

		assertThat(told(table(Limit.workingDays(1)))).containsExactly("STARTED 09-22..09-22 +0 =0",
				"COUNTED 09-23..09-23 +1 =1", "EXTENDED 09-23..09-23 +0 =1", "COUNTED 09-24..10-03 +10 =10",
				"DAY_OFF 10-03..10-07 +0 =10 国庆节", "ROLLED 10-03..10-08 +0 =10 国庆节", "DUE 10-08..10-08 +0 =10");
	}

	@Test
	void ofAnExtensionInMonthsNoDaysAreUsedOrLeft() {
		write(Kind.STARTED, "2026-11-02", Reason.ACCEPTED, null);
		write(Kind.EXTENDED, "2026-11-03", Reason.EXTENSION, new Limit(1, Unit.MONTHS));

		LedgerTable table = table(Limit.workingDays(5));

		assertThat(table.usedUntil(LocalDate.parse("2026-12-01"))).isEmpty();
		assertThat(table.leftAfter(LocalDate.parse("2026-12-01"))).isEmpty();
	}

	@Test
	void noHoursBegunOnADayOffEndAtTheNextWorkingDayAndWhatFollowsBeginsThere() {
		write(Kind.STARTED, "2026-11-07", Reason.ACCEPTED, null);

		assertThat(told(table(new Limit(0, Unit.HOURS)))).containsExactly("STARTED 11-07..11-07 +0 =0",
				"ROLLED 11-07..11-09 +0 =0", "DUE 11-09..11-09 +0 =0");

		write(Kind.EXTENDED, "2026-11-07", Reason.EXTENSION, Limit.workingDays(2));

		assertThat(told(table(new Limit(0, Unit.HOURS)))).containsExactly("STARTED 11-07..11-07 +0 =0",
				"EXTENDED 11-07..11-07 +0 =0", "COUNTED 11-10..11-11 +2 =2", "DUE 11-11..11-11 +0 =2");
	}

	/**
	 * For any start, limit, pauses and extension: what the lines count adds up to the
	 * limit, in order, and the last line is the last day that is kept beside the ledger.
	 */
	@ParameterizedTest
	@EnumSource(Unit.class)
	void theLinesAddUpToTheLimitAndEndOnItsLastDay(Unit unit) {
		SplittableRandom random = new SplittableRandom(42);
		for (int i = 0; i < 4_000; i++) {
			this.ledger.clear();
			Limit limit = anyLimit(random, unit);
			BigDecimal whole = limit.amount().add(anyLedger(random, unit));
			Deadline deadline = new Reckoning(limit, this.ledger, CALENDAR, SHANGHAI).deadline();

			List<Line> lines = table(limit).lines();

			String what = limit + " " + this.ledger;
			Line last = lines.get(lines.size() - 1);
			assertThat(last.kind()).isEqualTo(LedgerTable.Kind.DUE);
			assertThat(last.from()).as(what).isEqualTo(deadline.date());
			assertThat(last.time()).as(what).isEqualTo(deadline.until());
			assertThat(lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add)).as(what)
				.isEqualByComparingTo(whole);
			assertThat(last.total()).as(what).isEqualByComparingTo(whole);
			if (unit != Unit.HOURS) {
				assertThat(ruled(lines)).as(what).doesNotHaveDuplicates();
			}
			inOrder(lines, what);
			if (unit == Unit.WORKING_DAYS) {
				allRulingsAreTold(lines, what);
			}
		}
	}

	/** A line that says where the last day moves stands right before it. */
	private void inOrder(List<Line> lines, String what) {
		BigDecimal total = BigDecimal.ZERO;
		for (Line line : lines) {
			total = total.add(line.amount());
			assertThat(line.total()).as(what + " " + line).isEqualByComparingTo(total);
		}
		List<Line> days = lines.stream()
			.filter((line) -> line.entry() == null && line.kind() != LedgerTable.Kind.ROLLED)
			.toList();
		for (int i = 1; i < days.size(); i++) {
			assertThat(days.get(i).from()).as(what + " " + days).isAfterOrEqualTo(days.get(i - 1).from());
		}
	}

	/** Who checks the table by the calendar misses no day that is not as its weekday. */
	private void allRulingsAreTold(List<Line> lines, String what) {
		LocalDate last = lines.get(lines.size() - 1).from();
		List<LocalDate> expected = lines.get(0)
			.from()
			.plusDays(1)
			.datesUntil(last.plusDays(1))
			.filter((day) -> CALENDAR.ruling(day).isPresent())
			.toList();
		assertThat(ruled(lines)).as(what)
			.filteredOn((day) -> day.isAfter(lines.get(0).from()))
			.containsExactlyElementsOf(expected);
	}

	private static List<LocalDate> ruled(List<Line> lines) {
		return lines.stream()
			.filter((line) -> line.ruling() != null && line.kind() != LedgerTable.Kind.ROLLED && line.to() != null)
			.flatMap((line) -> line.from().datesUntil(line.to().plusDays(1)))
			.filter((day) -> CALENDAR.ruling(day).isPresent())
			.toList();
	}

	private static Limit anyLimit(SplittableRandom random, Unit unit) {
		return switch (unit) {
			case WORKING_DAYS ->
				new Limit(BigDecimal.valueOf(random.nextInt(0, 121)).divide(new BigDecimal("2")), unit);
			case DAYS -> new Limit(random.nextInt(0, 90), unit);
			case MONTHS -> new Limit(random.nextInt(0, 7), unit);
			case HOURS -> new Limit(random.nextInt(0, 200), unit);
		};
	}

	/** Pauses one after another, perhaps one that lasts; returns the extension. */
	private BigDecimal anyLedger(SplittableRandom random, Unit unit) {
		LocalDate day = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(0, 6_900));
		write(Kind.STARTED, day, Reason.ACCEPTED, null);
		BigDecimal more = BigDecimal.ZERO;
		for (int i = random.nextInt(0, 4); i > 0; i--) {
			day = day.plusDays(random.nextInt(0, 25));
			Limit expected = random.nextBoolean() ? Limit.workingDays(random.nextInt(1, 20)) : null;
			write(Kind.PAUSED, day, Reason.SPECIAL_PROCEDURE, expected);
			if (i == 1 && random.nextBoolean()) {
				break;
			}
			day = day.plusDays(random.nextInt(0, 20));
			write(Kind.RESUMED, day, Reason.SPECIAL_PROCEDURE_ENDED, null);
		}
		if (random.nextInt(3) == 0) {
			Limit by = new Limit(random.nextInt(1, 15), unit);
			write(Kind.EXTENDED, day, Reason.EXTENSION, by);
			more = by.amount();
		}
		return more;
	}

	private LedgerTable table(Limit limit) {
		return LedgerTable.of(limit, this.ledger, CALENDAR, SHANGHAI);
	}

	private void write(Kind kind, String day, Reason reason, @Nullable Limit limit) {
		write(kind, LocalDate.parse(day), reason, limit);
	}

	private void write(Kind kind, LocalDate day, Reason reason, @Nullable Limit limit) {
		this.ledger.add(new LedgerEntry(kind, day, day.atTime(LocalTime.of(10, 20)).atZone(SHANGHAI).toInstant(),
				reason, "", limit, null, null, null));
	}

	private static List<String> told(LedgerTable table) {
		return table.lines()
			.stream()
			.map((line) -> "%s %s..%s +%s =%s%s".formatted(line.kind(), shortly(line.from()), shortly(line.to()),
					line.amount(), line.total(), (line.ruling() != null) ? " " + line.ruling().occasion() : ""))
			.collect(Collectors.toList());
	}

	private static String shortly(@Nullable LocalDate day) {
		return (day != null) ? day.toString().substring(5) : "?";
	}

}
