package org.oneseal.workflow;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.OpenTasks.OpenTask;
import org.oneseal.cases.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose a task is stands in its row; it once stood in a row beside it. */
@ApplicationTest
class TaskDepartmentsTests {

	@Autowired
	private SampleCases cases;

	@Autowired
	private EngineTasks tasks;

	@Autowired
	private JdbcClient jdbc;

	private List<OpenTask> open(CaseNumber number) {
		List<OpenTask> open = new ArrayList<>(this.tasks.after(this.jdbc, "", 100_000));
		open.removeIf((task) -> !task.caseNumber().equals(number.value()));
		return open;
	}

	private int links(String task) {
		return this.jdbc.sql("select count(*) from ACT_RU_IDENTITYLINK where TASK_ID_ = ?")
			.param(task)
			.query(Integer.class)
			.single();
	}

	/** As the engine by itself keeps it. */
	private void asBefore(String task, String department) {
		assertThat(this.jdbc.sql("update ACT_RU_TASK set CATEGORY_ = null, ID_LINK_COUNT_ = 1 where ID_ = ?")
			.param(task)
			.update()).isOne();
		this.jdbc
			.sql("insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) "
					+ "values (concat('l-', left(?, 34)), 1, ?, 'candidate', ?)")
			.params(task, department, task)
			.update();
	}

	@Test
	void aTaskHasTheDepartmentOfItsStep() {
		CaseNumber number = this.cases.accepted(SampleCases.COMPANY);

		assertThat(open(number)).hasSize(3).allSatisfy((task) -> {
			assertThat(task.department()).isNotNull()
				.isEqualTo(this.cases.step(number, task.stepKey()).department().orElseThrow());
			assertThat(links(task.id())).isZero();
		});
	}

	@Test
	void theApplicantsTaskHasNone() {
		CaseNumber number = this.cases.toBeCorrected(SampleCases.COMPANY);

		assertThat(open(number)).singleElement()
			.satisfies((task) -> assertThat(task.department()).as(task.stepKey()).isNull());
	}

	@Test
	void aCaseBegunUnderAnEarlierVersionGoesOn() {
		CaseNumber number = this.cases.accepted(SampleCases.COMPANY);
		Step fire = this.cases.step(number, "reviewFireRescue");
		asBefore(fire.id(), "429900-fire-rescue");

		assertThat(open(number)).filteredOn((task) -> task.id().equals(fire.id()))
			.singleElement()
			.satisfies((task) -> assertThat(task.department()).isEqualTo("429900-fire-rescue"));
		SampleCases.EXAMINERS
			.forEach((step, officials) -> officials.forEach((official) -> this.cases.agree(number, step, official)));
		this.cases.grant(number);

		assertThat(this.cases.file(number).approvalCase().status()).isEqualTo(CaseStatus.GRANTED);
		assertThat(links(fire.id())).isZero();
	}

}
