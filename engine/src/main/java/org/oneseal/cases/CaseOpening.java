package org.oneseal.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.oneseal.database.Command;
import org.oneseal.form.Answers;
import org.oneseal.matter.Implementation;
import org.oneseal.organisation.Actor;

/** Makes a case out of a checked draft, in one transaction. */
@Component
class CaseOpening {

	private final Drafts drafts;

	private final ApprovalCases cases;

	private final Applications applications;

	private final Materials materials;

	private final Workflow workflow;

	private final RequestKeys requests;

	private final Journal journal;

	private final Clock clock;

	CaseOpening(Drafts drafts, ApprovalCases cases, Applications applications, Materials materials, Workflow workflow,
			RequestKeys requests, Journal journal, Clock clock) {
		this.drafts = drafts;
		this.cases = cases;
		this.applications = applications;
		this.materials = materials;
		this.workflow = workflow;
		this.requests = requests;
		this.journal = journal;
		this.clock = clock;
	}

	/** The lock makes two who file the same draft queue up, so that no key is lost. */
	@Command
	public ApprovalCase open(String draftId, CaseNumber number, String authority, Actor applicant, String requestKey) {
		Application application = locked(draftId);
		remember(applicant, requestKey);
		var existing = this.cases.findById(draftId);
		if (existing.isPresent()) {
			return existing.get();
		}
		Drafts.Draft draft = this.drafts.draftOf(application);
		Answers answers = draft.answers();
		Instant now = this.clock.instant();
		String chosen = application.authority();
		application.settle(authority, draft.pack().version());
		application.file(draft.form().withoutHidden(answers), now);
		this.materials.findByApplicationIdOrderByUploadedAt(draftId).forEach(Material::file);
		Implementation implementation = draft.pack().implementation(authority);
		ApprovalCase approvalCase = this.cases
			.save(new ApprovalCase(application, number, implementation.department(draft.pack().matter().leadRole()),
					applicant.displayName(), draft.form().title(answers).orElse(draft.pack().matter().title().zh()),
					now, LocalDate.now(this.clock)));
		tell(approvalCase, applicant, chosen);
		this.workflow.start(approvalCase, draft.pack().version(), implementation.roles());
		return approvalCase;
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
		if (!this.requests.isKnown(applicant.username(), requestKey)) {
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
