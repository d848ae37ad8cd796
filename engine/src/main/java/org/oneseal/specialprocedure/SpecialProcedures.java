package org.oneseal.specialprocedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Journal;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.cases.RequestKeys;
import org.oneseal.cases.Steps;
import org.oneseal.cases.TimeLimits;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter.SpecialProcedureSpec;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.LedgerEntry.Reason;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops the count for a hearing, an expert review and the like, and tells the applicant
 * why and for how long (art. 45).
 */
@Component
public class SpecialProcedures {

	private static final int LONGEST = 2000;

	/** No law names a most; what is longer than this is a slip of the pen. */
	private static final Limit LONGEST_EXPECTED = new Limit(24, Limit.Unit.MONTHS);

	private final SpecialProcedureRepository procedures;

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final Steps steps;

	private final MatterPacks packs;

	private final Countdowns countdowns;

	private final RequestKeys requests;

	private final Journal journal;

	private final Clock clock;

	SpecialProcedures(SpecialProcedureRepository procedures, ApprovalCases cases, CaseFiles files, Steps steps,
			MatterPacks packs, Countdowns countdowns, RequestKeys requests, Journal journal, Clock clock) {
		this.procedures = procedures;
		this.cases = cases;
		this.files = files;
		this.steps = steps;
		this.packs = packs;
		this.countdowns = countdowns;
		this.requests = requests;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Begins a special procedure; from tomorrow on no day counts until it ends.
	 * @param procedure id of one of the matter's special procedures
	 * @param expected how long it will take, told to the applicant; {@code null} if the
	 * official named none
	 * @param reason why it is held, told to the applicant
	 * @return why not, empty if it was done
	 * @throws NoSuchCaseException if the person's department does not handle the case
	 */
	@Command
	public List<Problem> begin(CaseNumber number, String procedure, @Nullable Limit expected, String reason,
			Actor official, String requestKey) {
		ApprovalCase approvalCase = locked(number, official);
		if (this.requests.isRepeated(official.username(), requestKey)) {
			return List.of();
		}
		List<Problem> problems = obstacles(approvalCase, procedure, expected, reason, official);
		if (!problems.isEmpty() || expected == null) {
			return problems;
		}
		this.requests.note(official.username(), requestKey);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate until = this.countdowns.foresee(approvalCase.authority(), expected).date();
		this.procedures.add(new SpecialProcedure(UUID.randomUUID().toString(), approvalCase.id(), procedure, expected,
				until, reason.strip(), official, today, this.clock.instant()));
		this.countdowns.pause(approvalCase.id(), TimeLimits.OF_THE_AUTHORITY, Reason.SPECIAL_PROCEDURE, procedure,
				expected);
		Map<String, String> details = new LinkedHashMap<>();
		details.put("procedure", procedure);
		details.put("expected", expected.toString());
		details.put("until", until.toString());
		details.put("reason", reason.strip());
		this.journal.record(approvalCase, approvalCase.status(), Act.PROCEDURE_BEGUN, official, null, null, details);
		return List.of();
	}

	private List<Problem> obstacles(ApprovalCase approvalCase, String procedure, @Nullable Limit expected,
			String reason, Actor official) {
		Optional<Problem> obstacle = obstacle(approvalCase, official);
		if (obstacle.isPresent()) {
			return List.of(obstacle.get());
		}
		if (offered(approvalCase).stream().noneMatch((offer) -> offer.id().equals(procedure))) {
			return List.of(Problem.error("procedure", "procedure.unknown"));
		}
		if (expected == null || expected.isAtOnce()) {
			return List.of(Problem.error("expected", "procedure.expected-required"));
		}
		if (!expected.isAtMost(LONGEST_EXPECTED)) {
			return List.of(Problem.error("expected", "procedure.expected-too-long", LONGEST_EXPECTED));
		}
		return text("reason", reason, "procedure.reason-required");
	}

	/** Why this person can begin none now, whatever they write. */
	public Optional<Problem> obstacle(ApprovalCase approvalCase, Actor official) {
		if (!mayHold(approvalCase, official)) {
			return Optional.of(Problem.error(null, "procedure.not-yours"));
		}
		if (approvalCase.status() != CaseStatus.ACCEPTED) {
			return Optional.of(Problem.error(null, "procedure.not-now"));
		}
		return running(approvalCase.id()).map((procedure) -> Problem.error(null, "procedure.running"));
	}

	private static List<Problem> text(String field, String text, String missing) {
		if (text.isBlank()) {
			return List.of(Problem.error(field, missing));
		}
		return (text.length() <= LONGEST) ? List.of() : List.of(Problem.error(field, "text.too-long", LONGEST));
	}

	/**
	 * Ends the procedure that runs; the count goes on tomorrow with what was left.
	 * @param result what came out of it, told to the applicant
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> end(CaseNumber number, String result, Actor official, String requestKey) {
		ApprovalCase approvalCase = locked(number, official);
		if (this.requests.isRepeated(official.username(), requestKey)) {
			return List.of();
		}
		Optional<SpecialProcedure> running = running(approvalCase.id());
		if (running.isEmpty()) {
			return List.of(Problem.error(null, "procedure.none-running"));
		}
		if (!mayHold(approvalCase, official)) {
			return List.of(Problem.error(null, "procedure.not-yours"));
		}
		List<Problem> problems = text("result", result, "procedure.result-required");
		if (!problems.isEmpty()) {
			return problems;
		}
		this.requests.note(official.username(), requestKey);
		SpecialProcedure procedure = running.get();
		procedure.end(result.strip(), official, LocalDate.now(this.clock), this.clock.instant());
		this.procedures.save(procedure);
		this.countdowns.resume(approvalCase.id(), TimeLimits.OF_THE_AUTHORITY, Reason.SPECIAL_PROCEDURE_ENDED);
		Map<String, String> details = new LinkedHashMap<>();
		details.put("procedure", procedure.procedure());
		details.put("result", result.strip());
		details.putAll(approvalCase.lastDays());
		this.journal.record(approvalCase, approvalCase.status(), Act.PROCEDURE_ENDED, official, null, null, details);
		return List.of();
	}

	private ApprovalCase locked(CaseNumber number, Actor official) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		if (official.isApplicant()) {
			throw new NoSuchCaseException(number.value());
		}
		this.files.requireSight(approvalCase, official);
		return approvalCase;
	}

	/** Whether the person is of the lead department or of one that has an open review. */
	public boolean mayHold(ApprovalCase approvalCase, Actor official) {
		return official.worksFor(approvalCase.leadDepartment()) || this.steps.of(approvalCase.id())
			.stream()
			.anyMatch((step) -> step.isOpen() && step.department().filter(official::worksFor).isPresent());
	}

	/** What the matter of a case provides for. */
	public List<SpecialProcedureSpec> offered(ApprovalCase approvalCase) {
		return this.packs.version(approvalCase.packVersion()).matter().specialProcedures();
	}

	/** The procedures of a case, in the order they began. */
	@Transactional(readOnly = true)
	public List<SpecialProcedure> of(String caseId) {
		return this.procedures.findByCaseIdOrderByBegunAt(caseId);
	}

	/** The one that runs now, if any. */
	public Optional<SpecialProcedure> running(String caseId) {
		return of(caseId).stream().filter(SpecialProcedure::isRunning).findFirst();
	}

}
