package org.oneseal.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Correcting;
import org.oneseal.cases.CorrectionLimit;
import org.oneseal.cases.Journal;
import org.oneseal.cases.TimeLimits;

/**
 * The applicant did not answer a correction that was asked from a review. Before it is
 * taken in an application lapses then; one that was taken in has to be decided (art. 37),
 * and no law lets it lapse. So it is reviewed and decided as it was filed, and the
 * officials are told. An act of the system, in nobody's name.
 */
@Component
class UnansweredCorrection implements CorrectionLimit {

	private final ApprovalCases cases;

	private final Correcting correcting;

	private final TimeLimits limits;

	private final Journal journal;

	UnansweredCorrection(ApprovalCases cases, Correcting correcting, TimeLimits limits, Journal journal) {
		this.cases = cases;
		this.correcting = correcting;
		this.limits = limits;
		this.journal = journal;
	}

	@Override
	public void passed(CaseNumber number) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		CaseStatus before = approvalCase.status();
		if (before != CaseStatus.AWAITING_CORRECTION || !this.limits.correctionMissed(approvalCase)) {
			return; // answered at the last moment
		}
		Map<String, String> details = new LinkedHashMap<>();
		details.put("due", this.limits.correctionBy(approvalCase).orElseThrow().toString());
		this.correcting.goOnWithout(approvalCase, () -> {
			details.putAll(approvalCase.lastDays());
			this.journal.recordSystem(approvalCase, before, Act.CORRECTION_MISSED, null, details);
		});
	}

}
