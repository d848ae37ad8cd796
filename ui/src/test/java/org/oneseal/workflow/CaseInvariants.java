package org.oneseal.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.flowable.engine.ManagementService;
import org.flowable.engine.TaskService;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.SampleCases;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Forecasts;
import org.oneseal.cases.Step;
import org.oneseal.cases.Stop;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.worklist.WorklistRebuild;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is true of a case whatever was done with it: no department has two open tasks for
 * one review, somebody can go on, the work list equals steps and engine, the timers equal
 * the ledger; and in the end every way met exactly once.
 */
final class CaseInvariants {

	private final SampleCases samples;

	private final Countdowns countdowns;

	private final Forecasts forecasts;

	private final WorklistRebuild worklist;

	private final TaskService tasks;

	private final ManagementService jobs;

	private final JdbcClient jdbc;

	CaseInvariants(SampleCases samples, Countdowns countdowns, Forecasts forecasts, WorklistRebuild worklist,
			TaskService tasks, ManagementService jobs, JdbcClient jdbc) {
		this.samples = samples;
		this.countdowns = countdowns;
		this.forecasts = forecasts;
		this.worklist = worklist;
		this.tasks = tasks;
		this.jobs = jobs;
		this.jdbc = jdbc;
	}

	/** Holds between two acts. */
	void check(CaseNumber number, GeneratedProcess process) {
		CaseFile file = this.samples.file(number);
		List<Step> steps = file.steps();
		List<Step> open = file.openSteps();
		Set<String> engine = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number.value())
			.list()
			.stream()
			.map(Task::getId)
			.collect(Collectors.toSet());
		assertThat(open.stream().filter(Step::isDrawn).map(Step::id).collect(Collectors.toSet()))
			.as("open steps of the process are the engine's tasks")
			.isEqualTo(engine);
		assertThat(this.worklist.mend(steps.stream().collect(Collectors.toMap(Step::id, Step::caseId)))).as("work list")
			.isEmpty();
		noTwoTasksForOneReview(open, process);
		List<Countdown> limits = this.countdowns.of(file.approvalCase().id())
			.stream()
			.filter(Countdown::isOpen)
			.toList();
		Set<String> ids = open.stream().map(Step::id).collect(Collectors.toSet());
		limits.forEach((limit) -> assertThat(limit.stepId().filter((id) -> !ids.contains(id)))
			.as("a limit of a step that is over")
			.isEmpty());
		if (file.approvalCase().decidedAt().isEmpty()) {
			assertThat(open.stream().anyMatch(Step::isActionable)).as("somebody can go on").isTrue();
			theApplicantIsAskedOrNot(file, open, limits);
			timersEqualTheLedger(file, open, limits);
			everyOpenStepIsForeseenOnce(file, open);
		}
	}

	private void everyOpenStepIsForeseenOnce(CaseFile file, List<Step> open) {
		List<String> foreseen = this.forecasts.of(file.approvalCase())
			.orElseThrow()
			.stops()
			.stream()
			.map(Stop::task)
			.filter(Objects::nonNull)
			.toList();
		assertThat(foreseen).as("the way ahead")
			.containsExactlyInAnyOrderElementsOf(
					open.stream().filter((step) -> step.answeredBy().isEmpty()).map(Step::id).toList());
	}

	private static void noTwoTasksForOneReview(List<Step> open, GeneratedProcess process) {
		for (String review : process.steps()) {
			long tasks = open.stream()
				.filter((step) -> step.stepId().equals(review) && step.anchor().isEmpty())
				.count();
			assertThat(tasks).as("tasks of " + review).isLessThanOrEqualTo(process.times(review));
		}
		Set<String> asked = new HashSet<>();
		open.stream()
			.filter((step) -> step.anchor().isPresent() && step.department().isPresent())
			.forEach((step) -> assertThat(asked.add(step.anchor().orElseThrow() + step.department().orElseThrow()))
				.as("asked twice")
				.isTrue());
	}

	/** While the applicant is asked, nothing counts but their own limit. */
	private void theApplicantIsAskedOrNot(CaseFile file, List<Step> open, List<Countdown> limits) {
		boolean asked = file.approvalCase().status() == CaseStatus.AWAITING_CORRECTION;
		assertThat(open.stream().filter((step) -> step.kind() == Step.Kind.CORRECTION).count())
			.as("corrections that are awaited")
			.isEqualTo(asked ? 1 : 0);
		assertThat(limits).allSatisfy((limit) -> assertThat(limit.state() == Countdown.State.PAUSED)
			.as("whether %s stands still", limit.subject())
			.isEqualTo(asked && limit.subject() != Countdown.Subject.CORRECTION));
		if (asked) {
			assertThat(open).filteredOn((step) -> step.kind() == Step.Kind.DECISION).noneMatch(Step::isActionable);
		}
		assertThat(timers(file).stream().filter((timer) -> timer.getElementId().equals("correction")).count())
			.as("timers of the correction")
			.isEqualTo(asked ? 1 : 0);
	}

	private void timersEqualTheLedger(CaseFile file, List<Step> steps, List<Countdown> open) {
		Set<String> drawn = steps.stream().filter(Step::isDrawn).map(Step::id).collect(Collectors.toSet());
		for (Job timer : timers(file)) {
			String step = timer.getElementId().replace("Silent", "");
			Instant due = open.stream()
				.filter((limit) -> step.equals("correction") ? limit.subject() == Countdown.Subject.CORRECTION
						: limit.stepKey().filter(step::equals).isPresent()
								&& limit.stepId().filter(drawn::contains).isPresent())
				.map(CaseLimits::due)
				.min(Comparator.naturalOrder())
				.orElse(CaseLimits.HELD);
			assertThat(timer.getDuedate().toInstant()).as("timer of " + step).isEqualTo(due);
		}
	}

	private List<Job> timers(CaseFile file) {
		return this.jobs.createTimerJobQuery().processInstanceId(file.approvalCase().id()).timers().list();
	}

	/** Holds when the case was decided. */
	void everyWayMetOnce(CaseNumber number, GeneratedProcess process) {
		Map<String, Integer> passed = new HashMap<>();
		this.jdbc.sql("select element, times from passed_element where process_instance = ?")
			.param(this.samples.file(number).approvalCase().id())
			.query((row) -> {
				passed.put(row.getString("element"), row.getInt("times"));
			});
		process.steps()
			.forEach((step) -> assertThat(passed.get(step)).as("tasks of " + step).isEqualTo(process.times(step)));
		assertThat(passed.get("decision")).isOne();
		process.flowsBehindJoins().forEach((flow) -> assertThat(passed.get(flow)).as("a join").isOne());
	}

}
