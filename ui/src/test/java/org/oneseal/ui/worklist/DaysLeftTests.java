package org.oneseal.ui.worklist;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.supervision.Patrol;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Time left and time over say what they count: working days, and days of the calendar
 * only where the limit does. Fire rescue's limit ends on Thursday 26 November.
 */
@ApplicationTest
class DaysLeftTests {

	private static final String FIRE_FIGHTER = "zhaogang";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private MovableClock clock;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Patrol patrol;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number = new CaseNumber("429900-20261123-0001");

	@BeforeEach
	void aReviewOfThreeWorkingDays() {
		this.number = this.samples.accepted(SampleCases.COMPANY);
	}

	@Test
	void workingDaysAreCalledSo() {
		this.clock.moveTo(LocalDate.of(2026, 11, 24));
		assertThat(workList(Locale.CHINESE)).bodyText().contains("剩 2 个工作日");

		this.clock.moveTo(LocalDate.of(2026, 11, 30));
		assertThat(workList(Locale.CHINESE)).bodyText().contains("超期 2 个工作日");
		assertThat(workList(Locale.ENGLISH)).bodyText().contains("2 working days late");
	}

	@Test
	void daysOfTheCalendarAreCountedWhereTheLimitCountsThem() {
		this.jdbc.sql("""
				update countdown join work_item using (step_id) set countdown.time_limit = '3 DAYS',
				work_item.time_limit = '3 DAYS' where countdown.step_key = 'reviewFireRescue'
				and work_item.case_number = ?""").param(this.number.value()).update();

		this.clock.moveTo(LocalDate.of(2026, 11, 30));

		assertThat(workList(Locale.CHINESE)).bodyText().contains("超期 4 日").doesNotContain("超期 2 个工作日");
		assertThat(workList(Locale.ENGLISH)).bodyText().contains("4 days late");
		assertThat(get("/case-files/" + this.number.value(), Locale.CHINESE)).bodyText().contains("已超期 4 日");
	}

	@Test
	void theSignalStandsInTheRowWithItsColourAndInWords() {
		this.clock.moveTo(LocalDate.of(2026, 11, 27));
		this.patrol.run();

		assertThat(workList(Locale.CHINESE)).bodyText().contains("os-signal--yellow", "黄牌");
		assertThat(workList(Locale.ENGLISH)).bodyText().contains("os-signal--yellow", "Yellow");
	}

	/** The one row of the case. */
	private MvcTestResult workList(Locale language) {
		return get("/work?tab=pool&q=" + this.number.value().substring(2), language);
	}

	private MvcTestResult get(String address, Locale language) {
		return this.mvc.get()
			.uri(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
			.with(People.official(FIRE_FIGHTER))
			.exchange();
	}

}
