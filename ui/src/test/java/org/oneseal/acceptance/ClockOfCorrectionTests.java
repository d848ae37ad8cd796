package org.oneseal.acceptance;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Material;
import org.oneseal.cases.Step.Hold;
import org.oneseal.form.Problem;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.State;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.LedgerEntry.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Users of other systems complain that the clock runs while the applicant is asked: here
 * it stands still, from the question until the answer or until the time for it is over.
 */
class ClockOfCorrectionTests extends CorrectionFromReview {

	/** In DIGIT the clock runs on while the applicant is asked. */
	@Test
	void theClockStandsStillWhileTheApplicantIsAsked() {
		assertThat(approvalCase().promisedBy()).hasValue(LocalDate.of(2026, 12, 2));
		ask();
		assertThat(open()).filteredOn((limit) -> limit.subject() != Subject.CORRECTION)
			.hasSize(5)
			.allSatisfy((limit) -> {
				assertThat(limit.state()).isEqualTo(State.PAUSED);
				assertThat(limit.ledger()).last()
					.satisfies((line) -> assertThat(line.reason()).isEqualTo(Reason.CORRECTION_ASKED));
			});

		this.clock.moveTo(LocalDate.of(2026, 11, 30));
		assertThat(this.samples.fireTimers(this.number)).as("timers of reviews whose limits would have passed")
			.isZero();
		answer(OTHER_ADDRESS);

		assertThat(approvalCase().promisedBy()).as("26, 27 and 30 November were not counted")
			.hasValue(LocalDate.of(2026, 12, 7));
		assertThat(approvalCase().statutoryBy()).hasValue(LocalDate.of(2026, 12, 10));
		assertThat(step(FIRE).dueOn()).hasValue(LocalDate.of(2026, 12, 1));
		assertThat(step(MARKET).dueOn()).hasValue(LocalDate.of(2026, 12, 2));
		assertThat(open()).allSatisfy((limit) -> assertThat(limit.state()).isEqualTo(State.RUNNING));
		assertThat(timers()).filteredOn((timer) -> timer.getElementId().equals(FIRE + "Silent"))
			.singleElement()
			.satisfies((timer) -> assertThat(timer.getDuedate().toInstant().atZone(this.clock.getZone()).toLocalDate())
				.as("the day after its last")
				.isEqualTo("2026-12-02"));
	}

	@Test
	void whoDoesNotAnswerIsReviewedAsItIs() {
		this.samples.agree(this.number, URBAN, "huangwei");
		ask();
		this.samples.upload(caseId(), "business-registration", SampleCases.COMPANY);
		String leaving = this.samples.file(this.number).judged().get(0).id();
		this.uploads.remove(caseId(), leaving, actor(SampleCases.COMPANY));
		String before = seen();

		this.clock.moveTo(LocalDate.of(2026, 12, 9));
		assertThat(this.samples.fireTimers(this.number)).as("the tenth working day is not over").isZero();
		this.clock.moveTo(LocalDate.of(2026, 12, 11));
		assertThat(this.samples.fireTimers(this.number)).isPositive();

		assertThat(approvalCase().status()).isEqualTo(CaseStatus.ACCEPTED);
		assertThat(openKeys()).containsExactlyInAnyOrder(FIRE, MARKET);
		assertThat(step(FIRE).hold()).isEqualTo(Hold.NONE);
		assertThat(approvalCase().promisedBy()).as("the ten working days of the applicant were not counted")
			.hasValue(LocalDate.of(2026, 12, 16));
		assertThat(seen()).isEqualTo(before);
		assertThat(this.samples.file(this.number).materials()).extracting(Material::state)
			.containsOnly(Material.State.FILED);
		assertThat(this.samples.file(this.number).application().isOpen()).isFalse();
		AuditEntry entry = entry(Act.CORRECTION_MISSED);
		assertThat(entry.by()).isEqualTo(CaseActed.SYSTEM);
		assertThat(entry.details()).containsEntry("due", "2026-12-09").containsEntry("promised", "2026-12-16");
		assertThat(told(FIREMAN)).contains("CORRECTION_MISSED");
		assertThat(this.answers.file(this.number, actor(SampleCases.COMPANY), key()))
			.containsExactly(Problem.error(null, "correction.not-asked"));
		assertThat(ask()).containsExactly(Problem.error(null, "correction.used-up", ASKED));
		this.samples.agree(this.number, FIRE, FIREMAN);
	}

	@Test
	void aWithdrawalMeanwhileLeavesNothingBehind() {
		ask();
		assertThat(ownTimers()).hasSize(1);

		this.samples.withdraw(this.number, SampleCases.COMPANY);

		assertThat(approvalCase().status()).isEqualTo(CaseStatus.WITHDRAWN);
		assertThat(openKeys()).isEmpty();
		assertThat(open()).isEmpty();
		assertThat(this.jobs.createTimerJobQuery().processInstanceId(caseId()).list()).isEmpty();
		assertThat(this.samples.file(this.number).application().isOpen()).isFalse();
	}

	private List<Countdown> open() {
		return this.countdowns.of(caseId()).stream().filter(Countdown::isOpen).toList();
	}

}
