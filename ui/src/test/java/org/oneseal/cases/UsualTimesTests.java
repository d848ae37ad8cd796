package org.oneseal.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.matter.Limit;
import org.oneseal.specialprocedure.SpecialProcedures;
import org.oneseal.timelimit.WorkingCalendars;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistWish;

import static org.assertj.core.api.Assertions.assertThat;

/** How long steps usually take, and what may be late for it. */
@ApplicationTest
class UsualTimesTests {

	private static final String FIRE = "reviewFireRescue";

	private static final String HOLDER = "zhaogang";

	@Autowired
	private UsualTimesRefresh refresh;

	@Autowired
	private UsualTimesUpkeep upkeep;

	@Autowired
	private UsualTimes times;

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private Worklist worklist;

	@Autowired
	private SpecialProcedures procedures;

	@Autowired
	private SampleCases samples;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void nothingIsKnown() {
		this.jdbc.sql("delete from usual_time").update();
		this.times.forget();
		this.jdbc.sql("delete from usual_time_day").update();
		this.jdbc.sql("delete from work_item where department = '000000-usual-tests'").update();
	}

	@Test
	void aStepShouldBeActedOnWhileItHasAsLongAsItUsuallyTakes() {
		this.upkeep.note(SampleCases.MATTER, FIRE, 2, 40);
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		WorkItem line = line(number);
		assertThat(left(line.actBy(), line.dueOn())).isEqualTo(2);
		assertThat(line.actBy()).isBefore(line.dueOn());
	}

	@Test
	void withoutHistoryItsWholeLimitIsReckonedWith() {
		this.upkeep.note(SampleCases.MATTER, FIRE, 1, UsualTimes.FEWEST - 1);
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		WorkItem line = line(number);
		assertThat(left(line.actBy(), line.dueOn())).isEqualTo(left(this.clock.today(), line.dueOn()));
	}

	@Test
	void whatUsuallyTakesLongerComesFirstAlthoughItIsDueOnTheSameDay() {
		this.upkeep.note(SampleCases.MATTER, FIRE, 1, 40);
		CaseNumber quick = this.samples.accepted(SampleCases.COMPANY);
		this.upkeep.note(SampleCases.MATTER, FIRE, 3, 40);
		CaseNumber slow = this.samples.accepted(SampleCases.COMPANY);
		String mark = "usual-" + UUID.randomUUID();
		for (CaseNumber number : List.of(quick, slow)) {
			this.jdbc
				.sql("update work_item w join approval_case c on c.id = w.case_id "
						+ "set w.subject = ?, c.subject = ? where c.number = ?")
				.params(mark, mark, number.value())
				.update();
		}

		WorklistWish byRisk = new WorklistWish(Worklist.View.POOL, WorklistWish.Order.RISK, mark, null, null, null);
		assertThat(this.worklist.page(byRisk, this.samples.actor(HOLDER), null, 10).items())
			.extracting(WorkItem::caseNumber)
			.containsExactly(slow.value(), quick.value());
	}

	@Test
	void whileTimeStandsStillNothingIsAtRisk() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		Step step = this.samples.step(number, FIRE);
		assertThat(this.procedures.begin(number, "expert-review", Limit.workingDays(3), "须专家评审",
				this.samples.actor(SampleCases.DECIDER), "usual-" + number.value()))
			.isEmpty();
		this.upkeep.reckon(List.of(step.id()));

		assertThat(line(number).actBy()).isEqualTo(LocalDate.of(9999, 12, 31));
	}

	@Test
	void theMedianOfWhatEndedLatelyIsFoundAndOpenStepsFollowIt() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		LocalDate monday = LocalDate.of(2026, 11, 16);
		for (int days : new int[] { 1, 2, 3, 4, 4, 4, 4 }) {
			done("usual-tests", monday, monday.plusDays(days));
		}
		done("usual-tests", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 20));

		this.refresh.refresh();

		assertThat(this.jdbc.sql("select days, steps from usual_time where matter = 'usual-tests'")
			.query((row, at) -> List.of(row.getInt(1), row.getInt(2)))
			.single()).containsExactly(4, 7);
		assertThat(this.upkeep.note(SampleCases.MATTER, FIRE, 4, 60)).as("another one than before").isTrue();
		this.upkeep.reckon(List.of(this.samples.step(number, FIRE).id()));
		assertThat(left(line(number).actBy(), line(number).dueOn())).isEqualTo(4);
		assertThat(this.upkeep.note(SampleCases.MATTER, FIRE, 4, 61)).isFalse();
	}

	@Test
	void oneNodeFindsItOutOnceADay() {
		assertThat(this.refresh.daily()).isTrue();
		assertThat(this.refresh.daily()).isFalse();
		this.clock.moveTo(this.clock.today().plusDays(1));
		assertThat(this.refresh.daily()).isTrue();
	}

	private void done(String matter, LocalDate from, LocalDate to) {
		LocalDateTime at = to.atTime(3, 0);
		this.jdbc
			.sql("""
					insert into work_item (step_id, case_id, case_number, matter, step_key, kind, subject, applicant_name,
					department, status, state, started_at, due_on, ended_at, ended_by)
					values (?, ?, '429900-20261101-0001', ?, 'review', 'REVIEW', '', '', '000000-usual-tests', 'ACCEPTED', 'DONE',
					?, ?, ?, 'somebody')""")
			.params(UUID.randomUUID().toString(), UUID.randomUUID().toString(), matter, from.atTime(3, 0), to, at)
			.update();
	}

	private int left(LocalDate from, LocalDate to) {
		return this.calendars.of(SampleCases.CITY).between(from, to);
	}

	private WorkItem line(CaseNumber number) {
		return this.worklist.page(Worklist.View.POOL, this.samples.actor(HOLDER), number.value(), null, 10)
			.items()
			.get(0);
	}

}
