package org.oneseal.ui.api;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.organisation.Actor;
import org.oneseal.worklist.Position;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistWish;

@RestController
@RequestMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks", description = "The work of officials.")
class TasksApi {

	private static final int USUAL_PAGE = 50;

	private static final String PAGE = "" + USUAL_PAGE;

	private final Worklist worklist;

	private final KeptLists views;

	private final OfficialDesk desk;

	private final OutlookReader outlooks;

	TasksApi(Worklist worklist, KeptLists views, OfficialDesk desk, OutlookReader outlooks) {
		this.worklist = worklist;
		this.views = views;
		this.desk = desk;
		this.outlooks = outlooks;
	}

	@GetMapping
	@Operation(operationId = "listTasks", summary = "A work list",
			description = "`mine`: what one took or was asked by a colleague to work on; `pool`: what nobody of the department took yet; `near`: of both what has at most two working days left, is late or has a signal; `followed`: what one follows, whoever works on it; `waiting`: what waits for the applicant, which is no task of an official; `done`: what one did, always latest first. Pages hold in both directions while lines come and go.")
	@Refuses(ProblemType.NOT_FOUND)
	TaskList list(
			@Parameter(schema = @Schema(type = "string",
					allowableValues = { "mine", "pool", "near", "followed", "waiting", "done" },
					defaultValue = "mine")) @RequestParam(required = false) @Nullable String view,
			@Parameter(
					description = "What comes first: the earliest `due`, what is at most `risk` of being late, or what has waited longest (`age`)",
					schema = @Schema(type = "string", allowableValues = { "due", "risk", "age" },
							defaultValue = "due")) @RequestParam(required = false) @Nullable String sort,
			@Parameter(
					description = "Id of a list kept by name (listViews): its list, order and filters; then none of `view`, `sort`, `q`, `matter`, `dueFrom` and `dueUntil` is sent") @RequestParam(
							required = false) @Nullable String saved,
			@Parameter(description = "`after` of the page before") @RequestParam(
					required = false) @Nullable String after,
			@Parameter(description = "`before` of the page after") @RequestParam(
					required = false) @Nullable String before,
			@Parameter(description = "Part of a case number, a subject or an applicant's name") @RequestParam(
					required = false) @Nullable String q,
			@Parameter(description = "Code of a matter") @RequestParam(required = false) @Nullable String matter,
			@Parameter(description = "First day due; not for `done`") @RequestParam(
					required = false) @Nullable LocalDate dueFrom,
			@Parameter(description = "Last day due; not for `done`") @RequestParam(
					required = false) @Nullable LocalDate dueUntil,
			@Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200",
					defaultValue = PAGE)) @RequestParam(required = false) @Nullable Integer size,
			Actor official) {
		if (size != null && (size < 1 || size > Worklist.LARGEST_PAGE)) {
			throw Refusal.malformed("size", "api.page-size", Worklist.LARGEST_PAGE);
		}
		ListWish wish = new ListWish(view, sort, q, matter, dueFrom, dueUntil, null, size);
		if (saved != null) {
			wish = this.views.use(saved, wish, official);
		}
		WorklistWish wanted = wish.read();
		return TaskList
			.of(this.worklist.page(wanted, official, position(after, before, wanted), wish.lines(USUAL_PAGE)));
	}

	private static @Nullable Position position(@Nullable String after, @Nullable String before, WorklistWish wish) {
		if (after != null) {
			return PageToken.parse("after", after, wish);
		}
		return (before != null) ? PageToken.parse("before", before, wish) : null;
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getTask", summary = "A task",
			description = "`actions` says what one may do now; `seen` is to be sent along.")
	TaskReport get(@PathVariable String id, Actor official) {
		return this.desk.read(id, official);
	}

	@GetMapping("/{id}/outlook")
	@Operation(operationId = "getOutlook", summary = "What each outcome of a task would lead to",
			description = "For who may act on it, before they do: the steps that begin, or those the case waits for and what comes then, with who will have them and until when. Empty where the process cannot be foreseen or the task is over.")
	OutlookReport outlook(@PathVariable String id, Actor official) {
		return this.outlooks.read(id, official);
	}

	@PostMapping("/{id}/claim")
	@Refuses({ ProblemType.OWN_CASE, ProblemType.RECEIVER_MAY_NOT_EXAMINE, ProblemType.ABSENT_MAY_NOT,
			ProblemType.EXAMINER_MAY_NOT_DECIDE, ProblemType.SECOND_OFFICIAL, ProblemType.DONE_BY_OTHER,
			ProblemType.CLAIMED_BY_OTHER, ProblemType.STEP_DELEGATED, ProblemType.STEP_OVER })
	@Operation(operationId = "claimTask", summary = "Take a task out of the department's pool")
	TaskReport claim(@PathVariable String id, Actor official, RequestKey key) {
		this.desk.kind(id, official);
		Refusal.throwIfAny(this.desk.desk().claim(id, official, key.forCommand()));
		return this.desk.read(id, official);
	}

	@PostMapping("/{id}/release")
	@Refuses({ ProblemType.DONE_BY_OTHER, ProblemType.CLAIMED_BY_OTHER, ProblemType.STEP_DELEGATED,
			ProblemType.STEP_OVER })
	@Operation(operationId = "releaseTask", summary = "Put a task back into the department's pool")
	TaskReport release(@PathVariable String id, Actor official, RequestKey key) {
		this.desk.kind(id, official);
		Refusal.throwIfAny(this.desk.desk().release(id, official, key.forCommand()));
		return this.desk.read(id, official);
	}

	@PostMapping("/{id}/transfer")
	@Refuses({ ProblemType.DONE_BY_OTHER, ProblemType.CLAIMED_BY_OTHER, ProblemType.STEP_NOT_CLAIMED,
			ProblemType.STEP_DELEGATED, ProblemType.STEP_OVER, ProblemType.INVALID })
	@Operation(operationId = "transferTask", summary = "Hand a task to a colleague",
			description = "For who holds it, or the head of the department. The colleague must be of the same department, have the duty, and not be kept from the step by a rule of separated duties: `colleagues` of the task lists them. The last day stays.")
	TaskReport transfer(@PathVariable String id, @RequestBody TransferWish wish, Actor official, RequestKey key) {
		this.desk.kind(id, official);
		Refusal.throwIfAny(this.desk.transfers()
			.transfer(id, wish.from(), Given.text("to", wish.to()), Given.text("reason", wish.reason()), official,
					key.forCommand(wish)));
		return this.desk.read(id, official);
	}

	@PostMapping("/{id}/delegate")
	@Refuses({ ProblemType.DONE_BY_OTHER, ProblemType.CLAIMED_BY_OTHER, ProblemType.STEP_NOT_CLAIMED,
			ProblemType.STEP_DELEGATED, ProblemType.STEP_OVER, ProblemType.INVALID })
	@Operation(operationId = "delegateTask", summary = "Ask a colleague to work on a task",
			description = "For who holds it. It waits until the colleague has answered or it is called back; its holder alone completes it.")
	TaskReport delegate(@PathVariable String id, @RequestBody DelegationWish wish, Actor official, RequestKey key) {
		this.desk.kind(id, official);
		Refusal.throwIfAny(this.desk.delegations()
			.delegate(id, Given.text("to", wish.to()), Given.text("words", wish.words()), official,
					key.forCommand(wish)));
		return this.desk.read(id, official);
	}

	@PostMapping("/{id}/answer")
	@Refuses({ ProblemType.DONE_BY_OTHER, ProblemType.DELEGATION_OVER, ProblemType.STEP_OVER, ProblemType.INVALID })
	@Operation(operationId = "answerTask", summary = "Answer the colleague who asked",
			description = "For the `delegate`. The task goes back to its holder.")
	TaskReport answer(@PathVariable String id, @RequestBody DelegationAnswer answer, Actor official, RequestKey key) {
		this.desk.kind(id, official);
		Refusal.throwIfAny(this.desk.delegations()
			.answer(id, Given.text("note", answer.note()), official, key.forCommand(answer)));
		return this.desk.read(id, official);
	}

	@PostMapping("/{id}/call-back")
	@Refuses({ ProblemType.DONE_BY_OTHER, ProblemType.CLAIMED_BY_OTHER, ProblemType.STEP_NOT_CLAIMED,
			ProblemType.DELEGATION_OVER, ProblemType.STEP_OVER, ProblemType.INVALID })
	@Operation(operationId = "callBackTask", summary = "Call a task back from the colleague who was asked",
			description = "For who holds it, or the head of the department.")
	TaskReport callBack(@PathVariable String id, @RequestBody CallBackWish wish, Actor official, RequestKey key) {
		this.desk.kind(id, official);
		Refusal.throwIfAny(this.desk.delegations()
			.callBack(id, Given.text("reason", wish.reason()), official, key.forCommand(wish)));
		return this.desk.read(id, official);
	}

	@PostMapping("/{id}/urge")
	@Refuses({ ProblemType.URGE_NOT_YOURS, ProblemType.URGED_ALREADY, ProblemType.NOTHING_TO_URGE,
			ProblemType.STEP_OVER, ProblemType.INVALID })
	@Operation(operationId = "urgeTask", summary = "Ask those who have a task to hurry",
			description = "For officials of the lead department and the head of the department that has it, each once a working day. The holder, or everybody who could take it, is told; the last day stays.")
	TaskReport urge(@PathVariable String id, @RequestBody UrgeWish wish, Actor official, RequestKey key) {
		this.desk.kind(id, official);
		Refusal
			.throwIfAny(this.desk.urges().urge(id, Given.text("words", wish.words()), official, key.forCommand(wish)));
		return this.desk.read(id, official);
	}

	@PostMapping("/{id}/complete")
	@Refuses({ ProblemType.EXAMINER_MAY_NOT_DECIDE, ProblemType.SECOND_OFFICIAL, ProblemType.OWN_CASE,
			ProblemType.RECEIVER_MAY_NOT_EXAMINE, ProblemType.ABSENT_MAY_NOT, ProblemType.JOINT_REVIEW_FAILED,
			ProblemType.DONE_BY_OTHER, ProblemType.CLAIMED_BY_OTHER, ProblemType.CASE_CHANGED, ProblemType.STEP_OVER,
			ProblemType.CORRECTION_ONLY_ONCE, ProblemType.MATERIAL_OUTSTANDING, ProblemType.PROCEDURE_RUNNING,
			ProblemType.STEP_DELEGATED, ProblemType.STEP_WAITS, ProblemType.INVALID, ProblemType.SEEN_REQUIRED })
	@Operation(operationId = "completeTask", summary = "Act on a task",
			description = "`seen` is the fingerprint of the case file the official had before them: what getTask or getCase said. If the applicant filed something else meanwhile, the act is refused. After `correct` a review stays open and waits for the applicant.")
	TaskReport complete(@PathVariable String id, @RequestBody TaskAct act, Actor official, RequestKey key) {
		if (act.seen() == null) {
			throw new Refusal(ProblemType.SEEN_REQUIRED);
		}
		if (!act.isDoneIn(this.desk.kind(id, official))) {
			throw Refusal.of("action", "api.action");
		}
		Refusal.throwIfAny(act.on(this.desk, new OfficialDesk.Acting(id, official, act.seen(), key.forCommand(act))));
		return this.desk.read(id, official);
	}

}
