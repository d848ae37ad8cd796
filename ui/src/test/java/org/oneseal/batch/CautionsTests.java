package org.oneseal.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Step;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.review.Opinion;
import org.oneseal.review.Opinion.Verdict;
import org.oneseal.review.Reviews;

import static org.assertj.core.api.Assertions.assertThat;

/** Which case needs a person's eyes, rule by rule. */
@ApplicationTest
class CautionsTests {

	private static final MatterCode EVENT = new MatterCode("public-event-safety");

	@Autowired
	private Cautions cautions;

	@Autowired
	private JointReviewUnsettled joint;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Desk desk;

	@Autowired
	private MatterPacks packs;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number;

	@BeforeEach
	void aCaseOfItsOwnApplicant() {
		this.number = this.samples.reviewed(SampleCases.COMPANY);
		ownApplicant(this.number);
	}

	private void ownApplicant(CaseNumber which) {
		BatchesAtWork.ownApplicant(this.jdbc, which);
		BatchesAtWork.opened(this.jdbc, which, SampleCases.DECIDER, "linxiaomei");
	}

	@Test
	void aCaseWithoutAnythingOddIsSafe() {
		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).isEmpty();
	}

	@Test
	void aMaterialThatMayFollowAndHasNotComeNeedsEyes() {
		this.jdbc.sql(
				"update application set filed = concat('{\"temporaryStructures\":true,', substring(filed, 2)) where id = ?")
			.param(caseId())
			.update();
		CaseFile file = this.samples.file(this.number);
		MatterPack pack = this.packs.current(EVENT);
		CaseFile lacking = new CaseFile(file.approvalCase(), file.application(),
				file.application().filed(pack.form(MatterPack.APPLICATION_FORM)), List.of(), List.of(), file.steps(),
				pack, file.fingerprint());

		assertThat(lacking.outstanding()).isNotEmpty();
		assertThat(new MaterialOutstanding().about(candidate(lacking))).hasSameSizeAs(lacking.outstanding())
			.allMatch((problem) -> problem.message().equals("batch.eyes.outstanding"));
		assertThat(new MaterialOutstanding().about(candidate(file))).isEmpty();
	}

	@Test
	void aDepartmentAgainstAbstainingOrWithConditionsNeedsEyes() {
		say("verdict = 'DISAGREE'", "429900-fire-rescue");
		say("verdict = 'ABSTAIN'", "429900-urban-management");
		say("conditions = '每季度清洗一次油烟管道'", "429900-market-regulation");

		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).contains("batch.eyes.against",
				"batch.eyes.abstained", "batch.eyes.conditions");
	}

	@Test
	void consentBySilenceNeedsEyes() {
		this.jdbc.sql("update review set silence = 'CONSENT' where case_id = ? and department = '429900-fire-rescue'")
			.param(caseId())
			.update();

		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).containsExactly("batch.eyes.silent");
	}

	@Test
	void opinionsThatContradictEachOtherNeedEyes() {
		say("cites = 'layout-and-process'", "429900-fire-rescue");
		say("cites = 'layout-and-process', verdict = 'DISAGREE'", "429900-urban-management");

		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).containsExactly("batch.eyes.against",
				"batch.eyes.contradiction");
	}

	@Test
	void whoeverGivesTheSecondOpinionLooksAtTheFirstOfTheirDepartmentAlone() {
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		ownApplicant(other);
		this.number = other;
		give("reviewFireRescue", "zhaogang", Verdict.DISAGREE);
		assertThat(found(BatchAct.AGREE, "reviewMarketRegulation", "linxiaomei")).as("of another department").isEmpty();

		give("reviewMarketRegulation", "chenjianguo", Verdict.DISAGREE);

		assertThat(found(BatchAct.AGREE, "reviewMarketRegulation", "linxiaomei")).containsExactly("batch.eyes.against");
	}

	@Test
	void aJointReviewWithoutAResultOrFailedNeedsEyes() {
		MatterPack event = this.packs.current(EVENT);
		this.jdbc.sql("update approval_case set pack_version = ? where id = ?")
			.params(event.version().value(), caseId())
			.update();
		assertThat(this.joint.about(candidate(this.samples.file(this.number)))).extracting(Problem::message)
			.containsExactly("batch.eyes.joint-open");

		List<String> steps = event.matter().reviews().stream().map((review) -> review.step()).toList();
		List<String> ids = this.jdbc.sql("select id from review where case_id = ? order by id")
			.param(caseId())
			.query(String.class)
			.list();
		for (int i = 0; i < Math.min(ids.size(), steps.size()); i++) {
			this.jdbc.sql("update review set step_id = ? where id = ?").params(steps.get(i), ids.get(i)).update();
		}
		this.jdbc.sql("update opinion set verdict = 'DISAGREE' where review_id in (:ids)").param("ids", ids).update();

		assertThat(this.joint.about(candidate(this.samples.file(this.number)))).extracting(Problem::message)
			.containsExactly("decision.joint-review-failed");
	}

	@Test
	void aSpecialProcedureThatRunsNeedsEyes() {
		this.jdbc.sql("update countdown set state = 'PAUSED' where case_id = ? and subject = 'STATUTORY'")
			.param(caseId())
			.update();

		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).containsExactly("batch.eyes.procedure");
	}

	@Test
	void aLimitThatHasPassedNeedsEyes() {
		LocalDate due = this.samples.step(this.number, "decision").dueOn().orElseThrow();
		this.clock.moveTo(due);
		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).as("on the last day").isEmpty();

		this.clock.moveTo(due.plusDays(1));

		assertThat(problems(BatchAct.GRANT, "decision", SampleCases.DECIDER)).singleElement().satisfies((problem) -> {
			assertThat(problem.message()).isEqualTo("batch.eyes.late");
			assertThat(problem.arguments()).containsExactly(due);
		});
	}

	@Test
	void anOpenYellowOrRedSignalNeedsEyes() {
		signal("WARNING", "OPEN");
		signal("RED", "CLOSED");
		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).isEmpty();

		signal("YELLOW", "ANSWERED");

		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).containsExactly("batch.eyes.signal.YELLOW");
	}

	@Test
	void whatTheSystemsOwnChecksFindNeedsEyes() {
		this.jdbc.sql("update approval_case set applicant = ? where id = ?")
			.params(SampleCases.COMPANY, caseId())
			.update();
		this.samples.accepted(SampleCases.COMPANY);

		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).contains("check.under-way");
		this.jdbc.sql("update approval_case set applicant = 'zhongshan' where id = ?").param(caseId()).update();
		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).doesNotContain("check.under-way");
	}

	@Test
	void anOpinionOnOtherContentThanThereIsNowNeedsEyes() {
		say("seen = repeat('0', 64)", "429900-fire-rescue");

		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).containsExactly("batch.eyes.changed-since");
	}

	@Test
	void separatedDutiesNeedAnotherPerson() {
		this.jdbc.sql("insert into case_participant (case_id, kind, person) values (?, 'REVIEW', ?)")
			.params(caseId(), SampleCases.DECIDER)
			.update();

		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER))
			.containsExactly("decision.examiner-may-not-decide");
	}

	@Test
	void whatCannotBeDoneSaysThatAlone() {
		say("verdict = 'DISAGREE'", "429900-fire-rescue");
		assertThat(found(BatchAct.AGREE, "decision", "chenjianguo")).containsExactly("batch.eyes.other-step");
		assertThat(found(BatchAct.GRANT, "decision", "chenjianguo")).containsExactly("batch.eyes.not-yours");
		assertThat(found(BatchAct.TRANSFER, "decision", SampleCases.DECIDER)).as("its head hands it over").isEmpty();
		assertThat(found(BatchAct.TRANSFER, "decision", "zhaogang")).containsExactly("transfer.not-yours");
		assertThat(found(BatchAct.URGE, "decision", "zhaogang")).containsExactly("urge.not-yours");

		this.samples.grant(this.number);

		Step over = this.samples.file(this.number)
			.steps()
			.stream()
			.filter((step) -> step.stepId().equals("decision"))
			.findFirst()
			.orElseThrow();
		assertThat(this.cautions.about(new Candidate(BatchAct.GRANT, this.samples.file(this.number), over,
				this.samples.actor(SampleCases.DECIDER))))
			.extracting(Problem::message)
			.containsExactly("step.done-by-other");
	}

	@Test
	void aCaseFileTheOfficialNeverOpenedNeedsEyes() {
		this.jdbc.sql("delete from case_reading where case_id = ?").param(caseId()).update();

		assertThat(found(BatchAct.GRANT, "decision", SampleCases.DECIDER)).containsExactly("batch.eyes.never-opened");
	}

	@Test
	void aStepSomebodyElseTookNeedsEyes() {
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		this.number = other;
		assertThat(this.desk.claim(this.samples.step(other, "reviewMarketRegulation").id(),
				this.samples.actor("linxiaomei"), UUID.randomUUID().toString()))
			.isEmpty();

		assertThat(found(BatchAct.AGREE, "reviewMarketRegulation", "chenjianguo"))
			.containsExactly("step.claimed-by-other");
	}

	private void give(String step, String official, Verdict verdict) {
		assertThat(this.reviews.give(this.samples.step(this.number, step).id(), Opinion.Content.of(verdict, "见审查记录"),
				this.samples.actor(official), this.samples.seen(this.number), UUID.randomUUID().toString()))
			.isEmpty();
	}

	private void say(String what, String department) {
		assertThat(this.jdbc
			.sql("update opinion set " + what
					+ " where review_id in (select id from review where case_id = ? and department = ?)")
			.params(caseId(), department)
			.update()).isPositive();
	}

	private void signal(String level, String state) {
		LocalDate today = this.clock.today();
		this.jdbc
			.sql("""
					insert into warning (id, revision, case_id, case_number, matter, subject, authority, department, about,
					level, cause, last_day, as_of, raised_on, raised_at, state, answer_by, lifted)
					values (?, 0, ?, ?, 'food-business-licence', '', '429900', '000000-batch-tests', ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""")
			.params(UUID.randomUUID().toString(), caseId(), this.number.value(), UUID.randomUUID().toString(), level,
					level.equals("YELLOW") ? "STEP_PASSED" : level.equals("RED") ? "LAW_PASSED" : "STEP_NEAR", today,
					today, today, today.atStartOfDay(), state, today)
			.update();
	}

	private Candidate candidate(CaseFile file) {
		return new Candidate(BatchAct.GRANT, file, this.samples.step(this.number, "decision"),
				this.samples.actor(SampleCases.DECIDER));
	}

	private List<Problem> problems(BatchAct act, String step, String official) {
		return this.cautions.about(new Candidate(act, this.samples.file(this.number),
				this.samples.step(this.number, step), this.samples.actor(official)));
	}

	private List<String> found(BatchAct act, String step, String official) {
		return problems(act, step, official).stream().map(Problem::message).toList();
	}

	private String caseId() {
		return this.samples.file(this.number).approvalCase().id();
	}

}
