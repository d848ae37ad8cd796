package org.oneseal.cases;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.cases.Workflow.PendingStep;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/**
 * Automatic steps that have not succeeded yet, such as a licence that waits for its time
 * stamp.
 */
@Component
public class PendingSteps {

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final Workflow workflow;

	private final RequestKeys requests;

	private final Journal journal;

	PendingSteps(ApprovalCases cases, CaseFiles files, Workflow workflow, RequestKeys requests, Journal journal) {
		this.cases = cases;
		this.files = files;
		this.workflow = workflow;
		this.requests = requests;
		this.journal = journal;
	}

	/** What waits in a case. */
	@Transactional(readOnly = true)
	public List<PendingStep> of(CaseNumber number) {
		return this.workflow.pending(number);
	}

	/**
	 * Has them tried again now.
	 * @return why not, empty if it was done
	 * @throws NoSuchCaseException if the person's department does not lead the case
	 */
	@Command
	public List<Problem> retry(CaseNumber number, Actor official, String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		this.files.requireSight(approvalCase, official);
		if (!official.worksFor(approvalCase.leadDepartment())) {
			throw new NoSuchCaseException(number.value());
		}
		if (this.requests.isRepeated(official.username(), requestKey)) {
			return List.of();
		}
		if (this.workflow.pending(number).isEmpty()) {
			return List.of(Problem.error(null, "step.nothing-pending"));
		}
		this.requests.note(official.username(), requestKey);
		this.workflow.retry(number);
		this.journal.record(approvalCase, approvalCase.status(), Act.RETRIED, official, null, null, Map.of());
		return List.of();
	}

}
