package org.oneseal.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.database.Command;
import org.oneseal.form.Answers;
import org.oneseal.form.Problem;
import org.oneseal.matter.Implementation;
import org.oneseal.organisation.Actor;

/** Makes a case out of a checked draft, in one transaction. */
@Component
class CaseOpening {

	private final Drafts drafts;

	private final ApprovalCases cases;

	private final Applications applications;

	private final Materials materials;

	private final TolerantAcceptance tolerance;

	private final TimeLimits limits;

	private final Workflow workflow;

	private final RequestKeys requests;

	private final Journal journal;

	private final Clock clock;

	CaseOpening(Drafts drafts, ApprovalCases cases, Applications applications, Materials materials,
			TolerantAcceptance tolerance, TimeLimits limits, Workflow workflow, RequestKeys requests, Journal journal,
			Clock clock) {
		this.drafts = drafts;
		this.cases = cases;
		this.applications = applications;
		this.materials = materials;
		this.tolerance = tolerance;
		this.limits = limits;
		this.workflow = workflow;
		this.requests = requests;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Opens the case. The lock makes two who file the same draft queue up, so that no key
	 * is lost.
	 * @return the case, empty if the draft was changed since it was checked and cannot be
	 * filed any more
	 */
	@Command
	public Optional<ApprovalCase> open(String draftId, CaseNumber number, String authority, Actor applicant,
			@Nullable SignedCommitment signed, String requestKey) {
		Application application = locked(draftId);
		if (application.isFiled()) {
			remember(applicant, requestKey);
			return this.cases.findById(draftId);
		}
		Drafts.Draft draft = this.drafts.draftOf(application);
		if (Problem.anyError(draft.obstacles(signed))) {
			return Optional.empty();
		}
		remember(applicant, requestKey);
		Answers answers = draft.answers();
		Instant now = this.clock.instant();
		String chosen = application.authority();
		application.settle(authority, draft.pack().version());
		application.file(draft.form().withoutHidden(answers), now);
		List<Material> materials = this.materials.findByApplicationIdOrderByUploadedAt(draftId);
		materials.forEach(Material::file);
		Implementation implementation = draft.pack().implementation(authority);
		ApprovalCase approvalCase = this.cases
			.add(new ApprovalCase(application, number, implementation.department(draft.pack().matter().leadRole()),
					applicant.displayName(), draft.form().title(answers).orElse(draft.pack().matter().title().zh()),
					now, LocalDate.now(this.clock)));
		// nobody else knows the case, and what begins it queues up behind the draft
		ApprovalCases.held(approvalCase);
		approvalCase.judgedAs(Judged.fingerprint(application, materials));
		this.limits.received(approvalCase);
		Optional.ofNullable(draft.pack().matter().renewal())
			.flatMap((renewal) -> answers.date(renewal.expires()))
			.ifPresent((expires) -> this.limits.renewalAsked(approvalCase, expires));
		tell(approvalCase, applicant, chosen);
		this.tolerance.sign(approvalCase, draft, signed, applicant);
		this.workflow.start(approvalCase, draft.pack().version(), implementation.roles());
		return Optional.of(approvalCase);
	}

	/** What was opened before, for a command that came later. */
	@Command
	public ApprovalCase again(String draftId, Actor applicant, String requestKey) {
		locked(draftId);
		remember(applicant, requestKey);
		return this.cases.findById(draftId).orElseThrow();
	}

	private Application locked(String draftId) {
		return this.applications.lockById(draftId).orElseThrow(() -> new NoSuchCaseException(draftId));
	}

	private void remember(Actor applicant, String requestKey) {
		if (!this.requests.isRepeated(applicant.username(), requestKey)) {
			this.requests.note(applicant.username(), requestKey);
		}
	}

	private void tell(ApprovalCase approvalCase, Actor applicant, String chosen) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("number", approvalCase.number().value());
		this.journal.record(approvalCase, approvalCase.status(), Act.SUBMITTED, applicant, null, null, details);
		if (!chosen.equals(approvalCase.authority())) {
			this.journal.recordSystem(approvalCase, approvalCase.status(), Act.REFERRED, null,
					Map.of("from", chosen, "to", approvalCase.authority()));
		}
	}

}
