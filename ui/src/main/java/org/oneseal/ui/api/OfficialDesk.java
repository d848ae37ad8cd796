package org.oneseal.ui.api;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Step;
import org.oneseal.decision.Decisions;
import org.oneseal.organisation.Actor;
import org.oneseal.review.Review;
import org.oneseal.review.Reviews;

/**
 * What officials work with, in one place.
 *
 * @param files case files
 * @param acceptance the counter
 * @param reviews the departments' opinions
 * @param decisions the decisions
 */
@Component
record OfficialDesk(CaseFiles files, Desk desk, AcceptanceDesk acceptance, Reviews reviews, Decisions decisions) {

	/**
	 * Who does what on which task.
	 *
	 * @param task id of the task
	 * @param official who acts
	 * @param seen fingerprint of what they had before them
	 * @param requestKey key of the command
	 */
	record Acting(String task, Actor official, String seen, String requestKey) {

	}

	TaskReport read(String task, Actor official) {
		CaseFile file = this.files.openByStep(task, official);
		Step step = step(file, task);
		return new TaskReport(task, file.approvalCase().number().value(), file.approvalCase().status(), step.stepId(),
				step.kind(), file.pack().stepTitle(step.stepId()).byLanguage(), step.department().orElseThrow(),
				step.isOpen(), step.assignee().orElse(null), step.startedAt(), step.dueOn().orElse(null),
				step.endedAt().orElse(null), actions(step, file, official), file.fingerprint());
	}

	/** The kind of a task this official may see. */
	Step.Kind kind(String task, Actor official) {
		return step(this.files.openByStep(task, official), task).kind();
	}

	/** Corrections are the applicant's and no task of an official. */
	private static Step step(CaseFile file, String task) {
		return file.steps()
			.stream()
			.filter((step) -> step.id().equals(task) && step.department().isPresent())
			.findFirst()
			.orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
	}

	private List<String> actions(Step step, CaseFile file, Actor official) {
		boolean taken = step.assignee().filter((person) -> !person.equals(official.username())).isPresent();
		if (!step.isOpen() || taken || !Desk.mayHandle(step, official)) {
			return List.of();
		}
		String caseId = file.approvalCase().id();
		return switch (step.kind()) {
			case ACCEPTANCE -> this.acceptance.noticeOf(caseId).isPresent() ? List.of("accept", "notAccept")
					: List.of("accept", "notAccept", "correct");
			case REVIEW -> reviewOf(step, caseId).filter((review) -> !review.isExaminedBy(official.username()))
				.map((review) -> List.of("opinion"))
				.orElse(List.of());
			case DECISION -> this.desk.examined(caseId, official) ? List.of() : List.of("grant", "refuse");
			case CORRECTION -> List.of();
		};
	}

	private Optional<Review> reviewOf(Step step, String caseId) {
		return this.reviews.of(caseId).stream().filter((review) -> review.stepId().equals(step.stepId())).findFirst();
	}

}
