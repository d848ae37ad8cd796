package org.oneseal.ui.api;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.cases.Application;
import org.oneseal.cases.Drafts;
import org.oneseal.organisation.Actor;

@RestController
@RequestMapping(path = "/api/applications", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Applications", description = "Writing and filing, for applicants.")
class ApplicationsApi {

	private final Drafts drafts;

	private final ApplicationReader reader;

	ApplicationsApi(Drafts drafts, ApplicationReader reader) {
		this.drafts = drafts;
		this.reader = reader;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Refuses({ ProblemType.UNKNOWN_MATTER, ProblemType.INVALID })
	@Operation(operationId = "startApplication", summary = "Begin an application",
			description = "What the account already knows is filled in.")
	ResponseEntity<WrittenApplication> start(@RequestBody NewApplication wish, Actor applicant, RequestKey key,
			Language language) {
		String matter = Given.required("matter", wish.matter());
		String authority = Given.required("authority", wish.authority());
		Application application = this.drafts.start(MattersApi.matterCode(matter), authority, applicant,
				key.forCommand(wish));
		return ResponseEntity.created(URI.create("/api/applications/" + application.id()))
			.body(this.reader.read(application.id(), applicant, language));
	}

	@GetMapping
	@Operation(operationId = "listApplications", summary = "The applications one is writing",
			description = "Drafts, and filed applications that were sent back for correction; last written first.")
	ApplicationList list(Actor applicant) {
		return this.reader.list(applicant);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getApplication", summary = "An application as it is written",
			description = "`problems` says everything that keeps it from being filed.")
	WrittenApplication get(@PathVariable String id, Actor applicant, Language language) {
		return this.reader.read(id, applicant, language);
	}

	@PutMapping("/{id}")
	@Refuses({ ProblemType.APPLICATION_CLOSED, ProblemType.INVALID })
	@Operation(operationId = "saveApplication", summary = "Save the answers",
			description = "Replaces all answers. Everything is kept, right or wrong; `problems` of the answer says what is wrong or missing. Answers in `locked` stay as they are: others are refused, and they may be left out.")
	WrittenApplication save(@PathVariable String id, @RequestBody AnswersBody answers, Actor applicant,
			Language language) {
		Map<String, List<String>> typed = answers.typed();
		Drafts.Draft draft = this.drafts.open(id, applicant);
		draft.form().tooMuch(typed).ifPresent((problem) -> Refusal.throwIfAny(List.of(problem)));
		Refusal.throwIfAny(draft.locked(typed));
		this.drafts.save(id, typed, applicant);
		return this.reader.read(id, applicant, language);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Refuses(ProblemType.APPLICATION_CLOSED)
	@Operation(operationId = "discardApplication", summary = "Throw a draft away",
			description = "Only what was never filed; a case is withdrawn instead.")
	void discard(@PathVariable String id, Actor applicant) {
		this.drafts.discard(id, applicant);
	}

}
