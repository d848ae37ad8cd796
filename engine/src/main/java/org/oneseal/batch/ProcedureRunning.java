package org.oneseal.batch;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.TimeLimits;
import org.oneseal.form.Problem;

/** A special procedure, or the applicant's correction, stops the count of the case. */
@Component
class ProcedureRunning implements Caution {

	private final TimeLimits limits;

	ProcedureRunning(TimeLimits limits) {
		this.limits = limits;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		ApprovalCase approvalCase = candidate.file().approvalCase();
		if (approvalCase.status() == CaseStatus.AWAITING_CORRECTION) {
			return List.of(Problem.warning(null, "batch.eyes.applicant-asked"));
		}
		return this.limits.isPaused(approvalCase) ? List.of(Problem.warning(null, "batch.eyes.procedure")) : List.of();
	}

}
