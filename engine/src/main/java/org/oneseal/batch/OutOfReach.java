package org.oneseal.batch;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Desk;
import org.oneseal.cases.Step;
import org.oneseal.cases.Transfers;
import org.oneseal.cases.Urges;
import org.oneseal.form.Problem;

/** The act is not this person's, or not now: the step is another one, over, or held. */
@Component
class OutOfReach implements Caution {

	private final Desk desk;

	private final Transfers transfers;

	private final Urges urges;

	OutOfReach(Desk desk, Transfers transfers, Urges urges) {
		this.desk = desk;
		this.transfers = transfers;
		this.urges = urges;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		Step step = candidate.step();
		Optional<Problem> obstacle = switch (candidate.act()) {
			case GRANT, AGREE -> ofSigning(candidate);
			case TRANSFER -> this.transfers.refusal(step, candidate.official());
			case URGE -> this.urges.refusal(candidate.file().approvalCase(), step, candidate.official());
		};
		return obstacle.stream().toList();
	}

	private Optional<Problem> ofSigning(Candidate candidate) {
		Step step = candidate.step();
		if (candidate.act().ends().filter((kind) -> kind == step.kind()).isEmpty()) {
			return Optional
				.of(Problem.error(null, "batch.eyes.other-step", candidate.file().pack().stepTitle(step.stepId())));
		}
		if (!Desk.mayHandle(step, candidate.official())) {
			return Optional.of(Problem.error(null, "batch.eyes.not-yours"));
		}
		return this.desk.obstacle(step, candidate.official()).or(() -> Desk.waiting(step));
	}

}
