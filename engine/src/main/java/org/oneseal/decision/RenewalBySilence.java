package org.oneseal.decision;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Journal;
import org.oneseal.cases.ProcessStep;
import org.oneseal.cases.TimeLimits;

/**
 * The licence expired while its renewal was undecided: the renewal counts as granted
 * (art. 50). An act of the system, in nobody's name.
 */
class RenewalBySilence implements ProcessStep {

	/** Told with the decision, which is in Chinese like every decision. */
	static final String REASONS = "行政机关在行政许可有效期届满前未作出决定，依照《中华人民共和国行政许可法》第五十条视为准予延续。";

	private final ApprovalCases cases;

	private final DecisionRepository decisions;

	private final TimeLimits limits;

	private final Journal journal;

	private final Clock clock;

	RenewalBySilence(ApprovalCases cases, DecisionRepository decisions, TimeLimits limits, Journal journal,
			Clock clock) {
		this.cases = cases;
		this.decisions = decisions;
		this.limits = limits;
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	public void run(CaseNumber number) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		CaseStatus before = approvalCase.status();
		Map<String, String> details = new LinkedHashMap<>();
		details.put("due", this.limits.renewalBy(approvalCase).toString());
		approvalCase.grant(this.clock.instant());
		this.limits.decided(approvalCase);
		this.decisions.add(new Decision(approvalCase.id(), Decision.Outcome.GRANTED, REASONS, "", "", CaseActed.SYSTEM,
				CaseActed.SYSTEM, this.clock.instant(), null));
		this.journal.recordSystem(approvalCase, before, Act.RENEWAL_GRANTED, "decision", details);
	}

}
