package org.oneseal.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Journal;
import org.oneseal.cases.ProcessStep;
import org.oneseal.cases.TimeLimits;
import org.oneseal.timelimit.LedgerEntry.Reason;

/** Lays the outcome open to the applicant and closes the case. */
class DeliverOutcome implements ProcessStep {

	private final ApprovalCases cases;

	private final Deliveries deliveries;

	private final TimeLimits limits;

	private final Journal journal;

	private final Clock clock;

	DeliverOutcome(ApprovalCases cases, Deliveries deliveries, TimeLimits limits, Journal journal, Clock clock) {
		this.cases = cases;
		this.deliveries = deliveries;
		this.limits = limits;
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	public void run(CaseNumber number) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		CaseStatus before = approvalCase.status();
		Instant now = this.clock.instant();
		approvalCase.close(now);
		this.limits.over(approvalCase, Reason.DELIVERED);
		this.deliveries.add(new Delivery(approvalCase.id(), Delivery.Channel.ONLINE, now));
		this.journal.recordSystem(approvalCase, before, Act.DELIVERED, null,
				Map.of("channel", Delivery.Channel.ONLINE.name()));
	}

}
