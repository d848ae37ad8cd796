package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;

/** The steps that wait for people; the engine opens and ends them here. */
@Component
public class Steps {

	private final StepRepository steps;

	private final ApprovalCases cases;

	private final MatterPacks packs;

	private final TimeLimits limits;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final Clock clock;

	Steps(StepRepository steps, ApprovalCases cases, MatterPacks packs, TimeLimits limits,
			ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
		this.steps = steps;
		this.cases = cases;
		this.packs = packs;
		this.limits = limits;
		this.events = events;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The engine opened a user task.
	 * @param id id of the engine's task
	 * @param stepId id in the process definition
	 * @param department who has to act, {@code null} for the applicant
	 */
	public void started(CaseNumber number, String id, String stepId, @Nullable String department) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		MatterPack pack = this.packs.version(approvalCase.packVersion());
		Step.Kind kind = kindOf(stepId, pack);
		LocalDate dueOn = this.limits.stepStarted(approvalCase, kind, id, stepId).orElse(null);
		Step step = this.steps.save(new Step(id, approvalCase.id(), approvalCase.matter().value(), stepId, kind,
				department, this.clock.instant(), dueOn));
		if (department != null) {
			letSee(approvalCase, department);
		}
		this.events.publishEvent(new StepStarted(approvalCase, step));
		this.events.publishEvent(new StepKnown(approvalCase, step));
		this.events.publishEvent(new StepSettled(approvalCase, step));
	}

	/**
	 * The engine ended a user task, whether by its act or because the case was withdrawn.
	 */
	public void ended(String id) {
		Step step = get(id);
		if (step.isOpen()) {
			step.end(this.clock.instant(), null);
			this.limits.stepEnded(step);
			this.events.publishEvent(new StepChanged(step));
		}
	}

	/** A person's act ends the step; the engine is told afterwards. */
	void endedBy(Step step, String person) {
		step.end(this.clock.instant(), person);
		this.limits.stepEnded(step);
		this.events.publishEvent(new StepChanged(step));
	}

	void changed(Step step) {
		this.events.publishEvent(new StepChanged(step));
	}

	/**
	 * A step.
	 * @param id see {@link Step#id()}
	 * @throws NoSuchCaseException if there is none
	 */
	public Step get(String id) {
		return this.steps.findById(id).orElseThrow(() -> new NoSuchCaseException(id));
	}

	/**
	 * Id of the case a step belongs to. Reads nothing else: a step that was read before
	 * its case is locked would stay as it was then.
	 */
	String caseIdOf(String id) {
		return this.steps.findCaseIdById(id).orElseThrow(() -> new NoSuchCaseException(id));
	}

	/** All steps of a case, oldest first. */
	public List<Step> of(String caseId) {
		return this.steps.findByCaseIdOrderByStartedAt(caseId);
	}

	private void letSee(ApprovalCase approvalCase, String department) {
		this.jdbc.sql("insert ignore into case_department (case_id, department) values (?, ?)")
			.params(approvalCase.id(), department)
			.update();
	}

	/** Whether a department handles, or handled, a step of the case. */
	boolean handles(String department, String caseId) {
		return this.jdbc.sql("select count(*) from case_department where case_id = ? and department = ?")
			.params(caseId, department)
			.query(Integer.class)
			.single() > 0;
	}

	/** Notes that the person acted on a step of this kind. */
	void acted(Step step, String person) {
		this.jdbc.sql("insert ignore into case_participant (case_id, kind, person) values (?, ?, ?)")
			.params(step.caseId(), step.kind().name(), person)
			.update();
	}

	/** Whether the person acted on a step of this kind in the case. */
	public boolean hasActed(String caseId, Step.Kind kind, String person) {
		return this.jdbc.sql("select count(*) from case_participant where case_id = ? and kind = ? and person = ?")
			.params(caseId, kind.name(), person)
			.query(Integer.class)
			.single() > 0;
	}

	/** Who acted on a step of the case, in whatever capacity. */
	public List<String> participants(String caseId) {
		return this.jdbc.sql("select distinct person from case_participant where case_id = ?")
			.param(caseId)
			.query(String.class)
			.list();
	}

	/** Who acted on a step of this kind in the case. */
	public List<String> participants(String caseId, Step.Kind kind) {
		return this.jdbc.sql("select person from case_participant where case_id = ? and kind = ?")
			.params(caseId, kind.name())
			.query(String.class)
			.list();
	}

	private static Step.Kind kindOf(String stepId, MatterPack pack) {
		return switch (stepId) {
			case "acceptance" -> Step.Kind.ACCEPTANCE;
			case "correction" -> Step.Kind.CORRECTION;
			case "decision" -> Step.Kind.DECISION;
			default -> {
				if (pack.matter().review(stepId).isEmpty()) {
					throw new IllegalStateException("The process of %s has a step %s that matter.yaml does not know"
						.formatted(pack.matter().code(), stepId));
				}
				yield Step.Kind.REVIEW;
			}
		};
	}

}
