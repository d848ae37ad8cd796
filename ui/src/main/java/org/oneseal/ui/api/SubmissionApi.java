package org.oneseal.ui.api;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.acceptance.CorrectionAnswer;
import org.oneseal.cases.Application;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Filing;
import org.oneseal.cases.SignedCommitment;
import org.oneseal.organisation.Actor;
import org.oneseal.text.Text;

@RestController
@RequestMapping(path = "/api/applications/{id}/submit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Applications")
class SubmissionApi {

	private final Drafts drafts;

	private final ApprovalCases cases;

	private final Filing filing;

	private final CorrectionAnswer correction;

	private final CaseReader reader;

	private final Messages messages;

	SubmissionApi(Drafts drafts, ApprovalCases cases, Filing filing, CorrectionAnswer correction, CaseReader reader,
			Messages messages) {
		this.drafts = drafts;
		this.cases = cases;
		this.filing = filing;
		this.correction = correction;
		this.reader = reader;
		this.messages = messages;
	}

	@PostMapping
	@Refuses({ ProblemType.CORRECTION_NOT_ASKED, ProblemType.INVALID })
	@Operation(operationId = "submitApplication", summary = "File an application, or file it again after a correction",
			description = "What was filed before is answered with its case, so a retry is safe. The body may be absent.")
	@ApiResponse(responseCode = "200",
			description = "No licence is needed; or a correction was filed; or it was filed before")
	@ApiResponse(responseCode = "201", description = "The case exists")
	ResponseEntity<SubmissionResult> submit(@PathVariable String id,
			@RequestBody(required = false) @Nullable Submission submission, Actor applicant, RequestKey key,
			Language language) {
		Drafts.Draft draft = this.drafts.open(id, applicant);
		Application application = draft.application();
		String terms = Given.text("commitment", (submission != null) ? submission.commitment() : null);
		SignedCommitment signed = signed(terms, draft, language);
		String command = key.forCommand(terms);
		Optional<ApprovalCase> before = this.cases.findById(id);
		if (before.isEmpty() || !application.isOpen()) {
			return file(id, signed, applicant, command, before.isEmpty(), language);
		}
		Refusal.throwIfAny(this.correction.file(before.get().number(), applicant, signed, command));
		return ResponseEntity.ok(filed(before.get(), applicant, null, language));
	}

	/** What the program says was signed, in the words it was offered. */
	private @Nullable SignedCommitment signed(String terms, Drafts.Draft draft, Language language) {
		return terms.isEmpty() ? null : new SignedCommitment(terms,
				draft.terms().map((offered) -> this.messages.say(language, offered)).orElse(""));
	}

	private ResponseEntity<SubmissionResult> file(String id, @Nullable SignedCommitment signed, Actor applicant,
			String command, boolean first, Language language) {
		Filing.Outcome outcome = this.filing.file(id, applicant, signed, command);
		if (outcome instanceof Filing.Outcome.Faulty faulty) {
			throw new Refusal(ProblemType.INVALID, faulty.problems());
		}
		if (outcome instanceof Filing.Outcome.NotNeeded notNeeded) {
			return ResponseEntity.ok(new SubmissionResult(SubmissionResult.Outcome.NOT_NEEDED,
					notNeeded.reason().byLanguage(), null, null));
		}
		Filing.Outcome.Filed filed = (Filing.Outcome.Filed) outcome;
		SubmissionResult result = filed(filed.approvalCase(), applicant,
				filed.referral().map(Text::byLanguage).orElse(null), language);
		URI address = URI.create("/api/cases/" + filed.approvalCase().number().value());
		return first ? ResponseEntity.created(address).body(result) : ResponseEntity.ok(result);
	}

	private SubmissionResult filed(ApprovalCase approvalCase, Actor applicant, @Nullable Map<String, String> referral,
			Language language) {
		return new SubmissionResult(SubmissionResult.Outcome.FILED, null, referral,
				this.reader.read(approvalCase.number().value(), applicant, language));
	}

}
