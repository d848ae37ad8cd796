package org.oneseal.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.form.Answers;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** Opens a filed application for its one correction, and files it again. */
@Component
public class Correcting {

	private final Drafts drafts;

	private final ApprovalCases cases;

	private final Applications applications;

	private final Materials materials;

	private final TolerantAcceptance tolerance;

	private final TimeLimits limits;

	private final Steps steps;

	private final Workflow workflow;

	private final RequestKeys requests;

	private final Clock clock;

	Correcting(Drafts drafts, ApprovalCases cases, Applications applications, Materials materials,
			TolerantAcceptance tolerance, TimeLimits limits, Steps steps, Workflow workflow, RequestKeys requests,
			Clock clock) {
		this.drafts = drafts;
		this.cases = cases;
		this.applications = applications;
		this.materials = materials;
		this.tolerance = tolerance;
		this.limits = limits;
		this.steps = steps;
		this.workflow = workflow;
		this.requests = requests;
		this.clock = clock;
	}

	/**
	 * A corrected application.
	 *
	 * @param approvalCase its case, locked
	 * @param repeated whether it was filed before by this very command
	 * @param problems what still keeps it from being filed
	 */
	public record Refiling(ApprovalCase approvalCase, boolean repeated, List<Problem> problems) {

	}

	/** Lets the applicant write again, beside what was filed. */
	public void open(ApprovalCase approvalCase) {
		approvalCase.askForCorrection();
		this.applications.findById(approvalCase.id()).orElseThrow().openForCorrection();
	}

	/**
	 * Files what the applicant wrote, if it is complete.
	 * @param signed what the applicant signed about materials that may follow, {@code
	 * null} for nothing new
	 * @throws NoSuchCaseException if the case is not the applicant's
	 */
	public Refiling file(CaseNumber number, Actor applicant, @Nullable SignedCommitment signed, String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		Drafts.Draft draft = this.drafts.open(approvalCase.id(), applicant);
		if (this.requests.isKnown(applicant.username(), requestKey)) {
			return new Refiling(approvalCase, true, List.of());
		}
		if (approvalCase.status() != CaseStatus.AWAITING_CORRECTION) {
			return new Refiling(approvalCase, false, List.of(Problem.error(null, "correction.not-asked")));
		}
		List<Problem> problems = draft.obstacles(signed);
		if (!Problem.anyError(problems)) {
			this.requests.note(applicant.username(), requestKey);
			this.tolerance.sign(approvalCase, draft, signed, applicant);
			Answers answers = draft.form().withoutHidden(draft.answers());
			draft.application().file(answers, this.clock.instant());
			this.materials.findByApplicationIdOrderByUploadedAt(approvalCase.id()).forEach(Material::file);
			approvalCase.fileCorrection(draft.form().title(answers).orElse(approvalCase.subject()));
		}
		return new Refiling(approvalCase, false, problems);
	}

	/** Whatever the applicant was still writing is not going to be filed. */
	public void close(ApprovalCase approvalCase) {
		this.applications.findById(approvalCase.id()).orElseThrow().closeDraft();
	}

	/** Sends the case back to acceptance. */
	public void resume(ApprovalCase approvalCase, Actor applicant) {
		Step step = this.steps.of(approvalCase.id())
			.stream()
			.filter((found) -> found.isOpen() && found.kind() == Step.Kind.CORRECTION)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"Case %s awaits a correction but has no such step".formatted(approvalCase.number())));
		this.limits.correctionFiled(approvalCase);
		this.steps.endedBy(step, applicant.username());
		this.workflow.complete(step.id(), Map.of());
	}

}
