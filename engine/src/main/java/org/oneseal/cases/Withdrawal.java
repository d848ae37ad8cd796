package org.oneseal.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.oneseal.timelimit.LedgerEntry.Reason;
import org.springframework.stereotype.Component;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** The applicant takes the application back; possible until the decision. */
@Component
public class Withdrawal {

	private final ApprovalCases cases;

	private final Applications applications;

	private final TimeLimits limits;

	private final Workflow workflow;

	private final RequestKeys requests;

	private final Journal journal;

	private final Clock clock;

	Withdrawal(ApprovalCases cases, Applications applications, TimeLimits limits, Workflow workflow,
			RequestKeys requests, Journal journal, Clock clock) {
		this.cases = cases;
		this.applications = applications;
		this.limits = limits;
		this.workflow = workflow;
		this.requests = requests;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Withdraws.
	 * @param reason in the applicant's words, may be empty
	 * @return why it is too late, empty if it was done
	 */
	@Command
	public List<Problem> withdraw(CaseNumber number, String reason, Actor applicant, String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		if (!applicant.isApplicant() || !approvalCase.applicant().equals(applicant.username())) {
			throw new NoSuchCaseException(number.value());
		}
		if (this.requests.isRepeated(applicant.username(), requestKey)) {
			return List.of();
		}
		CaseStatus before = approvalCase.status();
		if (!before.allowsWithdrawal()) {
			return List.of(Problem.error(null, "case.withdraw.too-late"));
		}
		this.requests.note(applicant.username(), requestKey);
		approvalCase.withdraw(this.clock.instant());
		this.limits.over(approvalCase, Reason.WITHDRAWN);
		this.applications.findById(approvalCase.id()).orElseThrow().closeDraft();
		this.workflow.withdraw(number);
		this.journal.record(approvalCase, before, Act.WITHDRAWN, applicant, null, null,
				reason.isBlank() ? Map.of() : Map.of("reason", reason.strip()));
		return List.of();
	}

}
