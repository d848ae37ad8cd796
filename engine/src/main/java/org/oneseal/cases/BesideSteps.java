package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Step.Origin;
import org.oneseal.cases.Step.Place;
import org.oneseal.matter.Limit;

/**
 * Steps beside the process: reviews that are done again, departments that were asked, and
 * the applicant who is to correct what was taken in. The engine knows nothing of them.
 * What they hold up stays where it is until they end, so a case can go back and grow
 * without any token being moved.
 */
@Component
public class BesideSteps {

	private final Steps steps;

	private final TimeLimits limits;

	private final Workflow workflow;

	private final Clock clock;

	BesideSteps(Steps steps, TimeLimits limits, Workflow workflow, Clock clock) {
		this.steps = steps;
		this.limits = limits;
		this.workflow = workflow;
		this.clock = clock;
	}

	/**
	 * Has a review done again.
	 * @param id its id
	 * @param limit how long it may take
	 * @param on the day that sets the limit going and is not counted
	 * @param official who has it, {@code null} for the department's pool
	 */
	public void reopen(ApprovalCase approvalCase, String id, String stepKey, String department, Limit limit,
			LocalDate on, @Nullable String official) {
		Step step = this.steps.begin(approvalCase,
				new Step.Beside(id, stepKey, Step.Kind.REVIEW, Origin.REOPENED, department, null, null), limit, on);
		if (official != null) {
			step.assignment().claim(official);
			this.steps.changed(step);
		}
	}

	/**
	 * Takes back what was done with a step that is still open, because somebody asked
	 * beside it has not ended yet.
	 */
	public void undo(ApprovalCase approvalCase, Step step) {
		this.steps.undo(approvalCase, step);
	}

	/**
	 * A department is asked by the holder of a step.
	 * @param id of the new step
	 * @param place when it reviews, {@code null} where it is to answer a question
	 * @param limit how long it may take
	 */
	public void ask(ApprovalCase approvalCase, Step anchor, String id, @Nullable Place place, String department,
			Limit limit) {
		boolean question = place == null;
		this.steps.begin(approvalCase,
				new Step.Beside(id, anchor.stepId(), question ? Step.Kind.CONSULTATION : Step.Kind.REVIEW,
						question ? Origin.CONSULTED : Origin.ADDED, department, anchor.id(), place),
				limit, LocalDate.now(this.clock));
	}

	/**
	 * The applicant is asked to correct the application for a step of an accepted case.
	 * That step and the decision wait for the answer.
	 */
	public void askApplicant(ApprovalCase approvalCase, Step anchor) {
		this.steps.beginCorrection(approvalCase, new Step.Beside(UUID.randomUUID().toString(), "correction",
				Step.Kind.CORRECTION, Origin.APPLICANT, null, anchor.id(), null));
	}

	/**
	 * A person did what there is to do with a step. It ends, and the process goes on,
	 * when those who were asked to review beside or after it have ended too.
	 */
	void finish(ApprovalCase approvalCase, Step step, String person, Map<String, Object> facts) {
		if (approvalCase.hasStepsBeside() && isAwaited(step)) {
			step.answeredBy(person);
			this.limits.stepEnded(step);
			this.steps.weigh(approvalCase);
			this.steps.changed(step);
		}
		else {
			this.steps.endedBy(step, person);
			goOn(approvalCase, step, facts);
		}
	}

	/** Ends a step by rule, in nobody's name. */
	public void end(ApprovalCase approvalCase, String stepId) {
		Step step = this.steps.get(stepId);
		if (step.isDrawn()) {
			this.workflow.complete(stepId, Map.of());
		}
		else if (step.isOpen()) {
			this.steps.ended(stepId);
			goOn(approvalCase, step, Map.of());
		}
	}

	private void goOn(ApprovalCase approvalCase, Step ended, Map<String, Object> facts) {
		if (ended.isDrawn()) {
			this.workflow.complete(ended.id(), facts);
			return;
		}
		ended.anchor()
			.map(this.steps::get)
			.filter((anchor) -> anchor.isOpen() && !isAwaited(anchor))
			.ifPresent((anchor) -> anchor.answeredBy()
				.ifPresent((person) -> finish(approvalCase, anchor, person, Map.of())));
	}

	/** Whether somebody asked beside or after it has not ended. */
	private boolean isAwaited(Step step) {
		return open(step.caseId(),
				(asked) -> asked.isAskedFor(step) && asked.place().filter((place) -> place != Place.BEFORE).isPresent())
			.stream()
			.findAny()
			.isPresent();
	}

	/** What was decided, or is over, needs nobody beside the process any more. */
	@EventListener
	void follow(CaseChanged changed) {
		ApprovalCase approvalCase = changed.approvalCase();
		boolean over = approvalCase.decidedAt().isPresent() || approvalCase.status().isFinal();
		if (over && approvalCase.hasStepsBeside()) {
			open(approvalCase.id(), (step) -> !step.isDrawn()).forEach((step) -> this.steps.ended(step.id()));
		}
	}

	private List<Step> open(String caseId, Predicate<Step> which) {
		return this.steps.of(caseId).stream().filter((step) -> step.isOpen() && which.test(step)).toList();
	}

}
