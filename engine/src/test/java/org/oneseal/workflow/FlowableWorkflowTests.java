package org.oneseal.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.flowable.engine.ManagementService;
import org.flowable.engine.TaskService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oneseal.EngineTest;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;
import org.oneseal.cases.StepDelayedException;
import org.oneseal.cases.Workflow;
import org.oneseal.matter.MatterPack;
import org.oneseal.timelimit.WorkingCalendars;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EngineTest
class FlowableWorkflowTests {

	@Autowired
	private Workflow workflow;

	@Autowired
	private PackDeployer deployer;

	@Autowired
	private DeployedPacks packs;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Steps steps;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	@Autowired
	private SampleStep issueSample;

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private ApprovalCase approvalCase;

	@BeforeEach
	void aCase() {
		deployer.deploy(List.of(SamplePack.files()));
		issueSample.failNext(0);
		inTransaction(() -> approvalCase = cases.open());
	}

	@Test
	void theApplicantsCaseBeginsAtTheLeadDepartment() {
		assertThat(open()).singleElement().satisfies((step) -> {
			assertThat(step.stepId()).isEqualTo("acceptance");
			assertThat(step.department()).contains("429900-market-regulation");
		});
	}

	@Test
	void reviewsStandAtTheirDepartmentsInParallelAndTheDecisionWaitsForAll() {
		complete("acceptance", Map.of("acceptance", "accepted"));
		assertThat(open()).extracting(Step::stepId).containsExactlyInAnyOrder("reviewFireRescue", "reviewHealth");
		assertThat(open()).extracting((step) -> step.department().orElse(""))
			.containsExactlyInAnyOrder("429900-fire-rescue", "429900-health");

		complete("reviewFireRescue", Map.of());
		assertThat(open()).extracting(Step::stepId).containsExactly("reviewHealth");
		complete("reviewHealth", Map.of());

		assertThat(open()).extracting(Step::stepId).containsExactly("decision");
	}

	@Test
	void aCorrectionIsTheApplicantsAndComesBackToAcceptance() {
		complete("acceptance", Map.of("acceptance", "correction"));
		assertThat(open()).singleElement().satisfies((step) -> {
			assertThat(step.stepId()).isEqualTo("correction");
			assertThat(step.department()).isEmpty();
		});

		complete("correction", Map.of());

		assertThat(open()).extracting(Step::stepId).containsExactly("acceptance");
	}

	@Test
	void limitsComeFromTheAuthorityAndTheCalendar() {
		complete("acceptance", Map.of("acceptance", "accepted"));

		LocalDate last = calendars.national().add(LocalDate.now(clock), 2);
		assertThat(tasks.createTaskQuery()
			.processInstanceBusinessKey(number().value())
			.taskDefinitionKey("reviewFireRescue")
			.singleResult()
			.getDueDate()).isEqualTo(last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
	}

	@Test
	void aWithdrawalEndsEveryOpenStepAndTheProcess() {
		complete("acceptance", Map.of("acceptance", "accepted"));

		inTransaction(() -> workflow.withdraw(number()));

		assertThat(open()).isEmpty();
		assertThat(workflow.progress(number()).current()).isEmpty();
		assertThat(workflow.progress(number()).done()).contains("withdrawn", "withdrawnEnd");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> inTransaction(() -> workflow.withdraw(number())));
	}

	@Test
	void progressNamesWhereTheCaseIsAndWhatItPassed() {
		complete("acceptance", Map.of("acceptance", "accepted"));
		complete("reviewHealth", Map.of());

		Workflow.Progress progress = workflow.progress(number());

		assertThat(progress.current()).contains("reviewFireRescue").doesNotContain("reviewHealth", "acceptance");
		assertThat(progress.done()).contains("start", "f1", "acceptance", "f3", "fork", "reviewHealth", "f10");
	}

	@Test
	void whatFailsInTheDomainUndoesTheEngine() {
		String step = open().get(0).id();

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> inTransaction(() -> {
			workflow.complete(step, Map.of("acceptance", "accepted"));
			throw new IllegalStateException("no");
		}));

