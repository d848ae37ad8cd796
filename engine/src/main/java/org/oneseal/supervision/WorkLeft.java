package org.oneseal.supervision;

import java.time.Clock;
import java.util.List;
import java.util.OptionalDouble;

import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;
import org.oneseal.matter.Limit;
import org.oneseal.matter.MatterPacks;

/** Foretells how much work a case still takes, see {@link Risk}. */
@Component
class WorkLeft {

	private static final String DECISION = "decision";

	private static final double WORKING_DAYS_A_WEEK = 5;

	private static final double WORKING_DAYS_A_MONTH = 21;

	private final Steps steps;

	private final StepDurations durations;

	private final MatterPacks packs;

	private final Clock clock;

	WorkLeft(Steps steps, StepDurations durations, MatterPacks packs, Clock clock) {
		this.steps = steps;
		this.durations = durations;
		this.packs = packs;
		this.clock = clock;
	}

	/** Of one step that is open; half a day if it is none. */
	double ofStep(ApprovalCase approvalCase, String stepKey) {
		return open(approvalCase).stream()
			.filter((step) -> step.stepId().equals(stepKey))
			.mapToDouble((step) -> left(approvalCase, step))
			.max()
			.orElse(StepDurations.SHORTEST);
	}

	/** Up to and with the decision. */
	double untilDecision(ApprovalCase approvalCase) {
		List<Step> open = open(approvalCase);
		double now = open.stream().mapToDouble((step) -> left(approvalCase, step)).max().orElse(0);
		boolean deciding = open.stream().anyMatch((step) -> step.kind() == Step.Kind.DECISION);
		return now + (deciding ? 0 : usual(approvalCase, DECISION));
	}

	private List<Step> open(ApprovalCase approvalCase) {
		return this.steps.of(approvalCase.id())
			.stream()
			.filter((step) -> step.isOpen() && step.department().isPresent())
			.toList();
	}

	private double left(ApprovalCase approvalCase, Step step) {
		double spent = this.durations.spent(approvalCase.authority(), step.startedAt(), this.clock.instant());
		return Math.max(StepDurations.SHORTEST, usual(approvalCase, step.stepId()) - spent);
	}

	private double usual(ApprovalCase approvalCase, String stepKey) {
		OptionalDouble median = this.durations.median(approvalCase.matter().value(), approvalCase.authority(), stepKey);
		if (median.isPresent()) {
			return median.getAsDouble();
		}
		// the limit named "decision" is that of the whole case: the step itself has none
		return stepKey.equals(DECISION) ? 1
				: this.packs.version(approvalCase.packVersion())
					.limit(approvalCase.authority(), stepKey)
					.map(WorkLeft::workingDays)
					.orElse(1.0);
	}

	private static double workingDays(Limit limit) {
		double amount = limit.amount().doubleValue();
		return switch (limit.unit()) {
			case WORKING_DAYS -> amount;
			case DAYS -> amount * WORKING_DAYS_A_WEEK / 7;
			case MONTHS -> amount * WORKING_DAYS_A_MONTH;
			case HOURS -> amount / 24;
		};
	}

}
