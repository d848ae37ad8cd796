package org.oneseal.acceptance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Material;
import org.oneseal.cases.Preview;
import org.oneseal.cases.Previews;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Origin;
import org.oneseal.cases.Step.Place;
import org.oneseal.cases.Transfers;
import org.oneseal.cases.Uploads;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.notice.Notice;
import org.oneseal.notice.Notices;
import org.oneseal.organisation.Actor;
import org.oneseal.review.AskedDepartments;
import org.oneseal.review.Opinion;
import org.oneseal.review.Returns;
import org.oneseal.review.Review;
import org.oneseal.review.Reviews;
import org.oneseal.review.WithdrawnOpinions;
import org.oneseal.specialprocedure.SpecialProcedures;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.State;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.LedgerEntry.Reason;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.Worklist.View;
import org.oneseal.worklist.WorklistWish;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The applicant is asked for the one correction from a review. Users of other systems
 * complain that the clock runs while the applicant is asked, and that a second round
 * follows the first: here neither happens, nothing is decided meanwhile, and no task gets
 * lost.
 */
@ApplicationTest
class AskedFromReviewTests {

	private static final String FIRE = "reviewFireRescue";

	private static final String URBAN = "reviewUrbanManagement";

	private static final String MARKET = "reviewMarketRegulation";

	private static final String FIREMAN = "zhaogang";

	private static final LocalDate ACCEPTED = LocalDate.of(2026, 11, 23);

	private static final LocalDate ASKED = LocalDate.of(2026, 11, 25);

	private static final Map<String, List<String>> OTHER_ADDRESS = Map.of("premisesAddress",
			List.of("江城市东湖区荷花路 18 号 1 楼"));

	@Autowired
	private SampleCases samples;

	@Autowired
	private CorrectionDesk corrections;

	@Autowired
	private CorrectionAnswer answers;

	@Autowired
	private AcceptanceDesk acceptance;

	@Autowired
	private Drafts drafts;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Returns returns;

	@Autowired
	private AskedDepartments asked;

	@Autowired
	private WithdrawnOpinions withdrawn;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Transfers transfers;

	@Autowired
	private SpecialProcedures procedures;

	@Autowired
	private Previews previews;

	@Autowired
	private Countdowns countdowns;

	@Autowired
	private Worklist worklist;

	@Autowired
	private Notices notices;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private RuntimeService processes;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private MovableClock clock;

	private CaseNumber number;

	@BeforeEach
	void aCaseInReviewForTwoDays() {
		this.clock.moveTo(ACCEPTED);
		this.number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(ASKED);
	}

	@Test
	void theApplicantIsAskedAndTheStepStaysWithWhoAsked() {
		assertThat(ask()).isEmpty();

		assertThat(approvalCase().status()).isEqualTo(CaseStatus.AWAITING_CORRECTION);
		Step review = step(FIRE);
		assertThat(review.hold()).isEqualTo(Hold.APPLICANT);
		assertThat(review.assignee()).contains(FIREMAN);
		Step correction = step("correction");
		assertThat(correction.origin()).isEqualTo(Origin.APPLICANT);
		assertThat(correction.dueOn()).as("ten working days").hasValue(LocalDate.of(2026, 12, 9));
		assertThat(this.acceptance.noticeOf(caseId()).orElseThrow().items()).extracting(CorrectionNotice.Item::about)
			.containsExactly("premisesAddress", "property-certificate");
		assertThat(lines(View.WAITING, FIREMAN)).extracting(WorkItem::stepKey).containsExactly(FIRE);
		assertThat(lines(View.MINE, FIREMAN)).extracting(WorkItem::hold).containsExactly(Hold.APPLICANT);
		assertThat(lines(View.WAITING, SampleCases.CLERK)).extracting(WorkItem::stepKey).containsExactly("correction");
		assertThat(entry(Act.CORRECTION_ASKED).stepId()).isEqualTo(FIRE);
		assertThat(this.reviews.give(review.id(), Opinion.Content.of(Opinion.Verdict.AGREE, "符合条件"), actor(FIREMAN),
				seen(), key()))
			.containsExactly(Problem.error(null, "step.waits-for-applicant"));
	}

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
	void theAnswerLetsEverybodyGoOn() {
		ask();

		answer(Map.of());

		assertThat(approvalCase().status()).isEqualTo(CaseStatus.ACCEPTED);
		assertThat(step(FIRE).hold()).isEqualTo(Hold.NONE);
		assertThat(step(FIRE).assignee()).contains(FIREMAN);
		assertThat(this.acceptance.noticeOf(caseId()).orElseThrow().answeredAt()).isPresent();
		assertThat(ownTimers()).isEmpty();
		assertThat(lines(View.WAITING, FIREMAN)).isEmpty();
		assertThat(told(FIREMAN)).contains("CORRECTED").doesNotContain("GOES_ON");
		SampleCases.EXAMINERS.forEach(
				(step, officials) -> officials.forEach((official) -> this.samples.agree(this.number, step, official)));
		this.samples.grant(this.number);
		assertThat(approvalCase().status()).isEqualTo(CaseStatus.GRANTED);
	}

