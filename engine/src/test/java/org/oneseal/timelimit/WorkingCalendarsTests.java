package org.oneseal.timelimit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.oneseal.EngineTest;
import org.oneseal.organisation.Organisation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Every test runs in a transaction that is rolled back: the calendar is everybody's. */
@EngineTest
class WorkingCalendarsTests {

	private static final String CITY = "429998";

	private static final String COUNTY = "429997";

	private static final LocalDate THURSDAY = LocalDate.of(2026, 8, 6);

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private CalendarBook book;

	@Autowired
	private CalendarImport files;

	@Autowired
	private Organisation organisation;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private final List<CalendarRevised> news = new ArrayList<>();

	private CalendarAnnouncement announcement;

	@BeforeEach
	void listen() {
		this.announcement = new CalendarAnnouncement(this.book, this.calendars, this.organisation,
				(event) -> this.news.add((CalendarRevised) event));
	}

	@Test
	void everyRegionHasTheNationsCalendarWhileNobodyRuled() {
		WorkingCalendar shipped = WorkingCalendars.shipped();

		LocalDate.of(2006, 12, 1)
			.datesUntil(LocalDate.of(2028, 1, 1))
			.forEach((day) -> assertThat(this.calendars.of("429999").ruling(day)).as(day.toString())
				.isEqualTo(shipped.ruling(day))
				.isEqualTo(this.calendars.national().ruling(day)));
		assertThat(this.calendars.national().lastKnown()).isEqualTo(shipped.lastKnown());
	}

	@Test
	void theNoticesInForceNameTheirSources() {
		assertThat(this.calendars.notices()).hasSize(20).allSatisfy((notice) -> {
			assertThat(notice.sources()).isNotEmpty().allMatch((source) -> source.startsWith("http"));
			assertThat(notice.title()).contains(notice.year() + "年");
			assertThat(notice.entry().by()).isEqualTo("system");
		});
	}

	@Test
	void aSuperiorRegionsRulingHoldsBelowAndTheOwnGoesBefore() {
		undone(() -> {
			cityAndCounty();
			enter(ruling(CITY, THURSDAY, THURSDAY.plusDays(1), false, "台风"));
			enter(ruling(COUNTY, THURSDAY.plusDays(1), THURSDAY.plusDays(1), true, "补班"));
			this.announcement.announce();

			WorkingCalendar county = this.calendars.of(COUNTY);

			assertThat(county.ruling(THURSDAY)).contains(new Ruling(false, "台风", CITY));
			assertThat(county.isWorkingDay(THURSDAY)).isFalse();
			assertThat(county.isWorkingDay(THURSDAY.plusDays(1))).isTrue();
			assertThat(this.calendars.of(CITY).isWorkingDay(THURSDAY.plusDays(1))).isFalse();
			assertThat(this.calendars.national().isWorkingDay(THURSDAY)).isTrue();
		});
	}

	@Test
	void ofTwoRulingsOfOneRegionTheLaterHoldsAndAWithdrawnOneDoesNot() {
		undone(() -> {
			cityAndCounty();
			enter(ruling(CITY, THURSDAY, THURSDAY, false, "台风"));
			CalendarEntry second = enter(ruling(CITY, THURSDAY, THURSDAY, true, "台风改道"));
			assertThat(this.calendars.written().of(List.of(CITY)).isWorkingDay(THURSDAY)).isTrue();

			enter(withdrawal(second));

			assertThat(this.calendars.written().of(List.of(CITY)).isWorkingDay(THURSDAY)).isFalse();
		});
	}

	@Test
	void newsNamesEveryRegionConcernedAndTheDays() {
		undone(() -> {
			cityAndCounty();
			this.announcement.announce();
			this.news.clear();
			CalendarEntry entry = enter(ruling(CITY, THURSDAY, THURSDAY.plusDays(1), false, "台风"));

			this.announcement.announce();
			this.announcement.announce();

			assertThat(this.news).singleElement().satisfies((told) -> {
				assertThat(told.regions()).isEqualTo(Set.of(CITY, COUNTY));
				assertThat(told.concerns(COUNTY)).isTrue();
				assertThat(told.concerns("429900")).isFalse();
				assertThat(told.firstDay()).isEqualTo(THURSDAY);
				assertThat(told.lastDay()).isEqualTo(THURSDAY.plusDays(1));
				assertThat(told.entries()).containsExactly(entry);
				assertThat(told.revision()).isEqualTo(entry.revision()).isEqualTo(this.calendars.revision());
			});
		});
	}

	@Test
	void whatStartingBroughtWasToldOnce() {
		undone(() -> assertThat(this.book.lock()).satisfies((end) -> {
			assertThat(end.revision()).isGreaterThanOrEqualTo(20);
			assertThat(end.announced()).isEqualTo(end.revision());
		}));
	}

	@Test
	void aFileOfTheHomeFolderIsTakenInOnceAndConcernsEverybody(@TempDir Path home) throws IOException {
		Files.createDirectory(home.resolve("calendar"));
		Files.writeString(home.resolve("calendar/2027.txt"), """
				source https://example.org/2027
				off  2027-01-01..2027-01-03 元旦
				""");
		CalendarImport files = new CalendarImport(this.book, this.clock, home.toString());
		undone(() -> {
			assertThat(this.calendars.national().isKnown(LocalDate.of(2027, 1, 1))).isFalse();
			files.run();
			files.run();

			this.announcement.announce();

			assertThat(this.calendars.of("429999").isKnown(LocalDate.of(2027, 1, 1))).isTrue();
			assertThat(this.calendars.national().occasion(LocalDate.of(2027, 1, 1))).contains("元旦");
			assertThat(this.news).singleElement().satisfies((told) -> {
				assertThat(told.concerns("429999")).isTrue();
				assertThat(told.firstDay()).isBeforeOrEqualTo(LocalDate.of(2026, 12, 29));
				assertThat(told.entries()).singleElement()
					.satisfies((entry) -> assertThat(entry.reason()).isEqualTo("calendar/2027.txt"));
			});
		});
	}

