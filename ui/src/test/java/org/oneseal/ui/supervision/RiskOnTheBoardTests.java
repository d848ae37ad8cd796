package org.oneseal.ui.supervision;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.supervision.Board;
import org.oneseal.supervision.Estimate;
import org.oneseal.supervision.Risk;
import org.oneseal.supervision.Scope;
import org.oneseal.timelimit.Countdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * How near to being late a case is, on the board: the work left against the days left.
 */
class RiskOnTheBoardTests extends SupervisionPages {

	@Autowired
	private Board board;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void riskFollowsThePredictedRouteByLimitsAndByHistoryOnceThereIsEnough() {
		this.jdbc.sql("delete from step_took").update();
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(promised(number).risk()).satisfies((risk) -> {
			assertThat(risk.parts()).extracting(Risk.Part::stepKey, Risk.Part::days, (part) -> part.estimate().basis())
				.containsExactly(tuple("reviewMarketRegulation", 3.5, Estimate.Basis.LIMIT),
						tuple("decision", 1.0, Estimate.Basis.ASSUMED));
			assertThat(risk.workLeft()).isEqualTo(4.5);
			assertThat(risk.daysLeft()).isEqualTo(7.5);
			assertThat(risk.level()).isEqualTo(Risk.Level.LOW);
		});
		String work = "剩余工作 4.5 个工作日（食品安全条件审查 3.5，作出决定 1），剩余时限 7.5 个工作日";
		assertThat(pageWith("/supervision?department=429900-market-regulation", SUPERVISOR, work)).bodyText()
			.contains(work, "食品安全条件审查：3.5 个工作日。办理不足 5 次，取环节时限 4 个工作日，已用 0.5 个工作日。");

		took("reviewUrbanManagement", 4, 9);
		assertThat(promised(number).risk().workLeft()).isEqualTo(4.5);
		took("reviewUrbanManagement", 1, 8);
		took("decision", 5, 2);
		assertThat(promised(number).risk()).satisfies((risk) -> {
			assertThat(risk.parts()).extracting(Risk.Part::stepKey, Risk.Part::days, (part) -> part.estimate().times())
				.containsExactly(tuple("reviewUrbanManagement", 8.5, 5), tuple("decision", 2.0, 5));
			assertThat(risk.level()).isEqualTo(Risk.Level.HIGH);
		});
		this.jdbc.sql("delete from step_took").update();
	}

	@Test
	void afterTheDecisionIssueAndDeliveryAreWhatIsLeft() {
		this.jdbc.sql("delete from step_took").update();
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);

		assertThat(line(number, Countdown.Subject.ISSUE).risk().parts()).extracting(Risk.Part::stepKey, Risk.Part::days)
			.containsExactly(tuple("issue", 0.5));
		this.samples.runAutomaticSteps();
		assertThat(
				this.jdbc.sql("select count(*) from step_took where step_key = 'issue'").query(Integer.class).single())
			.isPositive();
	}

	@Test
	void riskComparesWorkLeftWithDaysLeft() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 12, 2));

		assertThat(pageWith("/supervision?department=429900-market-regulation", SUPERVISOR, number.value(), "7 个工作日",
				"10 个工作日"))
			.bodyText()
			.contains(number.value(), "7 个工作日", "10 个工作日");
	}

	/** A step was done some times, each in so many working days. */
	private void took(String step, int times, double days) {
		for (int time = 0; time < times; time++) {
			this.jdbc.sql("""
					insert into step_took (step_id, matter, authority, step_key, ended_at, working_days)
					values (uuid(), 'food-business-licence', '429900', ?, '2026-10-01', ?)""")
				.params(step, days)
				.update();
		}
	}

	private Board.Line promised(CaseNumber number) {
		return line(number, Countdown.Subject.PROMISED);
	}

	private Board.Line line(CaseNumber number, Countdown.Subject subject) {
		Scope scope = new Scope("429900", "429900-market-regulation");
		Board.Page page = this.board.page(scope, null, null, 100);
		while (true) {
			Optional<Board.Line> found = page.lines()
				.stream()
				.filter((line) -> line.approvalCase().number().equals(number) && line.countdown().subject() == subject)
				.findFirst();
			if (found.isPresent()) {
				return found.get();
			}
			page = this.board.page(scope, null, page.after().orElseThrow(), 100);
		}
	}

}
