package org.oneseal.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Correcting;
import org.oneseal.cases.Journal;
import org.oneseal.cases.ProcessStep;
import org.oneseal.cases.TimeLimits;
import org.oneseal.timelimit.LedgerEntry.Reason;

/**
 * The applicant let the limit for the correction, or for the materials that were to
 * follow, pass: the case ends. Nothing is decided about what was applied for, so a new
 * application is open to them.
 */
class Lapse implements ProcessStep {

	private final ApprovalCases cases;

	private final Correcting correcting;

	private final TimeLimits limits;

	private final Journal journal;

	private final Clock clock;

	Lapse(ApprovalCases cases, Correcting correcting, TimeLimits limits, Journal journal, Clock clock) {
		this.cases = cases;
		this.correcting = correcting;
		this.limits = limits;
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	public void run(CaseNumber number) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		CaseStatus before = approvalCase.status();
		LocalDate due = this.limits.applicantBy(approvalCase);
		approvalCase.lapse(this.clock.instant());
		this.limits.over(approvalCase, Reason.LAPSED);
		this.correcting.close(approvalCase);
		Map<String, String> details = new LinkedHashMap<>();
		details.put("cause", (before == CaseStatus.AWAITING_CORRECTION && approvalCase.acceptedOn().isEmpty())
				? "correction" : "completion");
		details.put("due", due.toString());
		this.journal.recordSystem(approvalCase, before, Act.LAPSED, null, details);
	}

}
