package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.database.Memory;
import org.oneseal.database.WriteText;
import org.oneseal.matter.Limit;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;

/** The steps that wait for people; the engine opens and ends them here. */
@Component
public class Steps {

	private final StepRepository steps;

	private final ApprovalCases cases;

	private final MatterPacks packs;

	private final TimeLimits limits;

	private final Holds holds;

	private final UsualTimes times;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final Clock clock;

	Steps(StepRepository steps, ApprovalCases cases, MatterPacks packs, TimeLimits limits, Holds holds,
			UsualTimes times, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
		this.steps = steps;
		this.cases = cases;
		this.packs = packs;
		this.limits = limits;
		this.holds = holds;
		this.times = times;
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
		Step step = new Step(id, approvalCase.id(), approvalCase.matter().value(), stepId, kind, department,
				this.clock.instant(), dueOn);
		if (dueOn != null) {
			step.actBy(this.times.actBy(approvalCase, stepId, kind, dueOn));
		}
		this.steps.begin(step);
		if (department != null) {
			letSee(approvalCase, department);
		}
		this.events.publishEvent(new StepStarted(approvalCase, step));
		if (approvalCase.hasStepsBeside()) {
			this.holds.weigh(approvalCase);
		}
		this.events.publishEvent(new StepKnown(approvalCase, step));
		this.events.publishEvent(new StepSettled(approvalCase, step));
	}

	/**
	 * Opens a step beside the process.
	 * @param limit how long it may take
	 * @param on the day that sets the limit going and is not counted
	 */
	Step begin(ApprovalCase approvalCase, Step.Beside wish, Limit limit, LocalDate on) {
		return begin(approvalCase, wish, this.limits.besideStarted(approvalCase, wish, limit, on));
	}

	/**
	 * Opens a step beside the process for the applicant, whose limit counts already if
	 * the matter sets one.
	 */
	Step beginCorrection(ApprovalCase approvalCase, Step.Beside wish) {
		return begin(approvalCase, wish, this.limits.correctionBy(approvalCase).orElse(null));
	}

	private Step begin(ApprovalCase approvalCase, Step.Beside wish, @Nullable LocalDate dueOn) {
		Step step = Step.beside(wish, approvalCase, this.clock.instant(), dueOn);
		if (dueOn != null) {
			step.actBy(this.times.actBy(approvalCase, wish.stepId(), wish.kind(), dueOn));
		}
		this.steps.begin(step);
		approvalCase.countBeside(1);
		String department = wish.department();
		if (department != null) {
			letSee(approvalCase, department);
		}
		this.events.publishEvent(new StepStarted(approvalCase, step));
		this.holds.weigh(approvalCase);
		this.events.publishEvent(new StepKnown(approvalCase, step));
		this.events.publishEvent(new StepSettled(approvalCase, step));
		return step;
	}

	/**
	 * The engine ended a user task, whether by its act or because the case was withdrawn.
	 */
	public void ended(String id) {
		Step step = get(id);
		if (step.isOpen()) {
			end(step, null);
		}
	}

	/** A person's act ends the step; the engine is told afterwards. */
	void endedBy(Step step, String person) {
		end(step, person);
	}

	/**
	 * With a step end those that were asked for by its holder; the applicant, who was
	 * given the one chance to correct, keeps it.
	 */
	private void end(Step step, @Nullable String person) {
		ApprovalCase approvalCase = this.cases.findById(step.caseId()).orElseThrow();
		step.end(this.clock.instant(), person);
		this.limits.stepEnded(step);
		this.events.publishEvent(new StepChanged(step));
		if (!approvalCase.hasStepsBeside()) {
			return;
		}
		if (!step.isDrawn()) {
			approvalCase.countBeside(-1);
		}
		this.steps.ofCase(step.caseId())
			.stream()
			.filter((asked) -> asked.isOpen() && asked.origin() != Step.Origin.APPLICANT && asked.isAskedFor(step))
			.forEach((asked) -> end(asked, null));
		this.holds.weigh(approvalCase);
	}

