package org.oneseal.acceptance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Step;
import org.oneseal.cases.Uploads;
import org.oneseal.form.Problem;
import org.oneseal.notice.Notice;
import org.oneseal.notice.Notices;
import org.oneseal.organisation.Actor;
import org.oneseal.review.Review;
import org.oneseal.review.Reviews;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.Worklist.View;
import org.oneseal.worklist.WorklistWish;

import static org.assertj.core.api.Assertions.assertThat;

/** A case in review for two days, whose applicant is asked for the one correction. */
@ApplicationTest
abstract class CorrectionFromReview {

	static final String FIRE = "reviewFireRescue";

	static final String URBAN = "reviewUrbanManagement";

	static final String MARKET = "reviewMarketRegulation";

	static final String FIREMAN = "zhaogang";

	static final LocalDate ACCEPTED = LocalDate.of(2026, 11, 23);

	static final LocalDate ASKED = LocalDate.of(2026, 11, 25);

	static final Map<String, List<String>> OTHER_ADDRESS = Map.of("premisesAddress", List.of("江城市东湖区荷花路 18 号 1 楼"));

	@Autowired
	SampleCases samples;

	@Autowired
	CorrectionDesk corrections;

	@Autowired
	CorrectionAnswer answers;

	@Autowired
	AcceptanceDesk acceptance;

	@Autowired
	private Drafts drafts;

	@Autowired
	Uploads uploads;

	@Autowired
	Reviews reviews;

	@Autowired
	Countdowns countdowns;

	@Autowired
	private Worklist worklist;

	@Autowired
	private Notices notices;

	@Autowired
	AuditTrail trail;

	@Autowired
	ManagementService jobs;

	@Autowired
	MovableClock clock;

	CaseNumber number;

	@BeforeEach
	void aCaseInReviewForTwoDays() {
		this.clock.moveTo(ACCEPTED);
		this.number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(ASKED);
	}

	List<Problem> ask() {
		return ask(step(FIRE), FIREMAN);
	}

	List<Problem> ask(Step step, String official) {
		return this.corrections.ask(step.id(), items(), actor(official), seen(), key());
	}

	static List<CorrectionNotice.Item> items() {
		return List.of(new CorrectionNotice.Item("premisesAddress", "请写明楼层"),
				new CorrectionNotice.Item("property-certificate", "证书缺少附图"));
	}

	void answer(Map<String, List<String>> other) {
		Actor applicant = actor(SampleCases.COMPANY);
		Map<String, List<String>> typed = new HashMap<>(SampleCases.answers());
		typed.putAll(other);
		this.drafts.save(caseId(), typed, applicant);
		assertThat(this.answers.file(this.number, applicant, key())).isEmpty();
	}

	List<String> openKeys() {
		return this.samples.file(this.number).openSteps().stream().map(Step::stepId).toList();
	}

	List<WorkItem> lines(View view, String official) {
		return this.worklist.page(WorklistWish.of(view).with(this.number.value()), actor(official), null, 25).items();
	}

	List<String> told(String official) {
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

	List<Job> ownTimers() {
		return timers().stream().filter((timer) -> timer.getElementId().equals("correction")).toList();
	}

	List<Job> timers() {
		return this.jobs.createTimerJobQuery().processInstanceId(caseId()).timers().list();
	}

	Review review(String stepId) {
		return this.reviews.of(caseId())
			.stream()
			.filter((review) -> review.stepId().equals(stepId))
			.findFirst()
			.orElseThrow();
	}

	AuditEntry entry(Act act) {
		return this.trail.of(caseId()).stream().filter((entry) -> entry.act() == act).findFirst().orElseThrow();
	}

	Step step(String stepId) {
		return this.samples.step(this.number, stepId);
	}

	ApprovalCase approvalCase() {
		return this.samples.file(this.number).approvalCase();
	}

	String caseId() {
		return approvalCase().id();
	}

	String seen() {
		return this.samples.seen(this.number);
	}

	Actor actor(String username) {
		return this.samples.actor(username);
	}

	static String key() {
		return UUID.randomUUID().toString();
	}

}