		assertThat(open()).extracting(Step::id).containsExactly(step);
		assertThat(tasks.createTaskQuery().taskId(step).count()).isOne();
	}

	@Test
	void anAutomaticStepThatFailsIsTriedAgainLaterAndVisiblyWaits() {
		grant();
		assertThat(workflow.pending(number())).singleElement()
			.isEqualTo(new Workflow.PendingStep("issueSample", 0, "", false));

		issueSample.failNext(1);
		runJob();
		assertThat(workflow.pending(number())).singleElement()
			.isEqualTo(new Workflow.PendingStep("issueSample", 1, "step.delayed.unknown", false));

		inTransaction(() -> workflow.retry(number()));
		runJob();
		assertThat(workflow.pending(number())).isEmpty();
		assertThat(issueSample.done()).containsOnlyOnce(number());
		assertThat(workflow.progress(number()).done()).contains("issueSample", "granted");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aFailureIsLoggedOnceWithItsCaseAndItsCause(CapturedOutput output) {
		grant();
		issueSample.failNext(1,
				new StepDelayedException("licence.delayed.layout", new IllegalStateException("the seal is away")));

		runJob();

		assertThat(output.getAll().lines().filter((line) -> line.contains(" WARN ") || line.contains(" ERROR ")))
			.singleElement()
			.asString()
			.contains(number().value(), "issueSample", "tries left: " + (GrowingPauses.TRIES - 1));
		assertThat(output.getAll()).containsOnlyOnce("IllegalStateException: the seal is away");
	}

	@Test
	void aFailureThatWasForeseenIsExplained() {
		grant();
		issueSample.failNext(1,
				new StepDelayedException("licence.delayed.time-stamp", new IllegalStateException("the seal is away")));

		runJob();

		assertThat(workflow.pending(number())).singleElement()
			.isEqualTo(new Workflow.PendingStep("issueSample", 1, "licence.delayed.time-stamp", false));
	}

	@Test
	void anAutomaticStepThatFailedTooOftenWaitsForAPerson() {
		grant();
		issueSample.failNext(GrowingPauses.TRIES);
		for (int i = 0; i < GrowingPauses.TRIES; i++) {
			if (i > 0) {
				inTransaction(() -> workflow.retry(number()));
			}
			runJob();
		}
		assertThat(workflow.pending(number())).singleElement()
			.isEqualTo(new Workflow.PendingStep("issueSample", GrowingPauses.TRIES, "step.delayed.unknown", true));

		inTransaction(() -> workflow.retry(number()));
		runJob();

		assertThat(issueSample.done()).containsOnlyOnce(number());
		assertThat(workflow.pending(number())).isEmpty();
	}

	@Test
	void pausesGrow() {
		assertThat(GrowingPauses.pauseAfter(1)).hasSeconds(5);
		assertThat(GrowingPauses.pauseAfter(4)).hasMinutes(10);
		assertThat(GrowingPauses.pauseAfter(13)).hasHours(1);
	}

	@Test
	void aRunningCaseKeepsTheProcessItWasStartedWith() {
		var files = SamplePack.files();
		String later = new String(files.content(MatterPack.PROCESS_FILE), StandardCharsets.UTF_8)
			.replace("'correction'", "'other'");
		deployer.deploy(List.of(files.with(MatterPack.PROCESS_FILE, later.getBytes(StandardCharsets.UTF_8))));

		complete("acceptance", Map.of("acceptance", "correction"));

		assertThat(open()).extracting(Step::stepId).containsExactly("correction");
		assertThat(packs.version(approvalCase.packVersion()).process())
			.isEqualTo(files.content(MatterPack.PROCESS_FILE));
	}

	private void grant() {
		complete("acceptance", Map.of("acceptance", "accepted"));
		complete("reviewFireRescue", Map.of());
		complete("reviewHealth", Map.of());
		complete("decision", Map.of("decision", "granted"));
	}

	private void runJob() {
		Job job = management.createJobQuery()
			.elementId("issueSample")
			.list()
			.stream()
			.filter((found) -> number().value().equals(businessKey(found)))
			.findFirst()
			.orElseThrow();
		try {
			management.executeJob(job.getId());
		}
		catch (RuntimeException ex) {
			assertThat(ex).rootCause().hasMessage("the seal is away");
		}
	}

	private String businessKey(Job job) {
		return jdbc.queryForObject("select BUSINESS_KEY_ from ACT_RU_EXECUTION where ID_ = ?", String.class,
				job.getProcessInstanceId());
	}

	private void complete(String stepId, Map<String, Object> facts) {
		inTransaction(() -> cases.complete(approvalCase, stepId, facts));
	}

	private List<Step> open() {
		return steps.of(approvalCase.id()).stream().filter(Step::isOpen).toList();
	}

	private CaseNumber number() {
		return approvalCase.number();
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(transactions).executeWithoutResult((status) -> work.run());
	}

}
