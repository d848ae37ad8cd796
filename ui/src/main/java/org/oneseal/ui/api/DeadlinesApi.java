package org.oneseal.ui.api;

import java.time.Clock;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.cases.CaseFiles;
import org.oneseal.decision.Extensions;
import org.oneseal.organisation.Actor;
import org.oneseal.specialprocedure.SpecialProcedures;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.Countdowns;

@RestController
@RequestMapping(path = "/api/cases/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Deadlines", description = "The time of a case: its limits, what stops and what extends them.")
class DeadlinesApi {

	private final CaseFiles files;

	private final Countdowns countdowns;

	private final SpecialProcedures procedures;

	private final Extensions extensions;

	private final Clock clock;

	DeadlinesApi(CaseFiles files, Countdowns countdowns, SpecialProcedures procedures, Extensions extensions,
			Clock clock) {
		this.files = files;
		this.countdowns = countdowns;
		this.procedures = procedures;
		this.extensions = extensions;
		this.clock = clock;
	}

	@GetMapping("/deadlines")
	@Operation(operationId = "getDeadlines", summary = "The limits of a case",
			description = "Each with its ledger, and with the table by which anybody can recompute its last day: what counted, which holidays and made-up days lay in between, pauses, extensions.")
	DeadlinesReport get(@PathVariable String number, Actor reader) {
		String id = this.files.open(number, reader).approvalCase().id();
		LocalDate today = LocalDate.now(this.clock);
		return new DeadlinesReport(number, this.countdowns.of(id)
			.stream()
			.filter((countdown) -> reader.isOfficial() || countdown.subject() != Subject.REVIEW)
			.map((countdown) -> DeadlinesReport.LimitEntry.of(countdown, this.countdowns.table(countdown), today))
			.toList(), this.procedures.of(id).stream().map(DeadlinesReport.ProcedureEntry::of).toList());
	}

	@PostMapping("/special-procedure")
	@Refuses({ ProblemType.PROCEDURE_NOT_YOURS, ProblemType.NOT_IN_REVIEW, ProblemType.PROCEDURE_RUNNING,
			ProblemType.INVALID })
	@Operation(operationId = "beginProcedure", summary = "Begin a special procedure",
			description = "For officials of the lead department, or of one with an open review. From the next day on the limits stand still until it ends (art. 45).")
	DeadlinesReport begin(@PathVariable String number, @RequestBody ProcedureWish wish, Actor official,
			RequestKey key) {
		String procedure = Given.text("procedure", wish.procedure());
		String reason = Given.text("reason", wish.reason());
		Refusal.throwIfAny(this.procedures.begin(CasesApi.caseNumber(number), procedure,
				Duration.limit("expected", wish.expected()), reason, official, key.forCommand(wish)));
		return get(number, official);
	}

	@PostMapping("/special-procedure/end")
	@Refuses({ ProblemType.PROCEDURE_NOT_YOURS, ProblemType.NO_PROCEDURE_RUNNING, ProblemType.INVALID })
	@Operation(operationId = "endProcedure", summary = "End the special procedure that runs",
			description = "The limits go on the next day with what was left.")
	DeadlinesReport end(@PathVariable String number, @RequestBody ProcedureEnd end, Actor official, RequestKey key) {
		String result = Given.text("result", end.result());
		Refusal.throwIfAny(this.procedures.end(CasesApi.caseNumber(number), result, official, key.forCommand(end)));
		return get(number, official);
	}

	@PostMapping("/extension")
	@Refuses({ ProblemType.HEAD_ONLY, ProblemType.NOT_IN_REVIEW, ProblemType.NO_EXTENSION, ProblemType.EXTENDED_ALREADY,
			ProblemType.EXTENSION_TOO_LATE, ProblemType.INVALID })
	@Operation(operationId = "extendDecision", summary = "Extend the limits of the decision",
			description = "For the head who approves, by this very act: once, before the limit has passed, with reasons the applicant is told (art. 42).")
	DeadlinesReport extend(@PathVariable String number, @RequestBody ExtensionWish wish, Actor head, RequestKey key) {
		String reasons = Given.text("reasons", wish.reasons());
		Refusal.throwIfAny(this.extensions.extend(CasesApi.caseNumber(number), Duration.limit("by", wish.by()), reasons,
				head, key.forCommand(wish)));
		return get(number, head);
	}

}
