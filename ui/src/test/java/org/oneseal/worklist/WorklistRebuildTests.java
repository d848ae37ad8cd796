package org.oneseal.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Delegations;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Transfers;
import org.oneseal.cases.Urges;
import org.oneseal.matter.Limit;
import org.oneseal.specialprocedure.SpecialProcedures;
import org.oneseal.worklist.WorklistDifference.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Whatever is wrong with the list is named and mended, and nothing else is touched. */
@ApplicationTest
class WorklistRebuildTests {

	@Autowired
	private SampleCases cases;

	@Autowired
	private WorklistComparison comparison;

	@Autowired
	private WorklistRebuild rebuild;

	@Autowired
	private Desk desk;

	@Autowired
	private Transfers transfers;

	@Autowired
	private Delegations delegations;

	@Autowired
	private Urges urges;

	@Autowired
	private SpecialProcedures procedures;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number;

	private String fire;

	private String market;

	private String urban;

	@BeforeEach
	void aCaseThatIsReviewed() {
		// other tests write lines without a case
		this.jdbc.sql("delete from work_item where step_id not in (select id from case_step)").update();
		this.number = this.cases.accepted(SampleCases.COMPANY);
		this.fire = this.cases.step(this.number, "reviewFireRescue").id();
		this.market = this.cases.step(this.number, "reviewMarketRegulation").id();
		this.urban = this.cases.step(this.number, "reviewUrbanManagement").id();
	}

	private List<WorklistDifference> found() {
		List<WorklistDifference> found = new ArrayList<>();
		this.comparison.compare((finding) -> found.addAll(finding.differences()));
		return found;
	}

	private List<WorklistDifference> foundInTheCase() {
		return found().stream().filter((each) -> each.caseNumber().equals(this.number.value())).toList();
	}

	private List<WorklistDifference> mend() {
		List<WorklistDifference> mended = new ArrayList<>();
		WorklistRebuild.Gathering wrong = this.rebuild.gather(mended::add);
		this.comparison.compare(wrong::add);
		wrong.flush();
		return mended.stream().filter((each) -> each.caseNumber().equals(this.number.value())).toList();
	}

	private void set(String column, String value, String step) {
		this.jdbc.sql("update work_item set " + column + " = ? where step_id = ?").params(value, step).update();
	}

	private Map<String, Object> line(String step) {
		return this.jdbc.sql("select * from work_item where step_id = ?").param(step).query().singleRow();
	}

	@Test
	void casesOfEveryKindAreInTheListAsTheyAre() {
		this.cases.received(SampleCases.COMPANY);
		this.cases.toBeCorrected(SampleCases.COMPANY);
		this.cases.notAccepted(SampleCases.COMPANY);
		this.cases.refused(SampleCases.COMPANY);
		this.cases.closed(SampleCases.COMPANY);
		CaseNumber withdrawn = this.cases.accepted(SampleCases.COMPANY);
		this.cases.withdraw(withdrawn, SampleCases.COMPANY);
		this.desk.claim(this.fire, this.cases.actor("zhaogang"), "rebuild-" + this.fire);
		this.transfers.transfer(this.market, null, "helei", "指定承办", this.cases.actor(SampleCases.DECIDER),
				"rebuild-" + this.market);
		this.delegations.delegate(this.fire, "sunjing", "请到现场核对", this.cases.actor("zhaogang"),
				"delegate-" + this.fire);
		this.urges.urge(this.fire, "请尽快办理", this.cases.actor(SampleCases.DECIDER), "urge-" + this.fire);

		WorklistInspection.Looked looked = this.comparison.compare((finding) -> {
			throw new AssertionError(finding.toString());
		});

		assertThat(looked.lines()).isGreaterThan(20);
		assertThat(looked.steps()).isEqualTo(looked.lines());
		assertThat(looked.tasks()).isBetween(4L, looked.steps());
	}

	@Test
	void aLineSaysThatItsTimeStandsStillAndGoesOn() {
		this.procedures.begin(this.number, "inspection", Limit.workingDays(5), "需对加工用水抽样检验",
				this.cases.actor(SampleCases.DECIDER), "rebuild-begin");
		assertThat(line(this.fire)).containsEntry("paused", true).containsEntry("time_limit", "3 WORKING_DAYS");
		assertThat(foundInTheCase()).isEmpty();

		this.procedures.end(this.number, "水质合格", this.cases.actor(SampleCases.DECIDER), "rebuild-end");
		assertThat(line(this.fire)).containsEntry("paused", false);
		assertThat(foundInTheCase()).isEmpty();
	}

