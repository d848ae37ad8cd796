package org.oneseal.timelimit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class WorkingCalendarTests {

	private static final LocalDate FRIDAY_BEFORE_SPRING_FESTIVAL = LocalDate.of(2026, 2, 13);

	private final WorkingCalendar calendar = WorkingCalendars.shipped();

	@Test
	void everyDayFrom2007To2026IsWhatAnIndependentSourceSays() {
		JsonNode other = shared("holiday/chinese-days-1.5.7.json");
		Set<LocalDate> off = days(other.path("holidays"));
		off.addAll(days(other.path("inLieuDays")));
		Set<LocalDate> worked = days(other.path("workdays"));

		LocalDate.of(2007, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach((day) -> {
			boolean weekday = day.getDayOfWeek().getValue() <= 5;
			boolean expected = worked.contains(day) || (weekday && !off.contains(day));
			assertThat(this.calendar.isWorkingDay(day)).as(day.toString()).isEqualTo(expected);
		});
	}

	@Test
	void limitsEndWhereTheSharedVectorsSay() {
		JsonNode vectors = shared("vectors.json");

		for (JsonNode vector : vectors.path("workdays_start_day_excluded")) {
			assertThat(deadline(vector)).isEqualTo(new Deadline(day(vector.get(2)), false));
		}
		for (JsonNode vector : vectors.path("workdays_provisional")) {
			assertThat(deadline(vector)).isEqualTo(new Deadline(day(vector.get(2)), true));
		}
	}

	@Test
	void aSaturdayMadeUpForTheSpringFestivalCounts() {
		LocalDate last = this.calendar.add(FRIDAY_BEFORE_SPRING_FESTIVAL, 1);

		assertThat(last).isEqualTo(LocalDate.of(2026, 2, 14));
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-24, DAYS, 2, 2026-09-28", "2026-09-16, DAYS, 4, 2026-09-20",
			"2026-09-01, MONTHS, 1, 2026-10-08", "2026-01-31, MONTHS, 1, 2026-02-28",
			"2026-11-20, WORKING_DAYS, 1, 2026-11-23" })
	void aLastDayThatIsNoWorkingDayRollsForward(LocalDate start, Unit unit, int amount, LocalDate last) {
		assertThat(this.calendar.deadline(start, new Limit(amount, unit)).date()).isEqualTo(last);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-20, 2026-12-25, false", "2026-12-20, 2026-12-28, false", "2026-12-20, 2026-12-29, true",
			"2026-12-31, 2027-01-04, true" })
	void aDeadlineIsProvisionalFromTheDaysOnThatTheNextNoticeMayRule(LocalDate start, LocalDate end,
			boolean provisional) {
		Limit limit = Limit.workingDays(this.calendar.between(start, end));

		assertThat(this.calendar.deadline(start, limit)).isEqualTo(new Deadline(end, provisional));
	}

	@Test
	void betweenIsTheOtherWayRoundOfAdd() {
		for (int amount = 1; amount < 60; amount++) {
			LocalDate last = this.calendar.add(FRIDAY_BEFORE_SPRING_FESTIVAL, amount);

			assertThat(this.calendar.between(FRIDAY_BEFORE_SPRING_FESTIVAL, last)).isEqualTo(amount);
			assertThat(this.calendar.between(last, FRIDAY_BEFORE_SPRING_FESTIVAL)).isEqualTo(-amount);
		}
		assertThat(this.calendar.between(FRIDAY_BEFORE_SPRING_FESTIVAL, FRIDAY_BEFORE_SPRING_FESTIVAL)).isZero();
	}

	@Test
	void aLimitOfNothingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar.add(FRIDAY_BEFORE_SPRING_FESTIVAL, 0));
	}

	@Test
	void aLimitTakesMicroseconds() {
		LocalDate start = LocalDate.of(2024, 1, 5);
		long sum = 0;
		for (int i = 0; i < 20_000; i++) {
			sum += this.calendar.add(start, 20).toEpochDay();
		}

		long began = System.nanoTime();
		for (int i = 0; i < 100_000; i++) {
			sum += this.calendar.add(start, 20).toEpochDay();
		}
		long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began) / 100_000;

		assertThat(sum).isPositive();
		assertThat(micros).isLessThan(20);
	}

	@Test
	void aYearCanBeAddedInTheHomeFolder(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("2027.txt"), """
				# invented
				source https://example.org/2027
				off  2027-01-01..2027-01-03 元旦
				""");

		WorkingCalendar extended = WorkingCalendars.shippedAnd(folder);

		assertThat(extended.deadline(LocalDate.of(2026, 12, 15), Limit.workingDays(20)))
			.isEqualTo(new Deadline(LocalDate.of(2027, 1, 13), false));
	}

	@Test
	void aYearThatLeavesAGapIsRefused(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("2028.txt"), "source https://example.org\noff 2028-01-01 元旦\n");

		assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendars.shippedAnd(folder))
			.withMessageContaining("consecutive years");
	}

	@ParameterizedTest
	@CsvSource({ "off 2027-02-30 春节", "of 2027-01-01 元旦", "off 2027-01-01", "off 2027-01-03..2027-01-01 元旦" })
	void aLineThatIsNoRuleIsRefusedWithItsNumber(String line, @TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("2027.txt"), "source https://example.org\n" + line + "\n");

		assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendars.shippedAnd(folder))
			.withMessageContaining("2027.txt line 2")
			.withMessageContaining(line);
	}

	@Test
	void aYearWithoutItsSourceIsRefused(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("2027.txt"), "off 2027-01-01 元旦\n");

		assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendars.shippedAnd(folder))
			.withMessageContaining("source");
	}

	private Deadline deadline(JsonNode vector) {
		return this.calendar.deadline(day(vector.get(0)), Limit.workingDays(vector.get(1).asInt()));
	}

	private static LocalDate day(JsonNode node) {
		return LocalDate.parse(node.asString());
	}

	private static Set<LocalDate> days(JsonNode byDay) {
		Set<LocalDate> days = new TreeSet<>();
		byDay.propertyNames().forEach((day) -> days.add(LocalDate.parse(day)));
		return days;
	}

	private static JsonNode shared(String file) {
		Path path = Path.of(System.getProperty("oneseal.shared.data", "")).resolve(file);
		assumeTrue(Files.isReadable(path), () -> "Real data is not here: " + path);
		return JsonMapper.shared().readTree(path);
	}

}
