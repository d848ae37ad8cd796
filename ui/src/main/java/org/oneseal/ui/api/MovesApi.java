package org.oneseal.ui.api;

import java.util.List;
import java.util.function.Supplier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Preview;
import org.oneseal.cases.Previews;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.review.AskedDepartments;
import org.oneseal.review.Returns;
import org.oneseal.review.WithdrawnOpinions;

@RestController
@RequestMapping(path = "/api/tasks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks", description = "The work of officials.")
class MovesApi {

	/** What the parameter is. */
	private static final String PREVIEW = "Only tells what would happen";

	private final OfficialDesk desk;

	private final CaseFiles files;

	private final Returns returns;

	private final AskedDepartments asked;

	private final WithdrawnOpinions withdrawn;

	private final Previews previews;

	MovesApi(OfficialDesk desk, CaseFiles files, Returns returns, AskedDepartments asked, WithdrawnOpinions withdrawn,
			Previews previews) {
		this.desk = desk;
		this.files = files;
		this.returns = returns;
		this.asked = asked;
		this.withdrawn = withdrawn;
		this.previews = previews;
	}

	@PostMapping("/return")
	@Refuses({ ProblemType.DONE_BY_OTHER, ProblemType.CLAIMED_BY_OTHER, ProblemType.STEP_DELEGATED,
			ProblemType.STEP_OVER, ProblemType.STEP_WAITS, ProblemType.CASE_CHANGED, ProblemType.OTHERS_ANSWERED,
			ProblemType.SEEN_REQUIRED, ProblemType.INVALID })
	@Operation(operationId = "returnTask", summary = "Send a case back to reviews before this task",
			description = "They are done again and the task waits for them; its own limit begins anew afterwards, those of the decision run on. Where other departments have ended their reviews beside the task, the matter says whether it can be done.")
	MoveReport turnBack(@PathVariable String id, @RequestBody MoveWishes.ReturnWish wish,
			@Parameter(description = PREVIEW) @RequestParam(defaultValue = "false") boolean preview, Actor official,
			RequestKey key) {
		String seen = wish.seen();
		if (seen == null) {
			throw new Refusal(ProblemType.SEEN_REQUIRED);
		}
		return move(id, official, preview, () -> this.returns.turnBack(id, wish.back(),
				Given.text("reason", wish.reason()), official, seen, key.forCommand(wish)));
	}

	@PostMapping("/ask")
	@Refuses({ ProblemType.DONE_BY_OTHER, ProblemType.CLAIMED_BY_OTHER, ProblemType.STEP_DELEGATED,
			ProblemType.STEP_OVER, ProblemType.STEP_WAITS, ProblemType.INVALID })
	@Operation(operationId = "askDepartment", summary = "Ask another department to review too, or to answer a question",
			description = "A review that was asked for has no vote in the joint review of the matter.")
	MoveReport ask(@PathVariable String id, @RequestBody MoveWishes.AskWish wish,
			@Parameter(description = PREVIEW) @RequestParam(defaultValue = "false") boolean preview, Actor official,
			RequestKey key) {
		return move(id, official, preview, () -> this.asked.ask(id, wish.wish(), official, key.forCommand(wish)));
	}

	@PostMapping("/remove")
	@Refuses({ ProblemType.ASKED_DONE, ProblemType.INVALID })
	@Operation(operationId = "removeAsked", summary = "Take back what a department was asked",
			description = "The task is the department's. For who has the task it was asked for, and the head of that department, until something was said.")
	MoveReport remove(@PathVariable String id, @RequestBody MoveWishes.ReasonWish wish,
			@Parameter(description = PREVIEW) @RequestParam(defaultValue = "false") boolean preview, Actor official,
			RequestKey key) {
		return move(id, official, preview,
				() -> this.asked.remove(id, Given.text("reason", wish.reason()), official, key.forCommand(wish)));
	}

	@PostMapping("/take-back")
	@Refuses({ ProblemType.OPINION_STANDS, ProblemType.INVALID })
	@Operation(operationId = "takeBackOpinion", summary = "Take one's own opinion back",
			description = "Possible until somebody builds on it. The review is one's own again, with the last day it had.")
	MoveReport takeBack(@PathVariable String id, @RequestBody MoveWishes.ReasonWish wish,
			@Parameter(description = PREVIEW) @RequestParam(defaultValue = "false") boolean preview, Actor official,
			RequestKey key) {
		return move(id, official, preview,
				() -> this.withdrawn.withdraw(id, Given.text("reason", wish.reason()), official, key.forCommand(wish)));
	}

	private MoveReport move(String id, Actor official, boolean preview, Supplier<List<Problem>> act) {
		this.desk.kind(id, official);
		CaseNumber number = this.files.openByStep(id, official).approvalCase().number();
		Preview report = preview ? this.previews.of(number, act) : this.previews.watch(number, act);
		Refusal.throwIfAny(report.problems());
		return MoveReport.of(report, !preview);
	}

}
