package org.oneseal.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.oneseal.cases.Course.Drawn;
import org.oneseal.matter.PackVersion;

/**
 * The engine as the domain sees it: who is next. Every call joins the transaction of the
 * command; the engine answers through {@link Steps} when it opens or ends steps.
 */
public interface Workflow {

	/**
	 * Starts the process of the case's pack version. The case number is the business key.
	 * @param departments department id by role, for the steps' {@code ${roles.…}}
	 */
	void start(ApprovalCase approvalCase, PackVersion version, Map<String, String> departments);

	/**
	 * Ends a step.
	 * @param step id of the step, see {@link Step#id()}
	 * @param facts what routes the process on, such as {@code acceptance} =
	 * {@code accepted}
	 */
	void complete(String step, Map<String, Object> facts);

	/** Ends every open step because the applicant took the application back. */
	void withdraw(CaseNumber number);

	/** Where the case is on its diagram. */
	Progress progress(CaseNumber number);

	/** What follows what in the process of a pack's version; the same each time. */
	ProcessMap map(PackVersion version);

	/**
	 * The ways through the process of a pack's version, from its beginning to its ends;
	 * the same each time.
	 * @return nothing where the process is too tangled to be told so
	 */
	Optional<Course<Drawn>> course(PackVersion version);

	/**
	 * What follows when steps of a case end.
	 * @param stepKeys ids of those steps in the process definition
	 * @param facts what routes the process on, as for {@link #complete}
	 * @return nothing where the process cannot be foreseen
	 */
	Optional<Outlook> outlook(ApprovalCase approvalCase, Set<String> stepKeys, Map<String, Object> facts);

	/** Automatic steps that have not succeeded yet. */
	List<PendingStep> pending(CaseNumber number);

	/** Tries a pending step again now. */
	void retry(CaseNumber number);

	/**
	 * Where a case is on its diagram.
	 *
	 * @param current ids of the elements that are active
	 * @param done ids of the elements and flows that were passed
	 */
	record Progress(Set<String> current, Set<String> done) {

	}

	/**
	 * An automatic step that waits for its next try.
	 *
	 * @param stepId id in the process definition
	 * @param failures how often it failed so far
	 * @param problem message key of why it failed last, empty before the first failure
	 * @param givenUp whether it waits for a person to have it tried again
	 */
	record PendingStep(String stepId, int failures, String problem, boolean givenUp) {

	}

}
