package org.oneseal.batch;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.cases.TimeLimits;
import org.oneseal.form.Problem;

/** A special procedure runs and stops the count of the case. */
@Component
class ProcedureRunning implements Caution {

	private final TimeLimits limits;

	ProcedureRunning(TimeLimits limits) {
		this.limits = limits;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		return this.limits.isPaused(candidate.file().approvalCase())
				? List.of(Problem.warning(null, "batch.eyes.procedure")) : List.of();
	}

}
