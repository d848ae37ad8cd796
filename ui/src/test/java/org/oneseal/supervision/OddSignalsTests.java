package org.oneseal.supervision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import org.oneseal.SampleCases;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.supervision.Cause.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is within every limit and still worth a look. */
class OddSignalsTests extends SupervisedCases {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void aPauseBegunOnTheLastDayIsOdd() {
		CaseNumber number = reviewed();
		this.clock.moveTo(PROMISED);

		begin(number, 5);

		assertThat(signals(number)).extracting(Warning::cause, Warning::level, Warning::lastDay)
			.contains(tuple(Cause.PAUSED_ON_LAST_DAY, Level.ODD, PROMISED));
	}

	@Test
	void aPauseBegunTheDayBeforeIsNot() {
		CaseNumber number = reviewed();
		this.clock.moveTo(PROMISED.minusDays(1));

		begin(number, 5);

		assertThat(signals(number)).extracting(Warning::cause).doesNotContain(Cause.PAUSED_ON_LAST_DAY);
	}

	@Test
	void aSpecialProcedureLongerThanTheApplicantWasToldIsOdd() {
		CaseNumber number = reviewed();
		begin(number, 5);

		patrolOn(LocalDate.of(2026, 11, 30));
		assertThat(signals(number)).isEmpty();
		patrolOn(LocalDate.of(2026, 12, 1));

		assertThat(signals(number)).extracting(Warning::cause, Warning::lastDay, Warning::asOf)
			.containsExactly(tuple(Cause.PROCEDURE_OVERRUN, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1)));
	}

	@Test
	void everythingApprovedInSecondsIsOdd() {
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);

		assertThat(signals(number)).extracting(Warning::cause, Warning::level, Warning::asOf)
			.containsExactly(tuple(Cause.APPROVED_IN_SECONDS, Level.ODD, LocalDate.of(2026, 11, 23)));
	}

	@Test
	void aDecisionThatTookItsTimeIsNot() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.advance(Duration.ofMinutes(10));
		SampleCases.EXAMINERS
			.forEach((step, officials) -> officials.forEach((official) -> this.samples.agree(number, step, official)));
		this.clock.advance(Duration.ofMinutes(10));

		decide(number);

		assertThat(signals(number)).isEmpty();
	}

	/**
	 * The screens and the interface forbid it; a case brought in from elsewhere may be
	 * so.
	 */
	@Test
	void aRefusalWithoutReasonsIsOdd() {
		CaseNumber number = reviewed();

		act(number, Act.REFUSED, HEAD, "decision");

		assertThat(signals(number)).extracting(Warning::cause).containsExactly(Cause.REFUSED_WITHOUT_REASONS);
	}

	@Test
	void anExaminerWhoAcceptedIsOdd() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		act(number, Act.OPINION_GIVEN, SampleCases.CLERK, "reviewFireRescue");

		assertThat(signals(number)).singleElement().satisfies((warning) -> {
			assertThat(warning.cause()).isEqualTo(Cause.EXAMINER_ACCEPTED);
			assertThat(warning.department()).isEqualTo("429900-fire-rescue");
		});
	}

	private void act(CaseNumber number, Act act, String by, String step) {
		this.transactions.executeWithoutResult((running) -> this.events
			.publishEvent(new CaseActed(caseOf(number).id(), act, by, by, "429900-market-regulation", step,
					CaseStatus.ACCEPTED, CaseStatus.ACCEPTED, null, Map.of(), this.clock.instant())));
	}

}
