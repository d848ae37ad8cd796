package org.oneseal.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.MatterCode;
import org.oneseal.matter.PackVersion;
import org.oneseal.timelimit.Deadline;

/**
 * One case (办件): an application that was filed, the authority that answers for it, where
 * it stands and when it must be decided. Keeps the version of the pack it was started
 * with.
 */
@Entity
@Table(name = "approval_case")
public class ApprovalCase {

	@Id
	private String id;

	@Version
	private int revision;

	private String number;

	private String matter;

	private String packVersion;

	private String authority;

	private String leadDepartment;

	private String applicant;

	private String applicantName;

	private String subject;

	@Enumerated(EnumType.STRING)
	private CaseStatus status;

	private Instant receivedAt;

	private LocalDate receivedOn;

	private @Nullable LocalDate acceptedOn;

	private @Nullable LocalDate promisedBy;

	private @Nullable LocalDate statutoryBy;

	@Column(name = "deadline_provisional")
	private boolean deadlineProvisional;

	private @Nullable Instant decidedAt;

	private @Nullable Instant endedAt;

	private int beside;

	private @Nullable String fingerprint;

	@SuppressWarnings("NullAway.Init")
	protected ApprovalCase() {
	}

	ApprovalCase(Application application, CaseNumber number, String leadDepartment, String applicantName,
			String subject, Instant receivedAt, LocalDate receivedOn) {
		this.id = application.id();
		this.number = number.value();
		this.matter = application.matter().value();
		this.packVersion = application.packVersion().value();
		this.authority = application.authority();
		this.applicant = application.applicant();
		this.leadDepartment = leadDepartment;
		this.applicantName = applicantName;
		this.subject = subject;
		this.status = CaseStatus.RECEIVED;
		this.receivedAt = receivedAt;
		this.receivedOn = receivedOn;
	}

	/**
	 * Takes the application in and starts the time limit of the decision.
	 * @param on the day of acceptance, which the limit does not count
	 * @param promised the last day by the authority's promise
	 * @param statutory the last day by law
	 */
	public void accept(LocalDate on, Deadline promised, Deadline statutory) {
		moveTo(CaseStatus.ACCEPTED);
		this.acceptedOn = on;
		moveDeadlines(promised, statutory);
	}

	/** The last days for the decision are others now. */
	void moveDeadlines(Deadline promised, Deadline statutory) {
		this.promisedBy = promised.date();
		this.statutoryBy = statutory.date();
		this.deadlineProvisional = promised.provisional() || statutory.provisional();
	}

	/** The applicant let a limit of their own pass. */
	public void lapse(Instant at) {
		moveTo(CaseStatus.LAPSED);
		this.endedAt = at;
	}

	public void refuseToAccept(Instant at) {
		moveTo(CaseStatus.NOT_ACCEPTED);
		this.endedAt = at;
	}

	public void askForCorrection() {
		moveTo(CaseStatus.AWAITING_CORRECTION);
	}

	public void fileCorrection(String newSubject) {
		moveTo((this.acceptedOn != null) ? CaseStatus.ACCEPTED : CaseStatus.RECEIVED);
		this.subject = newSubject;
	}

	/** The applicant let the limit pass; what was taken in is reviewed as it is. */
	void goOnUncorrected() {
		moveTo(CaseStatus.ACCEPTED);
	}

	/** Whether it was taken in and is not decided: departments review it. */
	public boolean isUnderReview() {
		return this.status == CaseStatus.ACCEPTED
				|| (this.status == CaseStatus.AWAITING_CORRECTION && this.acceptedOn != null);
	}

	public void grant(Instant at) {
		moveTo(CaseStatus.GRANTED);
		this.decidedAt = at;
	}

	public void refuse(Instant at) {
		moveTo(CaseStatus.REFUSED);
		this.decidedAt = at;
	}

	public void licenceIssued() {
		moveTo(CaseStatus.ISSUED);
	}

	public void close(Instant at) {
		moveTo(CaseStatus.CLOSED);
		this.endedAt = at;
	}

	void withdraw(Instant at) {
		moveTo(CaseStatus.WITHDRAWN);
		this.endedAt = at;
	}

	/** What officials judge is this now, see {@link Judged#fingerprint}. */
	void judgedAs(String newFingerprint) {
		this.fingerprint = newFingerprint;
	}

	/**
	 * Hash of what officials judge; empty for a case of a program that did not keep it.
	 */
	Optional<String> fingerprint() {
		return Optional.ofNullable(this.fingerprint);
	}

	/** One more, or one less, step beside the process is open. */
	void countBeside(int more) {
		this.beside += more;
	}

	/** Whether a step beside the process is open. */
	boolean hasStepsBeside() {
		return this.beside > 0;
	}

	private void moveTo(CaseStatus next) {
		if (!this.status.next().contains(next)) {
			throw new IllegalStateException(
					"Case %s is %s and cannot become %s".formatted(this.number, this.status, next));
		}
		this.status = next;
	}

	public String id() {
		return this.id;
	}

	public CaseNumber number() {
		return new CaseNumber(this.number);
	}

	public MatterCode matter() {
		return new MatterCode(this.matter);
	}

	public PackVersion packVersion() {
		return new PackVersion(this.packVersion);
	}

	/** Region code of the authority. */
	public String authority() {
		return this.authority;
	}

	/** Id of the department that accepts, coordinates and decides. */
	public String leadDepartment() {
		return this.leadDepartment;
	}

	/** Account of the applicant. */
	public String applicant() {
		return this.applicant;
	}

	public String applicantName() {
		return this.applicantName;
	}

	/**
	 * What the application is about, in the applicant's words: a shop's or an event's
	 * name.
	 */
	public String subject() {
		return this.subject;
	}

	public CaseStatus status() {
		return this.status;
	}

	public Instant receivedAt() {
		return this.receivedAt;
	}

	/** Legal local day of receipt. */
	public LocalDate receivedOn() {
		return this.receivedOn;
	}

	public Optional<LocalDate> acceptedOn() {
		return Optional.ofNullable(this.acceptedOn);
	}

	/** Last day for the decision by the authority's promise. */
	public Optional<LocalDate> promisedBy() {
		return Optional.ofNullable(this.promisedBy);
	}

	/** Last day for the decision by law. */
	public Optional<LocalDate> statutoryBy() {
		return Optional.ofNullable(this.statutoryBy);
	}

	/** The last days for the decision, as acts that move them are recorded with. */
	public Map<String, String> lastDays() {
		Map<String, String> days = new LinkedHashMap<>();
		promisedBy().ifPresent((day) -> days.put("promised", day.toString()));
		statutoryBy().ifPresent((day) -> days.put("statutory", day.toString()));
		return days;
	}

	/** Whether a date lies beyond the published holidays and may still move. */
	public boolean deadlineProvisional() {
		return this.deadlineProvisional;
	}

	public Optional<Instant> decidedAt() {
		return Optional.ofNullable(this.decidedAt);
	}

	public Optional<Instant> endedAt() {
		return Optional.ofNullable(this.endedAt);
	}

}
