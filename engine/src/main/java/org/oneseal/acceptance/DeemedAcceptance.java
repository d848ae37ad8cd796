package org.oneseal.acceptance;

import java.time.Clock;
import java.time.LocalDate;
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
import org.oneseal.timelimit.LedgerEntry.Reason;

/**
 * The authority said nothing within the limit: the application counts as accepted from
 * the day it was received (art. 32 no. 4). An act of the system, in nobody's name.
 */
class DeemedAcceptance implements ProcessStep {

	private final ApprovalCases cases;

	private final Acceptances acceptances;

	private final TimeLimits limits;

	private final Journal journal;

	private final Clock clock;

	DeemedAcceptance(ApprovalCases cases, Acceptances acceptances, TimeLimits limits, Journal journal, Clock clock) {
		this.cases = cases;
		this.acceptances = acceptances;
		this.limits = limits;
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	public void run(CaseNumber number) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		CaseStatus before = approvalCase.status();
		LocalDate due = this.limits.acceptanceBy(approvalCase);
		LocalDate since = this.limits.countsFrom(approvalCase);
		this.limits.accepted(approvalCase, since, Reason.DEEMED_ACCEPTED);
		this.acceptances.add(new Acceptance(approvalCase.id(), Acceptance.Outcome.DEEMED_ACCEPTED, null, null,
				CaseActed.SYSTEM, CaseActed.SYSTEM, this.clock.instant()));
		Map<String, String> details = new LinkedHashMap<>();
		details.put("due", due.toString());
		details.put("since", since.toString());
		details.putAll(approvalCase.lastDays());
		this.journal.recordSystem(approvalCase, before, Act.DEEMED_ACCEPTED, "acceptance", details);
	}

}