	/**
	 * What a person did with a step that is still open is taken back; its limit counts
	 * on.
	 */
	void undo(ApprovalCase approvalCase, Step step) {
		step.answeredBy(null);
		step.moveTo(this.limits.undone(approvalCase, step));
		this.events.publishEvent(new StepResumed(approvalCase, step, Step.Hold.NONE));
		this.events.publishEvent(new StepChanged(step));
		this.holds.weigh(approvalCase);
	}

	void changed(Step step) {
		this.events.publishEvent(new StepChanged(step));
	}

	void weigh(ApprovalCase approvalCase) {
		this.holds.weigh(approvalCase);
	}

	/**
	 * A step.
	 * @param id see {@link Step#id()}
	 * @throws NoSuchCaseException if there is none
	 */
	public Step get(String id) {
		return this.steps.findById(id).orElseThrow(() -> new NoSuchCaseException(id));
	}

	/** A step of a case that is locked and whose steps are needed anyway. */
	Step get(ApprovalCase approvalCase, String id) {
		return of(approvalCase.id()).stream()
			.filter((step) -> step.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NoSuchCaseException(id));
	}

	/**
	 * Reads nothing else: what was read before its case is locked would stay as it was.
	 */
	Step.Kind kindOf(String id) {
		return this.steps.findKindById(id).orElseThrow(() -> new NoSuchCaseException(id));
	}

	/** Whether a step of the process lies before another. */
	public boolean precedes(ApprovalCase approvalCase, String earlier, Step later) {
		return this.holds.precedes(approvalCase, earlier, later.stepId());
	}

	/**
	 * Ids of the open steps beside the process: limits of theirs wake nobody in the
	 * engine.
	 */
	public Set<String> beside(ApprovalCase approvalCase) {
		return approvalCase.hasStepsBeside() ? of(approvalCase.id()).stream()
			.filter((step) -> step.isOpen() && !step.isDrawn())
			.map(Step::id)
			.collect(Collectors.toSet()) : Set.of();
	}

	/** Whether the applicant was asked to correct beside the process and may answer. */
	public boolean awaitsBeside(ApprovalCase approvalCase) {
		return approvalCase.hasStepsBeside() && of(approvalCase.id()).stream()
			.anyMatch((step) -> step.isOpen() && step.origin() == Step.Origin.APPLICANT);
	}

	/** All steps of a case, oldest first. */
	public List<Step> of(String caseId) {
		return this.steps.ofCase(caseId);
	}

	/** Lets a department read the case. */
	void letSee(ApprovalCase approvalCase, String department) {
		this.jdbc.sql(WriteText.UNCOUNTED + "insert ignore into case_department (case_id, department) values (?, ?)")
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
		this.jdbc
			.sql(WriteText.UNCOUNTED + "insert ignore into case_participant (case_id, kind, person) values (?, ?, ?)")
			.params(step.caseId(), step.kind().name(), person)
			.update();
		Memory.recall(new OfCase(step.caseId()))
			.map(Acted.class::cast)
			.ifPresent((known) -> known.all().add(new Participant(step.kind(), person)));
	}

	public boolean hasActed(String caseId, Step.Kind kind, String person) {
		return acted(caseId).contains(new Participant(kind, person));
	}

	/** Who acted on a step of the case, in whatever capacity. */
	public List<String> participants(String caseId) {
		return acted(caseId).stream().map(Participant::person).distinct().toList();
	}

	/** Who acted on a step of this kind in the case. */
	public List<String> participants(String caseId, Step.Kind kind) {
		return acted(caseId).stream().filter((each) -> each.kind() == kind).map(Participant::person).toList();
	}

	private Set<Participant> acted(String caseId) {
		return Memory
			.underLock(caseId, new OfCase(caseId), Acted.class,
					() -> new Acted(this.jdbc.sql("select kind, person from case_participant where case_id = ?")
						.param(caseId)
						.query((row, number) -> new Participant(Step.Kind.valueOf(row.getString(1)), row.getString(2)))
						.set()))
			.all();
	}

	private record OfCase(String caseId) {

	}

	private record Acted(Set<Participant> all) {

	}

	private record Participant(Step.Kind kind, String person) {

	}

	static Step.Kind kindOf(String stepId, MatterPack pack) {
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