	@Test
	void linesThatAreWrongAreNamedFieldByField() {
		this.jdbc.sql("delete from work_item where step_id = ?").param(this.market).update();
		set("assignee", "huangwei", this.fire);
		set("handed_by", "sunjing", this.fire);
		set("department", "429900-urban-management", this.fire);
		set("due_on", "2030-01-01", this.urban);
		set("state", "CLAIMED", this.urban);
		set("status", "RECEIVED", this.urban);
		this.jdbc
			.sql("insert into work_item (step_id, case_id, case_number, matter, step_key, kind, subject, "
					+ "applicant_name, department, status, state, started_at, due_on) "
					+ "select 'surplus-line', case_id, case_number, matter, step_key, kind, subject, "
					+ "applicant_name, department, status, state, started_at, due_on from work_item where step_id = ?")
			.param(this.urban)
			.update();
		String due = this.cases.step(this.number, "reviewUrbanManagement").dueOn().orElseThrow().toString();

		List<WorklistDifference> differences = foundInTheCase();

		assertThat(differences)
			.extracting(WorklistDifference::kind, WorklistDifference::stepId, WorklistDifference::field,
					WorklistDifference::expected, WorklistDifference::found)
			.containsExactlyInAnyOrder(tuple(Kind.MISSING, this.market, null, null, null),
					tuple(Kind.DIFFERENT, this.fire, WorklistField.ASSIGNEE, null, "huangwei"),
					tuple(Kind.DIFFERENT, this.fire, WorklistField.HANDED_BY, null, "sunjing"),
					tuple(Kind.DIFFERENT, this.fire, WorklistField.DEPARTMENT,
							this.cases.step(this.number, "reviewFireRescue").department().orElseThrow(),
							"429900-urban-management"),
					tuple(Kind.DIFFERENT, this.urban, WorklistField.DUE_ON, due, "2030-01-01"),
					tuple(Kind.DIFFERENT, this.urban, WorklistField.STATE, "POOL", "CLAIMED"),
					tuple(Kind.DIFFERENT, this.urban, WorklistField.STATUS, "ACCEPTED", "RECEIVED"),
					tuple(Kind.SURPLUS, "surplus-line", null, null, null));
		assertThat(mend()).containsExactlyInAnyOrderElementsOf(differences);
		assertThat(foundInTheCase()).isEmpty();
	}

	@Test
	void aLineIsWrittenAsTheActThatShouldHaveWrittenItWould() {
		Map<String, Object> before = line(this.fire);
		this.jdbc.sql("delete from work_item where step_id = ?").param(this.fire).update();

		mend();

		assertThat(line(this.fire)).isEqualTo(before);
	}

	@Test
	void whatIsDoneBetweenComparingAndMendingIsKept() {
		set("assignee", "huangwei", this.fire);
		set("state", "CLAIMED", this.fire);
		String caseId = this.cases.file(this.number).approvalCase().id();
		this.desk.claim(this.fire, this.cases.actor("zhaogang"), "between-" + this.fire);

		List<WorklistDifference> mended = this.rebuild.mend(Map.of(this.fire, caseId));

		assertThat(mended).isEmpty();
		assertThat(line(this.fire)).containsEntry("assignee", "zhaogang").containsEntry("state", "CLAIMED");
	}

	@Test
	void mendingTwiceFindsNothingMore() {
		set("due_on", "2030-01-01", this.fire);

		assertThat(mend()).hasSize(1);
		assertThat(mend()).isEmpty();
	}

	@Test
	void whatTheEngineAndTheCaseDoNotAgreeOnIsToldAndLeft() {
		this.jdbc.sql("update ACT_RU_TASK set TASK_DEF_KEY_ = 'decision' where ID_ = ?").param(this.fire).update();
		this.jdbc.sql("update case_step set ended_at = started_at where id = ?").param(this.urban).update();
		try {
			Set<Kind> kinds = Set.of(Kind.TASK_DIFFERENT, Kind.WITHOUT_STEP);
			assertThat(foundInTheCase()).filteredOn((each) -> kinds.contains(each.kind()))
				.extracting(WorklistDifference::kind, WorklistDifference::stepId, WorklistDifference::found)
				.containsExactlyInAnyOrder(tuple(Kind.TASK_DIFFERENT, this.fire, "decision"),
						tuple(Kind.WITHOUT_STEP, this.urban, null));
			mend();
			assertThat(foundInTheCase()).extracting(WorklistDifference::kind)
				.containsExactlyInAnyOrderElementsOf(kinds);
		}
		finally {
			this.jdbc.sql("update ACT_RU_TASK set TASK_DEF_KEY_ = 'reviewFireRescue' where ID_ = ?")
				.param(this.fire)
				.update();
			this.jdbc.sql("update case_step set ended_at = null where id = ?").param(this.urban).update();
			mend();
		}
		assertThat(foundInTheCase()).isEmpty();
	}

}
