package org.oneseal.licence;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.StoreAway;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.PendingSteps;
import org.oneseal.cases.Workflow;
import org.oneseal.decision.Decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What keeps a licence from being made does not keep a case from being decided
 * (demarches-simplifiees #4095): the decision comes first, the licence after it, again
 * and again until it is there, and everybody sees that it waits.
 */
@ApplicationTest
class DecisionFirstTests {

	@Autowired
	private SampleCases samples;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Workflow workflow;

	@Autowired
	private PendingSteps pending;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private MockMvcTester mvc;

	@Value("${oneseal.home}")
	private Path home;

	@Test
	void aLicenceThatCannotBeMadeDoesNotHoldTheDecisionUp() throws Exception {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		try (StoreAway away = StoreAway.from(this.home)) {
			this.samples.grant(number);
			assertThat(this.decisions.of(this.samples.file(number).approvalCase().id())).isPresent();
			Job licence = this.jobs.createJobQuery().list().stream().findFirst().orElseThrow();
			assertThatException().isThrownBy(() -> this.jobs.executeJob(licence.getId()));

			assertThat(this.samples.file(number).approvalCase().status()).isEqualTo(CaseStatus.GRANTED);
			assertThat(this.workflow.pending(number)).singleElement().satisfies((step) -> {
				assertThat(step.stepId()).isEqualTo("issueLicence");
				assertThat(step.failures()).isEqualTo(1);
				assertThat(step.givenUp()).isFalse();
			});
			assertThat(this.mvc.get().uri("/case-files/" + number).with(People.official(SampleCases.DECIDER)))
				.hasStatusOk()
				.bodyText()
				.contains("/case-files/" + number + "/retry");
		}

		assertThat(this.pending.retry(number, this.samples.actor(SampleCases.DECIDER), UUID.randomUUID().toString()))
			.isEqualTo(List.of());
		this.samples.runAutomaticSteps();

		assertThat(this.samples.file(number).approvalCase().status()).isEqualTo(CaseStatus.CLOSED);
	}

}