	@Test
	void othersGoOnMeanwhileAndAnotherAnswerHasTheirReviewsDoneAgain() {
		ask();
		this.samples.agree(this.number, URBAN, "huangwei");

		answer(OTHER_ADDRESS);

		assertThat(step(URBAN).origin()).isEqualTo(Origin.REOPENED);
		assertThat(entry(Act.CORRECTED).details()).containsEntry("changedAnswers", "premisesAddress");
		assertThat(this.countdowns.ofStep(step(URBAN).id()).orElseThrow().ledger()).as("begun after the pause")
			.extracting((line) -> line.kind().name())
			.containsExactly("STARTED");
	}

	@Test
	void aMaterialThatIsReplacedHasThoseReviewsDoneAgainThatJudgeIt() {
		this.samples.agree(this.number, URBAN, "huangwei");
		List.of("chenjianguo", "linxiaomei").forEach((official) -> this.samples.agree(this.number, MARKET, official));
		ask();

		replace("property-certificate");
		answer(Map.of());

		assertThat(step(URBAN).origin()).isEqualTo(Origin.REOPENED);
		assertThat(openKeys()).doesNotContain(MARKET);
		assertThat(entry(Act.CORRECTED).details()).isEqualTo(Map.of("changedMaterials", "property-certificate"));
	}

	@Test
	void anAnswerThatChangesNothingKeepsTheOpinions() {
		this.samples.agree(this.number, URBAN, "huangwei");
		ask();

		answer(Map.of());

		assertThat(openKeys()).containsExactlyInAnyOrder(FIRE, MARKET);
	}

	@Test
	void theFirstOfTwoOfficialsIsAskedOnceMoreIfTheSecondHadTheApplicantAsked() {
		this.samples.agree(this.number, MARKET, "chenjianguo");
		assertThat(ask(step(MARKET), "linxiaomei")).isEmpty();

		answer(OTHER_ADDRESS);

		assertThat(review(MARKET).opinions()).isEmpty();
		this.samples.agree(this.number, MARKET, "linxiaomei");
		assertThat(openKeys()).contains(MARKET);
		this.samples.agree(this.number, MARKET, "chenjianguo");
		assertThat(openKeys()).doesNotContain(MARKET);
	}

	@Test
	void nothingIsDecidedWhileTheApplicantIsAsked() {
		SampleCases.EXAMINERS.forEach(
				(step, officials) -> officials.forEach((official) -> this.samples.agree(this.number, step, official)));
		Step decision = step("decision");
		Actor decider = actor(SampleCases.DECIDER);
		assertThat(this.asked.ask(decision.id(),
				new AskedDepartments.Wish(Place.BEFORE, "429900-public-security", 3, "请查验"), decider, key()))
			.isEmpty();
		Step added = this.samples.file(this.number)
			.openSteps()
			.stream()
			.filter((step) -> step.origin() == Origin.ADDED)
			.findFirst()
			.orElseThrow();
		assertThat(ask(added, "gaofei")).isEmpty();

		assertThat(this.asked.remove(added.id(), "不需要了", decider, key())).isEmpty();
		assertThat(openKeys()).as("the applicant keeps the chance to correct").contains("correction");
		assertThat(this.decisions.grant(decision.id(), "", "", decider, seen(), key()))
			.containsExactly(Problem.error(null, "step.waits-for-applicant"));
		assertThat(this.decisions.refuse(decision.id(), "不符合", decider, seen(), key()))
			.containsExactly(Problem.error(null, "step.waits-for-applicant"));

		answer(Map.of());
		this.samples.grant(this.number);
		assertThat(approvalCase().status()).isEqualTo(CaseStatus.GRANTED);
	}

