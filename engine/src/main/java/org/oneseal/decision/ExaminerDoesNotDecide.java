package org.oneseal.decision;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Disqualification;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;

/** Who examined a case does not decide it. */
@Component
class ExaminerDoesNotDecide implements Disqualification {

	private final Steps steps;

	ExaminerDoesNotDecide(Steps steps) {
		this.steps = steps;
	}

	@Override
	public Optional<String> against(Step step, String person) {
		boolean examined = step.kind() == Step.Kind.DECISION
				&& this.steps.hasActed(step.caseId(), Step.Kind.REVIEW, person);
		return examined ? Optional.of("decision.examiner-may-not-decide") : Optional.empty();
	}

}
