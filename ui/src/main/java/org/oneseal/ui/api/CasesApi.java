package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.audit.AuditTrail;
import org.oneseal.audit.Trail;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Copies;
import org.oneseal.cases.PendingSteps;
import org.oneseal.cases.Withdrawal;
import org.oneseal.organisation.Actor;

@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases", description = "What was filed, for its applicant and for the officials who handle it.")
class CasesApi {

	private static final int LONGEST_REASON = 2000;

	private final CaseReader reader;

	private final CaseFiles files;

	private final AuditTrail trail;

	private final Withdrawal withdrawal;

	private final PendingSteps pending;

	private final Copies copies;

	private final OutlookReader outlooks;

	CasesApi(CaseReader reader, CaseFiles files, AuditTrail trail, Withdrawal withdrawal, PendingSteps pending,
			Copies copies, OutlookReader outlooks) {
		this.reader = reader;
		this.files = files;
		this.trail = trail;
		this.withdrawal = withdrawal;
		this.pending = pending;
		this.copies = copies;
		this.outlooks = outlooks;
	}

	@GetMapping
	@Operation(operationId = "listCases", summary = "The applicant's own cases",
			description = "Newest first, at most 200. Officials find theirs in /api/tasks.")
	CaseList list(Actor applicant) {
		if (!applicant.isApplicant()) {
			throw new Refusal(ProblemType.FORBIDDEN);
		}
		return new CaseList(this.files.casesOf(applicant).stream().map(CaseList.Entry::of).toList());
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getCase", summary = "A case",
			description = "Applicants see their own cases, officials those their department handles or handled.")
	CaseReport get(@PathVariable String number, Actor reader, Language language) {
		return this.reader.read(number, reader, language);
	}

	@GetMapping("/{number}/history")
	@Operation(operationId = "getHistory", summary = "Every act on a case", description = "For officials.")
	HistoryReport history(@PathVariable String number, Actor reader) {
		if (!reader.isOfficial()) {
			throw new Refusal(ProblemType.FORBIDDEN);
		}
		String id = this.files.open(number, reader).approvalCase().id();
		Trail read = this.trail.read(id);
		return new HistoryReport(number, read.isIntact(), read.isIntact() ? null : read.firstBroken(),
				read.entries().stream().map(HistoryReport.Entry::of).toList());
	}

	@GetMapping("/{number}/route")
	@Operation(operationId = "getRoute", summary = "The whole way still ahead of a case",
			description = "For officials: every step to the end, parallel ways as parallel, what is not decided yet as a choice; who has each step, or can do it today, and until when if what lies before it takes all its time.")
	RouteReport route(@PathVariable String number, Actor reader) {
		if (!reader.isOfficial()) {
			throw new Refusal(ProblemType.FORBIDDEN);
		}
		return this.outlooks.route(number, reader);
	}

	@PostMapping("/{number}/retry")
	@Refuses(ProblemType.NOTHING_PENDING)
	@Operation(operationId = "retryPending", summary = "Try automatic steps again now",
			description = "For officials of the lead department, where a step waits, such as a licence for its time stamp.")
	CaseReport retry(@PathVariable String number, Actor official, RequestKey key, Language language) {
		Refusal.throwIfAny(this.pending.retry(caseNumber(number), official, key.forCommand()));
		return this.reader.read(number, official, language);
	}

	@PostMapping("/{number}/copies")
	@Refuses(ProblemType.INVALID)
	@Operation(operationId = "copyCase", summary = "Show a case to an official of the authority",
			description = "They have nothing to do there; their department may read it from then on.")
	CaseReport copy(@PathVariable String number, @RequestBody MoveWishes.CopyWish wish, Actor official, RequestKey key,
			Language language) {
		Refusal.throwIfAny(this.copies.send(caseNumber(number), Given.text("to", wish.to()),
				Given.text("words", wish.words()), official, key.forCommand(wish)));
		return this.reader.read(number, official, language);
	}

	@PostMapping("/{number}/withdraw")
	@Refuses({ ProblemType.WITHDRAWAL_TOO_LATE, ProblemType.INVALID })
	@Operation(operationId = "withdrawCase", summary = "Take an application back",
			description = "Possible until the decision.")
	CaseReport withdraw(@PathVariable String number, @RequestBody(required = false) @Nullable WithdrawalWish wish,
			Actor applicant, RequestKey key, Language language) {
		String reason = Given.text("reason", (wish != null) ? wish.reason() : null);
		if (reason.length() > LONGEST_REASON) {
			throw Refusal.of("reason", "text.too-long", LONGEST_REASON);
		}
		Refusal.throwIfAny(this.withdrawal.withdraw(caseNumber(number), reason, applicant, key.forCommand(reason)));
		return this.reader.read(number, applicant, language);
	}

	/**
	 * Reads a number as it came with a request.
	 * @throws Refusal if no case can have it
	 */
	static CaseNumber caseNumber(String number) {
		if (!CaseNumber.isCaseNumber(number)) {
			throw new Refusal(ProblemType.NOT_FOUND);
		}
		return new CaseNumber(number);
	}

}