	@Test
	void aSecondRoundIsRefusedWhoeverAsks() {
		ask();
		assertThat(ask(step(URBAN), "huangwei")).containsExactly(Problem.error(null, "correction.used-up", ASKED));
		answer(Map.of());
		assertThat(ask()).containsExactly(Problem.error(null, "correction.used-up", ASKED));

		this.clock.moveTo(ACCEPTED);
		this.number = this.samples.toBeCorrected(SampleCases.COMPANY);
		answer(Map.of());
		assertThat(this.acceptance.accept(step("acceptance").id(), actor(SampleCases.CLERK), seen(), key())).isEmpty();
		this.clock.moveTo(ASKED);
		assertThat(ask()).containsExactly(Problem.error(null, "correction.used-up", ACCEPTED));
		assertThat(approvalCase().status()).isEqualTo(CaseStatus.ACCEPTED);
	}

	@Test
	void theNoticeIsCheckedAsAtTheCounter() {
		assertThat(ask(List.of())).containsExactly(Problem.error("items", "correction.items-required"));
		assertThat(ask(List.of(new CorrectionNotice.Item("x", "改"))))
			.containsExactly(Problem.error("items", "correction.unknown-field"));
		assertThat(ask(List.of(new CorrectionNotice.Item("", " "))))
			.containsExactly(Problem.error("items", "correction.request-required"));
		assertThat(approvalCase().status()).isEqualTo(CaseStatus.ACCEPTED);
	}

	@Test
	void theSameCommandSentTwiceAsksOnce() {
		Step review = step(FIRE);
		String key = key();

		assertThat(this.corrections.ask(review.id(), items(), actor(FIREMAN), seen(), key)).isEmpty();
		assertThat(this.corrections.ask(review.id(), items(), actor(FIREMAN), seen(), key)).isEmpty();

		assertThat(this.trail.of(caseId()).stream().filter((entry) -> entry.act() == Act.CORRECTION_ASKED)).hasSize(1);
	}

	@Test
	void aSpecialProcedureEndsFirst() {
		assertThat(this.procedures.begin(this.number, "expert-review", Limit.workingDays(5), "需要专家评审",
				actor(SampleCases.DECIDER), key()))
			.isEmpty();

		assertThat(ask()).containsExactly(Problem.error(null, "correction.procedure-running"));
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
		String instance = instance();

		this.samples.withdraw(this.number, SampleCases.COMPANY);

		assertThat(approvalCase().status()).isEqualTo(CaseStatus.WITHDRAWN);
		assertThat(openKeys()).isEmpty();
		assertThat(open()).isEmpty();
		assertThat(this.jobs.createTimerJobQuery().processInstanceId(instance).list()).isEmpty();
		assertThat(this.samples.file(this.number).application().isOpen()).isFalse();
	}

	@Test
	void meanwhileAStepIsHandedOnAndAnOpinionTakenBackButNothingIsSentBack() {
		this.samples.agree(this.number, URBAN, "huangwei");
		ask();

		assertThat(this.transfers.transfer(step(FIRE).id(), FIREMAN, "sunjing", "出差", actor(FIREMAN), key())).isEmpty();
		assertThat(step(FIRE).hold()).isEqualTo(Hold.APPLICANT);
		assertThat(lines(View.WAITING, "sunjing")).extracting(WorkItem::stepKey).containsExactly(FIRE);
		assertThat(this.returns.turnBack(step(MARKET).id(), Set.of(URBAN), "再查", actor("chenjianguo"), seen(), key()))
			.containsExactly(Problem.error(null, "return.applicant-asked"));
		assertThat(this.withdrawn.withdraw(review(URBAN).id(), "看错了", actor("huangwei"), key())).isEmpty();
		assertThat(step(URBAN).origin()).isEqualTo(Origin.REOPENED);
		assertThat(this.countdowns.ofStep(step(URBAN).id()).orElseThrow().state()).isEqualTo(State.PAUSED);

		answer(Map.of());

		assertThat(step(FIRE).assignee()).contains("sunjing");
		assertThat(step(FIRE).hold()).isEqualTo(Hold.NONE);
		assertThat(told("sunjing")).contains("CORRECTED");
	}

