package org.oneseal.cases;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Origin;
import org.oneseal.cases.Step.Place;

/**
 * Which steps wait for which. No token of the engine moves when a case goes back: what
 * lies behind a review that is done again waits, so that no way through the process can
 * starve or be taken twice.
 */
@Component
class Holds {

	private final StepRepository steps;

	private final TimeLimits limits;

	private final Workflow workflow;

	private final ApplicationEventPublisher events;

	Holds(StepRepository steps, TimeLimits limits, Workflow workflow, ApplicationEventPublisher events) {
		this.steps = steps;
		this.limits = limits;
		this.workflow = workflow;
		this.events = events;
	}

	/** Sees to it that each open step of a case waits for what it has to wait for. */
	void weigh(ApprovalCase approvalCase) {
		List<Step> open = this.steps.ofCase(approvalCase.id()).stream().filter(Step::isOpen).toList();
		ProcessMap map = this.workflow.map(approvalCase.packVersion());
		for (Step step : open) {
			Hold hold = (step.answeredBy().isPresent() || step.department().isEmpty()) ? Hold.NONE
					: holdOf(step, open, map);
			if (hold != step.hold()) {
				change(approvalCase, step, hold);
			}
		}
	}

	boolean precedes(ApprovalCase approvalCase, String earlier, String later) {
		return this.workflow.map(approvalCase.packVersion()).precedes(earlier, later);
	}

	private static Hold holdOf(Step step, List<Step> open, ProcessMap map) {
		if (step.kind() == Step.Kind.CONSULTATION) {
			return Hold.NONE;
		}
		if (open.stream()
			.anyMatch((again) -> again.origin() == Origin.REOPENED && map.precedes(again.stepId(), step.stepId()))) {
			return Hold.EARLIER;
		}
		if (step.place().filter(Place.AFTER::equals).isPresent()) {
			return open.stream().anyMatch((anchor) -> step.isAskedFor(anchor) && anchor.answeredBy().isEmpty())
					? Hold.EARLIER : Hold.NONE;
		}
		if (open.stream().anyMatch((other) -> waitsForTheApplicant(step, other))) {
			return Hold.APPLICANT;
		}
		boolean asked = open.stream()
			.anyMatch((other) -> other.place().filter(Place.BEFORE::equals).isPresent() && other.isAskedFor(step));
		return asked ? Hold.ASKED : Hold.NONE;
	}

	/**
	 * Whoever asked the applicant waits for the answer, and nothing is decided before it.
	 */
	private static boolean waitsForTheApplicant(Step step, Step other) {
		return other.origin() == Origin.APPLICANT && (step.kind() == Step.Kind.DECISION || other.isAskedFor(step));
	}

	private void change(ApprovalCase approvalCase, Step step, Hold hold) {
		Hold before = step.hold();
		step.holdFor(hold);
		if (step.kind() == Step.Kind.REVIEW) {
			if (hold == Hold.EARLIER) {
				this.limits.held(step);
				step.moveTo(null);
			}
			else if (before == Hold.EARLIER) {
				step.moveTo(this.limits.freed(approvalCase, step));
			}
		}
		if (hold == Hold.NONE) {
			this.events.publishEvent(new StepResumed(approvalCase, step, before));
		}
		this.events.publishEvent(new StepChanged(step));
	}

}
