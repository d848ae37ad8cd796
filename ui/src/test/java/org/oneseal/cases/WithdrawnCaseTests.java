package org.oneseal.cases;

import java.util.Map;

import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A message reaches the one case it is meant for, and nothing of any other is lost
 * (Valtimo 13.27).
 */
@ApplicationTest
class WithdrawnCaseTests {

	@Autowired
	private SampleCases samples;

	@Autowired
	private Workflow workflow;

	@Autowired
	private RuntimeService processes;

	@Test
	void takingOneCaseBackTouchesNoOtherOfTheSameApplicant() {
		CaseNumber before = this.samples.accepted(SampleCases.COMPANY);
		CaseNumber withdrawn = this.samples.accepted(SampleCases.COMPANY);
		CaseNumber after = this.samples.accepted(SampleCases.COMPANY);
		Map<String, Object> facts = facts(before);
		assertThat(facts).containsEntry("acceptance", "accepted").containsKey("departments");

		this.samples.withdraw(withdrawn, SampleCases.COMPANY);

		assertThat(this.samples.file(withdrawn).openSteps()).isEmpty();
		for (CaseNumber other : new CaseNumber[] { before, after }) {
			assertThat(this.workflow.progress(other).current()).containsAll(SampleCases.EXAMINERS.keySet());
			assertThat(facts(other)).isEqualTo(facts);
			assertThat(this.samples.file(other).openSteps()).hasSize(3);
		}
		SampleCases.EXAMINERS
			.forEach((step, officials) -> officials.forEach((each) -> this.samples.agree(after, step, each)));
		assertThat(this.samples.step(after, "decision").isOpen()).isTrue();
	}

	private Map<String, Object> facts(CaseNumber number) {
		String process = this.processes.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.value())
			.excludeSubprocesses(true)
			.singleResult()
			.getId();
		return this.processes.getVariables(process);
	}

}
