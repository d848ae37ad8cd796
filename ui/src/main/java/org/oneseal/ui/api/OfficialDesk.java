package org.oneseal.ui.api;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.acceptance.CorrectionDesk;
import org.oneseal.cases.Candidates;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.Colleagues;
import org.oneseal.cases.Delegations;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Handover;
import org.oneseal.cases.Step;
import org.oneseal.cases.Transfers;
import org.oneseal.cases.Urges;
import org.oneseal.decision.Decisions;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.organisation.StandIn;
import org.oneseal.review.AskedDepartments;
import org.oneseal.review.Reviews;

/**
 * What officials work with, in one place.
 *
 * @param files case files
 * @param acceptance the counter
 * @param corrections asking the applicant
 * @param reviews the departments' opinions
 * @param decisions the decisions
 * @param transfers steps handed to colleagues
 * @param colleagues who can be given a step
 * @param delegations work asked of colleagues
 * @param urges asking others to hurry
 * @param asked departments that were asked
 * @param organisation who is who
 */
@Component
record OfficialDesk(CaseFiles files, Desk desk, AcceptanceDesk acceptance, CorrectionDesk corrections, Reviews reviews,
		Decisions decisions, Transfers transfers, Colleagues colleagues, Delegations delegations, Urges urges,
		AskedDepartments asked, Organisation organisation) {

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
				step.isOpen(), step.assignee().orElse(null), step.handover().map(this::handover).orElse(null),
				step.delegate().orElse(null), step.startedAt(), step.dueOn().orElse(null), step.endedAt().orElse(null),
				step.origin(), step.hold(), actions(step, file, official), colleagues(step, official),
				delegations(step), urgings(step), absent(step, official), step.fallback().orElse(null),
				file.fingerprint());
	}

	private TaskReport.HandoverEntry handover(Handover handover) {
		String name = this.organisation.nameOf(handover.by());
		return new TaskReport.HandoverEntry(handover.by(), name, handover.reason(), handover.at());
	}

	private @Nullable List<TaskReport.DelegationEntry> delegations(Step step) {
		List<TaskReport.DelegationEntry> asked = this.delegations.of(step.caseId())
			.stream()
			.filter((delegation) -> delegation.stepId().equals(step.id()))
			.map((delegation) -> new TaskReport.DelegationEntry(delegation.by(), delegation.to(), delegation.words(),
					delegation.askedAt(), delegation.answer(), delegation.endedAt()))
			.toList();
		return asked.isEmpty() ? null : asked;
	}

	private static @Nullable String absent(Step step, Actor official) {
		StandIn absent = Candidates.as(step, official).actingFor();
		return (absent != null) ? absent.absent() : null;
	}

	private @Nullable List<TaskReport.UrgingEntry> urgings(Step step) {
		List<TaskReport.UrgingEntry> urged = this.urges.of(step.caseId())
			.stream()
			.filter((urging) -> urging.stepId().equals(step.id()))
			.map((urging) -> new TaskReport.UrgingEntry(urging.by(), urging.words(), urging.at()))
			.toList();
		return urged.isEmpty() ? null : urged;
	}

	private @Nullable List<TaskReport.Colleague> colleagues(Step step, Actor official) {
		if (!this.transfers.offers(step, official)) {
			return null;
		}
		return this.colleagues.of(step)
			.stream()
			.map((account) -> new TaskReport.Colleague(account.username(), account.displayName()))
			.toList();
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
		boolean taken = step.assignee().isPresent() && !Candidates.holds(step, official);
		if (!step.isActionable() || taken || step.delegate().isPresent() || !Desk.mayHandle(step, official)
				|| this.desk.disqualified(step, Candidates.as(step, official)).isPresent()) {
			return List.of();
		}
		String caseId = file.approvalCase().id();
		return switch (step.kind()) {
			case ACCEPTANCE -> this.acceptance.noticeOf(caseId).isPresent() ? List.of("accept", "notAccept")
					: List.of("accept", "notAccept", "correct");
			case REVIEW -> this.corrections.obstacle(file.approvalCase()).isPresent() ? List.of("opinion")
					: List.of("opinion", "correct");
			case DECISION -> List.of("grant", "refuse");
			case CONSULTATION -> List.of("answer");
			case CORRECTION -> List.of();
		};
	}

}
