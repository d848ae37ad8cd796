package org.oneseal.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.Problem;
import org.oneseal.matter.Matter.RequiredMaterial;
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
	 * @param changes what is another than before
	 */
	public record Refiling(ApprovalCase approvalCase, boolean repeated, List<Problem> problems, Changes changes) {

		private static Refiling stopped(ApprovalCase approvalCase, boolean repeated, List<Problem> problems) {
			return new Refiling(approvalCase, repeated, problems, new Changes(List.of(), List.of()));
		}

	}

	/**
	 * What a correction changed.
	 *
	 * @param answers keys of the fields that are answered otherwise, in the order of the
	 * form
	 * @param materials ids of the materials whose files are others, in the order of the
	 * matter
	 */
	public record Changes(List<String> answers, List<String> materials) {

		static Changes of(Drafts.Draft draft, Answers before, Answers after, List<Material> files) {
			return new Changes(
					draft.form()
						.answerable()
						.stream()
						.map(Field::key)
						.filter((key) -> !before.allTyped(key).equals(after.allTyped(key)))
						.toList(),
					draft.pack()
						.matter()
						.materials()
						.stream()
						.map(RequiredMaterial::id)
						.filter((slot) -> !contents(files, slot, Material::isJudged)
							.equals(contents(files, slot, Material::isKept)))
						.toList());
		}

		private static Set<String> contents(List<Material> files, String slot, Predicate<Material> which) {
			return files.stream()
				.filter((file) -> file.slot().equals(slot) && which.test(file))
				.map((file) -> file.content().sha256())
				.collect(Collectors.toSet());
		}

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
		if (this.requests.isRepeated(applicant.username(), requestKey)) {
			return Refiling.stopped(approvalCase, true, List.of());
		}
		if (approvalCase.status() != CaseStatus.AWAITING_CORRECTION) {
			return Refiling.stopped(approvalCase, false, List.of(Problem.error(null, "correction.not-asked")));
		}
		List<Problem> problems = draft.obstacles(signed);
		if (Problem.anyError(problems)) {
			return Refiling.stopped(approvalCase, false, problems);
		}
		this.requests.note(applicant.username(), requestKey);
		this.tolerance.sign(approvalCase, draft, signed, applicant);
		return new Refiling(approvalCase, false, problems, file(approvalCase, draft));
	}

	private Changes file(ApprovalCase approvalCase, Drafts.Draft draft) {
		Answers answers = draft.form().withoutHidden(draft.answers());
		List<Material> files = this.materials.findByApplicationIdOrderByUploadedAt(approvalCase.id());
		Changes changes = Changes.of(draft, draft.application().filed(draft.form()), answers, files);
		draft.application().file(answers, this.clock.instant());
		files.forEach(Material::file);
		approvalCase.judgedAs(Judged.fingerprint(draft.application(), files));
		approvalCase.fileCorrection(draft.form().title(answers).orElse(approvalCase.subject()));
		if (TolerantAcceptance.missing(draft.pack(), answers, draft.materials()).isEmpty()) {
			this.limits.completed(approvalCase);
		}
		this.limits.correctionFiled(approvalCase);
		return changes;
	}

	/** Whatever the applicant was still writing is not going to be filed. */
	public void close(ApprovalCase approvalCase) {
		this.applications.findById(approvalCase.id()).orElseThrow().closeDraft();
	}

	/**
	 * The correction is filed: the case goes back to acceptance, or its review goes on.
	 */
	public void resume(ApprovalCase approvalCase, Actor applicant) {
		Step step = awaited(approvalCase);
		this.steps.endedBy(step, applicant.username());
		if (step.isDrawn()) {
			this.workflow.complete(step.id(), Map.of());
		}
	}

	/**
	 * The applicant let the limit pass for a correction of what was taken in: it is
	 * reviewed as it was filed, and what waited for the applicant goes on.
	 * @param tell tells of it, before anybody hears that they can go on
	 */
	public void goOnWithout(ApprovalCase approvalCase, Runnable tell) {
		close(approvalCase);
		for (Material material : this.materials.findByApplicationIdOrderByUploadedAt(approvalCase.id())) {
			if (material.state() == Material.State.DRAFT) {
				this.materials.delete(material);
			}
			else if (material.state() == Material.State.LEAVING) {
				material.stay();
			}
		}
		approvalCase.goOnUncorrected();
		this.limits.correctionGivenUp(approvalCase);
		tell.run();
		this.steps.ended(awaited(approvalCase).id());
	}

	private Step awaited(ApprovalCase approvalCase) {
		return this.steps.of(approvalCase.id())
			.stream()
			.filter((found) -> found.isOpen() && found.kind() == Step.Kind.CORRECTION)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"Case %s awaits a correction but has no such step".formatted(approvalCase.number())));
	}

}
