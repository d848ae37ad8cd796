package org.oneseal.cases;

import java.util.Optional;

import org.springframework.stereotype.Component;

/** Who received a case does not check it. */
@Component
class ReceiverDoesNotExamine implements Disqualification {

	private final Steps steps;

	ReceiverDoesNotExamine(Steps steps) {
		this.steps = steps;
	}

	@Override
	public Optional<String> against(Step step, String person) {
		boolean received = step.kind() == Step.Kind.REVIEW
				&& this.steps.hasActed(step.caseId(), Step.Kind.ACCEPTANCE, person);
		return received ? Optional.of("review.receiver-may-not-examine") : Optional.empty();
	}

}