	@Test
	void anOldFileDoesNotUndoWhatAmendedIt(@TempDir Path home) throws IOException {
		CalendarImport old = new CalendarImport(this.book, this.clock, home.toString());
		Path folder = Files.createDirectory(home.resolve("calendar"));
		Files.writeString(folder.resolve("2026.txt"), "source https://example.org\noff 2026-01-01 元旦\n");
		CalendarImport amended = new CalendarImport(this.book, this.clock, home.toString());

		undone(() -> {
			amended.run();
			assertThat(this.calendars.written().national().isWorkingDay(LocalDate.of(2026, 1, 2))).isTrue();
			remove(folder.resolve("2026.txt"));

			old.run();

			assertThat(this.calendars.written().national().isWorkingDay(LocalDate.of(2026, 1, 2))).isTrue();
		});
	}

	@Test
	void aYearThatLeavesAGapIsNotTakenIn(@TempDir Path home) throws IOException {
		Path folder = Files.createDirectory(home.resolve("calendar"));
		Files.writeString(folder.resolve("2028.txt"), "source https://example.org\noff 2028-01-01 元旦\n");

		undone(() -> assertThatIllegalArgumentException()
			.isThrownBy(() -> new CalendarImport(this.book, this.clock, home.toString()).run())
			.withMessageContaining("consecutive years"));
	}

	@Test
	void othersSeeNothingOfARevisionBeforeItIsCommitted() {
		undone(() -> {
			enter(ruling("429999", THURSDAY, THURSDAY, false, "台风"));
			this.announcement.announce();

			assertThat(this.calendars.of("429999").isWorkingDay(THURSDAY)).isFalse();
			TransactionTemplate other = new TransactionTemplate(this.transactions);
			other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
			Boolean worked = other.execute((status) -> this.calendars.of("429999").isWorkingDay(THURSDAY));
			assertThat(worked).isTrue();
			assertThat(this.calendars.of("429999").isWorkingDay(THURSDAY)).isFalse();
		});

		assertThat(this.calendars.of("429999").isWorkingDay(THURSDAY)).isTrue();
	}

	/**
	 * The only test that leaves something behind: rulings of a region nobody else uses.
	 */
	@Test
	void anotherNodeCountsByARevisionFromItsNextCommandOnAndShowsItWithinSeconds() throws InterruptedException {
		String region = "429995";
		WorkingCalendars other = new WorkingCalendars(this.files, this.book, this.organisation);
		TransactionTemplate command = new TransactionTemplate(this.transactions);
		assertThat(other.of(region).isWorkingDay(THURSDAY)).isTrue();

		CalendarEntry entry = Objects.requireNonNull(command.execute((status) -> {
			CalendarEntry entered = enter(ruling(region, THURSDAY, THURSDAY, false, "台风"));
			this.announcement.announce();
			return entered;
		}));

		assertThat(this.calendars.of(region).isWorkingDay(THURSDAY)).isFalse();
		Boolean counted = command.execute((status) -> other.of(region).isWorkingDay(THURSDAY));
		assertThat(counted).isFalse();
		command.executeWithoutResult((status) -> {
			enter(withdrawal(entry));
			this.announcement.announce();
		});
		for (int tries = 0; !other.of(region).isWorkingDay(THURSDAY) && tries < 50; tries++) {
			Thread.sleep(100);
		}
		assertThat(other.of(region).isWorkingDay(THURSDAY)).isTrue();
		assertThat(other.revision()).isEqualTo(this.calendars.revision());
	}

	@Test
	void anEntryThatWasChangedOrCutOffIsMissed() {
		undone(() -> {
			assertThat(this.book.firstBroken()).isZero();
			long last = enter(ruling("429999", THURSDAY, THURSDAY, false, "台风")).revision();
			assertThat(this.book.firstBroken()).isZero();

			this.jdbc.sql("update calendar_entry set reason = '洪水' where revision = ?").param(last).update();
			assertThat(this.book.firstBroken()).isEqualTo(last);

			this.jdbc.sql("delete from calendar_entry where revision = ?").param(last).update();
			assertThat(this.book.firstBroken()).isEqualTo(last);
		});
	}

	private CalendarEntry enter(CalendarEntry entry) {
		return this.book.append(entry, null);
	}

	private CalendarEntry ruling(String region, LocalDate first, LocalDate last, boolean worked, String reason) {
		return new CalendarEntry(0, CalendarEntry.Kind.RULING, region, null, null, first, last, worked, null, reason,
				"somebody", "某人", region + "-office", this.clock.instant());
	}

	private CalendarEntry withdrawal(CalendarEntry entry) {
		return new CalendarEntry(0, CalendarEntry.Kind.WITHDRAWAL, entry.region(), null, null, null, null, null,
				entry.revision(), "误录", "somebody", "某人", null, this.clock.instant());
	}

	private void cityAndCounty() {
		authority(CITY, 3, null);
		authority(COUNTY, 4, CITY);
	}

	private void authority(String code, int tier, String parent) {
		this.jdbc.sql("insert into authority values (?, ?, '测试', 'Test', ?, '000000000000000000')")
			.param(code)
			.param(tier)
			.param(parent)
			.update();
	}

	private static void remove(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void undone(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			work.run();
		});
	}

}
