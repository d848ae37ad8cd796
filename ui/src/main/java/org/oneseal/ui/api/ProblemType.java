package org.oneseal.ui.api;

import java.util.Map;
import java.util.Optional;

import org.oneseal.cases.Uploads;

/**
 * The kinds of answer that are no success (RFC 9457); docs/api.md explains each. Their
 * names are a contract with client programs.
 */
enum ProblemType {

	MALFORMED(400, "malformed"), UNAUTHENTICATED(401, "unauthenticated"), FORBIDDEN(403, "forbidden"),
	/** Separation of duties: who examined a case does not decide it. */
	EXAMINER_MAY_NOT_DECIDE(403, "examiner-may-not-decide"),
	/** Art. 34: the second opinion is another official's. */
	SECOND_OFFICIAL(403, "second-official-needed"),
	/** Nobody handles a case of their own. */
	OWN_CASE(403, "own-case"),
	/** Separation of duties: who received a case does not check it. */
	RECEIVER_MAY_NOT_EXAMINE(403, "receiver-may-not-examine"),
	/** A substitute has no right that the one on leave has not. */
	ABSENT_MAY_NOT(403, "absent-may-not"),
	/** A department answers its own signals, a supervisor rules. */
	SIGNAL_NOT_YOURS(403, "signal-not-yours"),
	/** Only departments that handle the case hold its special procedures. */
	PROCEDURE_NOT_YOURS(403, "procedure-not-yours"),
	/** The lead department and the head of the department that has the step urge. */
	URGE_NOT_YOURS(403, "urge-not-yours"),
	/** Art. 42: the head approves. */
	HEAD_ONLY(403, "head-only"), NOT_FOUND(404, "not-found"), UNKNOWN_MATTER(404, "unknown-matter"),
	UNKNOWN_LICENCE(404, "unknown-licence"), METHOD_NOT_ALLOWED(405, "method-not-allowed"),
	NOT_ACCEPTABLE(406, "not-acceptable"), APPLICATION_CLOSED(409, "application-closed"),
	DONE_BY_OTHER(409, "step-done-by-other"), CLAIMED_BY_OTHER(409, "step-claimed-by-other"),
	/** A leave that is over, or was called off, is not ended. */
	LEAVE_OVER(409, "leave-over"), STEP_NOT_CLAIMED(409, "step-not-claimed"), STEP_DELEGATED(409, "step-delegated"),
	STEP_WAITS(409, "step-waits"), OTHERS_ANSWERED(409, "others-answered"), ASKED_DONE(409, "asked-done"),
	OPINION_STANDS(409, "opinion-stands"), DELEGATION_OVER(409, "delegation-over"), URGED_ALREADY(409, "urged-already"),
	NOTHING_TO_URGE(409, "nothing-to-urge"), CASE_CHANGED(409, "case-changed"), STEP_OVER(409, "step-over"),
	SIGNAL_CHANGED(409, "signal-changed"), CORRECTION_ONLY_ONCE(409, "correction-only-once"),
	CORRECTION_NOT_ASKED(409, "correction-not-asked"), WITHDRAWAL_TOO_LATE(409, "withdrawal-too-late"),
	NOTHING_PENDING(409, "nothing-pending"), NOT_IN_REVIEW(409, "not-in-review"),
	PROCEDURE_RUNNING(409, "procedure-running"), NO_PROCEDURE_RUNNING(409, "no-procedure-running"),
	NO_EXTENSION(409, "no-extension"), EXTENDED_ALREADY(409, "extended-already"),
	EXTENSION_TOO_LATE(409, "extension-too-late"), MATERIAL_OUTSTANDING(409, "material-outstanding"),
	JOINT_REVIEW_FAILED(409, "joint-review-failed"), MATERIAL_NOT_AWAITED(409, "material-not-awaited"),
	BATCH_BEGUN(409, "batch-begun"), NOTHING_SAFE(409, "nothing-safe"), MATERIAL_TOO_LATE(409, "material-too-late"),
	KEY_IN_USE(409, "idempotency-key-in-use"), TOO_LARGE(413, "too-large"),
	UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"), INVALID(422, "invalid"), SEEN_REQUIRED(428, "seen-required"),
	/** Passwords are being guessed. */
	TOO_MANY_TRIES(429, "too-many-tries"),
	/** Codes of licences are being guessed. */
	TOO_MANY_CODES(429, "too-many-codes"), INTERNAL(500, "internal"), UNAVAILABLE(503, "unavailable"),
	/** The store of the attachments: everything else goes on. */
	FILES_UNAVAILABLE(503, "files-unavailable");

