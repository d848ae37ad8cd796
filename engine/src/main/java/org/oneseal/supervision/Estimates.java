package org.oneseal.supervision;

import java.util.HashMap;
import java.util.Map;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.matter.MatterPack;

/**
 * What steps are expected to take, found once for each step of a matter at an authority
 * as long as a page is made.
 */
final class Estimates {

	/** What follows the decision, up to and with delivery, as one step. */
	static final String ISSUE = "issue";

	private static final String DECISION = "decision";

	private final StepDurations durations;

	private final Map<StepDurations.Done, Estimate> known = new HashMap<>();

	Estimates(StepDurations durations) {
		this.durations = durations;
	}

	Estimate of(ApprovalCase approvalCase, MatterPack pack, String stepKey) {
		StepDurations.Done done = new StepDurations.Done(approvalCase.matter().value(), approvalCase.authority(),
				stepKey);
		return this.known.computeIfAbsent(done,
				(key) -> this.durations.median(key).orElseGet(() -> withoutHistory(approvalCase, pack, stepKey)));
	}

	private static Estimate withoutHistory(ApprovalCase approvalCase, MatterPack pack, String stepKey) {
		return switch (stepKey) {
			// machines do it, within minutes
			case ISSUE -> new Estimate(StepDurations.SHORTEST, Estimate.Basis.ASSUMED, 0);
			// the limit named "decision" is that of the whole case: the step itself has
			// none
			case DECISION -> new Estimate(1, Estimate.Basis.ASSUMED, 0);
			default -> pack.limit(approvalCase.authority(), stepKey)
				.map((limit) -> new Estimate(limit.typicalWorkingDays(), Estimate.Basis.LIMIT, 0))
				.orElse(new Estimate(1, Estimate.Basis.ASSUMED, 0));
		};
	}

}