	@Test
	void whatItDoesIsShownBeforeItIsDone() {
		Step review = step(FIRE);

		Preview preview = this.previews.of(this.number,
				() -> this.corrections.ask(review.id(), items(), actor(FIREMAN), seen(), key()));

		assertThat(approvalCase().status()).isEqualTo(CaseStatus.ACCEPTED);
		assertThat(ownTimers()).isEmpty();
		assertThat(preview.begins()).extracting(Preview.OpenStep::stepId).containsExactly("correction");
		assertThat(preview.changes()).anySatisfy((change) -> {
			assertThat(change.after().stepId()).isEqualTo(FIRE);
			assertThat(change.after().hold()).isEqualTo(Hold.APPLICANT);
		});
		assertThat(preview.limits()).anySatisfy((limit) -> {
			assertThat(limit.subject()).isEqualTo(Subject.PROMISED);
			assertThat(limit.after()).as("if the applicant takes all the time").isEqualTo("2026-12-16");
		});
	}

	private List<Problem> ask() {
		return ask(step(FIRE), FIREMAN);
	}

	private List<Problem> ask(List<CorrectionNotice.Item> items) {
		return this.corrections.ask(step(FIRE).id(), items, actor(FIREMAN), seen(), key());
	}

	private List<Problem> ask(Step step, String official) {
		return this.corrections.ask(step.id(), items(), actor(official), seen(), key());
	}

	private static List<CorrectionNotice.Item> items() {
		return List.of(new CorrectionNotice.Item("premisesAddress", "请写明楼层"),
				new CorrectionNotice.Item("property-certificate", "证书缺少附图"));
	}

	private void answer(Map<String, List<String>> other) {
		Actor applicant = actor(SampleCases.COMPANY);
		Map<String, List<String>> typed = new HashMap<>(SampleCases.answers());
		typed.putAll(other);
		this.drafts.save(caseId(), typed, applicant);
		assertThat(this.answers.file(this.number, applicant, key())).isEmpty();
	}

	private void replace(String slot) {
		this.samples.file(this.number)
			.judged()
			.stream()
			.filter((material) -> material.slot().equals(slot))
			.forEach((material) -> this.uploads.remove(caseId(), material.id(), actor(SampleCases.COMPANY)));
		this.samples.upload(caseId(), slot, SampleCases.COMPANY);
	}

	private List<Countdown> open() {
		return this.countdowns.of(caseId()).stream().filter(Countdown::isOpen).toList();
	}

	private List<String> openKeys() {
		return this.samples.file(this.number).openSteps().stream().map(Step::stepId).toList();
	}

	private List<WorkItem> lines(View view, String official) {
		return this.worklist.page(WorklistWish.of(view).with(this.number.value()), actor(official), null, 25).items();
	}

	private List<String> told(String official) {
		return this.notices.page(actor(official), null, Notices.LARGEST_PAGE)
			.items()
			.stream()
			.filter((notice) -> isOfTheCase(notice.about()))
			.map(Notice::kind)
			.toList();
	}

	private boolean isOfTheCase(Notice.About about) {
		return about != null && about.caseNumber().equals(this.number.value());
	}

	private List<Job> ownTimers() {
		return timers().stream().filter((timer) -> timer.getElementId().equals("correction")).toList();
	}

	private List<Job> timers() {
		return this.jobs.createTimerJobQuery().processInstanceId(instance()).timers().list();
	}

	private String instance() {
		return this.processes.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.number.value())
			.excludeSubprocesses(true)
			.singleResult()
			.getId();
	}

	private Review review(String stepId) {
		return this.reviews.of(caseId())
			.stream()
			.filter((review) -> review.stepId().equals(stepId))
			.findFirst()
			.orElseThrow();
	}

	private AuditEntry entry(Act act) {
		return this.trail.of(caseId()).stream().filter((entry) -> entry.act() == act).findFirst().orElseThrow();
	}

	private Step step(String stepId) {
		return this.samples.step(this.number, stepId);
	}

	private ApprovalCase approvalCase() {
		return this.samples.file(this.number).approvalCase();
	}

	private String caseId() {
		return approvalCase().id();
	}

	private String seen() {
		return this.samples.seen(this.number);
	}

	private Actor actor(String username) {
		return this.samples.actor(username);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
