package org.oneseal.timelimit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.acceptance.Acceptance;
import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.acceptance.CorrectionDesk;
import org.oneseal.acceptance.CorrectionAnswer;
import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.decision.Decisions;
import org.oneseal.decision.Extensions;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.organisation.Actor;
import org.oneseal.review.Review;
import org.oneseal.review.Reviews;
import org.oneseal.specialprocedure.SpecialProcedures;
import org.oneseal.timelimit.Countdown.State;
import org.oneseal.timelimit.Countdown.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of time in the Administrative Licensing Law, each on the real engine with a
 * moved clock. A test begins on Monday 2026-11-23.
 */
@ApplicationTest
class TimeInLawTests {

	private static final String HEAD = "wangzhiyuan";

	@Autowired
	private MovableClock clock;

	@Autowired
	private SampleCases samples;

	@Autowired
	private AcceptanceDesk acceptance;

	@Autowired
	private CorrectionDesk asking;

	@Autowired
	private CorrectionAnswer corrections;

	@Autowired
	private SpecialProcedures procedures;

	@Autowired
	private Extensions extensions;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Countdowns countdowns;

	@Autowired
	private AuditTrail trail;

	@Test
	void silencePastFiveWorkingDaysIsAcceptanceFromTheDayOfReceipt() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);

		this.clock.moveTo(LocalDate.of(2026, 11, 30));
		assertThat(this.samples.fireTimers(number)).as("the fifth working day is not over").isZero();
		this.clock.moveTo(LocalDate.of(2026, 12, 1));
		this.samples.fireTimers(number);

		ApprovalCase approvalCase = caseOf(number);
		assertThat(approvalCase.status()).isEqualTo(CaseStatus.ACCEPTED);
		assertThat(approvalCase.acceptedOn()).hasValue(LocalDate.of(2026, 11, 23));
		assertThat(approvalCase.promisedBy()).as("seven working days from receipt").hasValue(LocalDate.of(2026, 12, 2));
		assertThat(approvalCase.statutoryBy()).hasValue(LocalDate.of(2026, 12, 7));
		assertThat(this.acceptance.acceptanceOf(approvalCase.id()).orElseThrow().outcome())
			.isEqualTo(Acceptance.Outcome.DEEMED_ACCEPTED);
		AuditEntry entry = entry(approvalCase, Act.DEEMED_ACCEPTED);
		assertThat(entry.by()).isEqualTo(CaseActed.SYSTEM);
		assertThat(entry.details()).containsEntry("due", "2026-11-30").containsEntry("since", "2026-11-23");
	}

	@Test
	void threeDaysOfOutageHandleAMissedDeadlineOnceAsOfItsDueDate() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);

		this.clock.moveTo(LocalDate.of(2026, 12, 3));
		this.samples.fireTimers(number);
		this.samples.fireTimers(number);

		ApprovalCase approvalCase = caseOf(number);
		assertThat(entries(approvalCase, Act.DEEMED_ACCEPTED)).singleElement()
			.satisfies((entry) -> assertThat(entry.details()).containsEntry("due", "2026-11-30"));
		assertThat(approvalCase.acceptedOn()).hasValue(LocalDate.of(2026, 11, 23));
	}

	@Test
	void afterTheLimitForAcceptanceNothingButAcceptanceIsLeft() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 12, 1));
		String step = this.samples.step(number, "acceptance").id();

		List<Problem> correction = this.asking.ask(step, List.of(new CorrectionNotice.Item("", "缺少材料")), clerk(),
				this.samples.seen(number), key());
		List<Problem> refusal = this.acceptance.refuseToAccept(step, "不属于本机关", "县局", clerk(), this.samples.seen(number),
				key());
		List<Problem> accepted = this.acceptance.accept(step, clerk(), this.samples.seen(number), key());

		assertThat(List.of(correction, refusal)).allSatisfy((problems) -> assertThat(problems)
			.containsExactly(Problem.error(null, "acceptance.limit-passed", LocalDate.of(2026, 11, 30))));
		assertThat(accepted).isEmpty();
		assertThat(caseOf(number).acceptedOn()).hasValue(LocalDate.of(2026, 11, 23));
	}

	/** In DIGIT the clock runs on while the applicant is asked. */
	@Test
	void theCountWaitsForTheApplicantWhoseCorrectionIsAskedOnce() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 11, 25));
		this.samples.askForCorrection(number);
		assertThat(latest(number, Subject.ACCEPTANCE).state()).isEqualTo(State.PAUSED);

		this.clock.moveTo(LocalDate.of(2026, 12, 2));
		this.samples.fireTimers(number);
		assertThat(this.corrections.file(number, this.samples.actor(SampleCases.COMPANY), key())).isEmpty();

		assertThat(latest(number, Subject.ACCEPTANCE).deadline().date()).as("three of five working days were left")
			.isEqualTo("2026-12-07");
		assertThat(this.samples.step(number, "acceptance").dueOn()).hasValue(LocalDate.of(2026, 12, 7));
		assertThat(this.asking.ask(this.samples.step(number, "acceptance").id(),
				List.of(new CorrectionNotice.Item("", "还缺材料")), clerk(), this.samples.seen(number), key()))
			.containsExactly(Problem.error(null, "correction.only-once"));
		this.clock.moveTo(LocalDate.of(2026, 12, 8));
		this.samples.fireTimers(number);
		assertThat(caseOf(number).acceptedOn()).as("complete since the correction").hasValue(LocalDate.of(2026, 12, 2));
	}

	@Test
	void aCorrectionThatDoesNotComeInTimeLetsTheApplicationLapse() {
		CaseNumber number = this.samples.toBeCorrected(SampleCases.COMPANY);

		this.clock.moveTo(LocalDate.of(2026, 12, 8));
		this.samples.fireTimers(number);

		ApprovalCase approvalCase = caseOf(number);
		assertThat(approvalCase.status()).isEqualTo(CaseStatus.LAPSED);
		assertThat(entry(approvalCase, Act.LAPSED).details()).containsEntry("due", "2026-12-07")
			.containsEntry("cause", "correction");
		assertThat(this.countdowns.of(approvalCase.id())).noneMatch(Countdown::isOpen);
		assertThat(this.corrections.file(number, this.samples.actor(SampleCases.COMPANY), key()))
			.containsExactly(Problem.error(null, "correction.not-asked"));
	}

	@Test
	void aSpecialProcedureStopsTheCountAndItsTimersAndTheRestRemains() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 11, 24));
		assertThat(this.procedures.begin(number, "expert-review", Limit.workingDays(5), "需要专家评审", head(), key()))
			.isEmpty();

		this.clock.moveTo(LocalDate.of(2026, 12, 4));
		assertThat(this.samples.fireTimers(number)).as("no limit passes while nothing counts").isZero();
		assertThat(this.procedures.end(number, "符合条件", head(), key())).isEmpty();

		ApprovalCase approvalCase = caseOf(number);
		assertThat(approvalCase.promisedBy()).as("six working days after 4 December")
			.hasValue(LocalDate.of(2026, 12, 14));
		assertThat(approvalCase.statutoryBy()).hasValue(LocalDate.of(2026, 12, 17));
		assertThat(this.samples.step(number, "reviewFireRescue").dueOn()).as("two of three were left")
			.hasValue(LocalDate.of(2026, 12, 8));
		assertThat(entry(approvalCase, Act.PROCEDURE_BEGUN).details()).containsEntry("expected", "5 WORKING_DAYS")
			.containsEntry("until", "2026-12-01");
	}

	@Test
	void nothingIsDecidedWhileASpecialProcedureRuns() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		this.procedures.begin(number, "hearing", Limit.workingDays(20), "申请人要求听证", head(), key());

		List<Problem> problems = this.decisions.grant(this.samples.step(number, "decision").id(), "", "", head(),
				this.samples.seen(number), key());

		assertThat(problems).containsExactly(Problem.error(null, "decision.procedure-running"));
		assertThat(this.procedures.begin(number, "hearing", Limit.workingDays(20), "再次", head(), key()))
			.containsExactly(Problem.error(null, "procedure.running"));
	}

	@Test
	void anExtensionLengthensBothLimitsOnceByTheHeadsOwnAct() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 12, 2));

		assertThat(extend(number, 5, "案情复杂", SampleCases.CLERK))
			.containsExactly(Problem.error(null, "extension.head-only"));
		assertThat(extend(number, 6, "案情复杂", HEAD))
			.containsExactly(Problem.error("by", "extension.at-most", Limit.workingDays(5)));
		assertThat(extend(number, 5, " ", HEAD))
			.containsExactly(Problem.error("reasons", "extension.reasons-required"));
		assertThat(extend(number, 5, "案情复杂", HEAD)).isEmpty();
		assertThat(extend(number, 1, "再延长", HEAD)).containsExactly(Problem.error(null, "extension.only-once"));

		ApprovalCase approvalCase = caseOf(number);
		assertThat(approvalCase.promisedBy()).hasValue(LocalDate.of(2026, 12, 9));
		assertThat(approvalCase.statutoryBy()).hasValue(LocalDate.of(2026, 12, 14));
		assertThat(entry(approvalCase, Act.EXTENDED).details()).containsEntry("reasons", "案情复杂");
	}

	@Test
	void anExtensionAskedAfterTheLimitHasPassedIsRefused() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 12, 8));

		assertThat(extend(number, 5, "案情复杂", HEAD))
			.containsExactly(Problem.error(null, "extension.too-late", LocalDate.of(2026, 12, 7)));
	}

	@Test
	void aDepartmentsSilenceFollowsTheMattersRuleAndNothingElse() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		this.clock.moveTo(LocalDate.of(2026, 11, 28));
		this.samples.fireTimers(number);

		ApprovalCase approvalCase = caseOf(number);
		assertThat(entry(approvalCase, Act.REMINDED).details()).containsEntry("department", "429900-fire-rescue")
			.containsEntry("due", "2026-11-26");
		assertThat(entry(approvalCase, Act.ESCALATED).details()).containsEntry("department",
				"429900-market-regulation");
		AuditEntry consent = entry(approvalCase, Act.CONSENT_BY_SILENCE);
		assertThat(consent.by()).isEqualTo(CaseActed.SYSTEM);
		assertThat(consent.details()).containsEntry("department", "429900-urban-management").containsKey("law");
		Review silent = this.reviews.of(approvalCase.id())
			.stream()
			.filter((review) -> review.stepId().equals("reviewUrbanManagement"))
			.findFirst()
			.orElseThrow();
		assertThat(silent.isConsentBySilence()).isTrue();
		assertThat(silent.opinions()).as("nobody voted").isEmpty();
		assertThat(this.samples.file(number).openSteps()).extracting((step) -> step.stepId())
			.containsExactlyInAnyOrder("reviewMarketRegulation", "reviewFireRescue");
	}

	@Test
	void theOutcomeIsDueWithinTheLimitForIssueAndItsCountEndsWithDelivery() {
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);
		assertThat(latest(number, Subject.ISSUE).deadline().date()).isEqualTo("2026-11-30");

		this.samples.runAutomaticSteps();

		assertThat(latest(number, Subject.ISSUE).endedOn()).hasValue(LocalDate.of(2026, 11, 23));
		assertThat(this.countdowns.of(caseOf(number).id())).noneMatch(Countdown::isOpen);
	}

	@Test
	void withdrawalEndsEveryLimit() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		this.samples.withdraw(number, SampleCases.COMPANY);

		assertThat(this.countdowns.of(caseOf(number).id())).isNotEmpty().noneMatch(Countdown::isOpen);
	}

	private List<Problem> extend(CaseNumber number, int workingDays, String reasons, String by) {
		return this.extensions.extend(number, Limit.workingDays(workingDays), reasons, this.samples.actor(by), key());
	}

	private Countdown latest(CaseNumber number, Subject subject) {
		return this.countdowns.latest(caseOf(number).id(), subject).orElseThrow();
	}

	private AuditEntry entry(ApprovalCase approvalCase, Act act) {
		return entries(approvalCase, act).get(0);
	}

	private List<AuditEntry> entries(ApprovalCase approvalCase, Act act) {
		return this.trail.of(approvalCase.id()).stream().filter((entry) -> entry.act() == act).toList();
	}

	private ApprovalCase caseOf(CaseNumber number) {
		return this.samples.file(number).approvalCase();
	}

	private Actor clerk() {
		return this.samples.actor(SampleCases.CLERK);
	}

	private Actor head() {
		return this.samples.actor(HEAD);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