	/** What the domain says, where that is more than a fault of the input. */
	private static final Map<String, ProblemType> BY_MESSAGE = Map.ofEntries(
			Map.entry("step.done-by-other", DONE_BY_OTHER), Map.entry("step.claimed-by-other", CLAIMED_BY_OTHER),
			Map.entry("step.delegated", STEP_DELEGATED), Map.entry("step.delegation-over", DELEGATION_OVER),
			Map.entry("step.answered", STEP_WAITS), Map.entry("step.waits-for-asked", STEP_WAITS),
			Map.entry("step.waits-for-earlier", STEP_WAITS), Map.entry("return.others-wait", OTHERS_ANSWERED),
			Map.entry("ask.done-already", ASKED_DONE), Map.entry("withdraw-act.none", OPINION_STANDS),
			Map.entry("withdraw-act.too-late", OPINION_STANDS),
			Map.entry("withdraw-act.second-official", OPINION_STANDS), Map.entry("withdraw-act.added", OPINION_STANDS),
			Map.entry("withdraw-act.built-upon", OPINION_STANDS), Map.entry("urge.not-yours", URGE_NOT_YOURS),
			Map.entry("urge.once-a-day", URGED_ALREADY), Map.entry("urge.own", NOTHING_TO_URGE),
			Map.entry("urge.with-applicant", NOTHING_TO_URGE), Map.entry("step.claim-first", STEP_NOT_CLAIMED),
			Map.entry("step.put-back", STEP_NOT_CLAIMED), Map.entry("step.case-changed", CASE_CHANGED),
			Map.entry("step.over", STEP_OVER), Map.entry("signal.not-yours", SIGNAL_NOT_YOURS),
			Map.entry("signal.not-now", SIGNAL_CHANGED), Map.entry("step.nothing-pending", NOTHING_PENDING),
			Map.entry("correction.only-once", CORRECTION_ONLY_ONCE),
			Map.entry("correction.used-up", CORRECTION_ONLY_ONCE),
			Map.entry("correction.procedure-running", PROCEDURE_RUNNING),
			Map.entry("step.waits-for-applicant", STEP_WAITS), Map.entry("return.applicant-asked", STEP_WAITS),
			Map.entry("correction.not-asked", CORRECTION_NOT_ASKED),
			Map.entry("case.withdraw.too-late", WITHDRAWAL_TOO_LATE),
			Map.entry("material.follow.too-late", MATERIAL_TOO_LATE),
			Map.entry(Uploads.STORE_UNAVAILABLE, FILES_UNAVAILABLE),
			Map.entry("material.follow.not-awaited", MATERIAL_NOT_AWAITED),
			Map.entry("decision.material-outstanding", MATERIAL_OUTSTANDING),
			Map.entry("decision.joint-review-failed", JOINT_REVIEW_FAILED),
			Map.entry("procedure.not-yours", PROCEDURE_NOT_YOURS), Map.entry("procedure.not-now", NOT_IN_REVIEW),
			Map.entry("procedure.running", PROCEDURE_RUNNING),
			Map.entry("procedure.none-running", NO_PROCEDURE_RUNNING),
			Map.entry("decision.procedure-running", PROCEDURE_RUNNING), Map.entry("extension.none", NO_EXTENSION),
			Map.entry("extension.head-only", HEAD_ONLY), Map.entry("extension.not-now", NOT_IN_REVIEW),
			Map.entry("extension.only-once", EXTENDED_ALREADY), Map.entry("extension.too-late", EXTENSION_TOO_LATE),
			Map.entry("batch.begun", BATCH_BEGUN), Map.entry("batch.none-safe", NOTHING_SAFE),
			Map.entry("review.second-official", SECOND_OFFICIAL), Map.entry("step.own-case", OWN_CASE),
			Map.entry("leave.over", LEAVE_OVER), Map.entry("leave.unknown", NOT_FOUND),
			Map.entry("review.receiver-may-not-examine", RECEIVER_MAY_NOT_EXAMINE),
			Map.entry("substitution.absent-may-not", ABSENT_MAY_NOT),
			Map.entry("decision.examiner-may-not-decide", EXAMINER_MAY_NOT_DECIDE));

	private final int status;

	private final String word;

	ProblemType(int status, String word) {
		this.status = status;
		this.word = word;
	}

	int status() {
		return this.status;
	}

	/** Last part of the address, and middle part of the message keys. */
	String word() {
		return this.word;
	}

	/** Identifies the kind; relative to this system. */
	String uri() {
		return "/problems/" + this.word;
	}

	/** The kind of a message of the domain; faults of the input are {@link #INVALID}. */
	static ProblemType ofMessage(String key) {
		return BY_MESSAGE.getOrDefault(key, INVALID);
	}

	/**
	 * The kind for a status that the web framework chose; empty for statuses we never
	 * use.
	 */
	static Optional<ProblemType> ofStatus(int status) {
		return switch (status) {
			case 400 -> Optional.of(MALFORMED);
			case 401 -> Optional.of(UNAUTHENTICATED);
			case 403 -> Optional.of(FORBIDDEN);
			case 404 -> Optional.of(NOT_FOUND);
			case 405 -> Optional.of(METHOD_NOT_ALLOWED);
			case 406 -> Optional.of(NOT_ACCEPTABLE);
			case 413 -> Optional.of(TOO_LARGE);
			case 415 -> Optional.of(UNSUPPORTED_MEDIA_TYPE);
			case 422 -> Optional.of(INVALID);
			case 429 -> Optional.of(TOO_MANY_TRIES);
			case 503 -> Optional.of(UNAVAILABLE);
			default -> Optional.empty();
		};
	}

}
