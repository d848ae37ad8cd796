package org.oneseal.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.CandidateSpec.Nobody;

/**
 * One step that waits, or waited, for a person: a user task of the engine with the
 * department it stands at and the official who took it.
 */
@Entity
@Table(name = "case_step")
public class Step {

	/** What kind of act ends the step. */
	public enum Kind {

		ACCEPTANCE, CORRECTION, REVIEW, DECISION

	}

	@Id
	private String id;

	@Version
	private int revision;

	private String caseId;

	private String matter;

	private String stepId;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private @Nullable String department;

	private @Nullable String assignee;

	private Instant startedAt;

	private @Nullable LocalDate dueOn;

	private @Nullable Instant endedAt;

	private @Nullable String endedBy;

	private @Nullable String handedBy;

	private @Nullable String handedWhy;

	private @Nullable Instant handedAt;

	private @Nullable String delegate;

	private @Nullable Instant urgedAt;

	@Column(name = "post_position")
	private String position;

	@Column(name = "post_region")
	private String region;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private @Nullable Nobody fallback;

	private @Nullable String assignedTo;

	private @Nullable Instant assignedAt;

	@SuppressWarnings("NullAway.Init")
	protected Step() {
	}

	Step(String id, String caseId, String matter, String stepId, Kind kind, @Nullable String department,
			Instant startedAt, @Nullable LocalDate dueOn) {
		this.id = id;
		this.matter = matter;
		this.position = "";
		this.region = "";
		this.caseId = caseId;
		this.stepId = stepId;
		this.kind = kind;
		this.department = department;
		this.startedAt = startedAt;
		this.dueOn = dueOn;
	}

	void claim(String official) {
		hold(official, null);
	}

	void release() {
		hold(null, null);
	}

	void handTo(String official, Handover handover) {
		hold(official, handover);
	}

	/** The system gives it to somebody. */
	void assign(String official, Instant at) {
		hold(official, null);
		this.assignedTo = official;
		this.assignedAt = at;
	}

	/**
	 * What it takes to do it, and who may where nobody else can.
	 * @return whether that is new
	 */
	boolean ask(String newPosition, String newRegion, @Nullable Nobody newFallback) {
		boolean changed = !newPosition.equals(this.position) || !newRegion.equals(this.region)
				|| newFallback != this.fallback;
		this.position = newPosition;
		this.region = newRegion;
		this.fallback = newFallback;
		return changed;
	}

	/** A colleague works on it for its holder, or, {@code null}, no longer does. */
	void delegateTo(@Nullable String official) {
		this.delegate = official;
	}

	/** Somebody waits for it and says so. */
	void urge(Instant at) {
		this.urgedAt = at;
	}

	private void hold(@Nullable String official, @Nullable Handover handover) {
		this.assignee = official;
		this.handedBy = (handover != null) ? handover.by() : null;
		this.handedWhy = (handover != null) ? handover.reason() : null;
		this.handedAt = (handover != null) ? handover.at() : null;
	}

	/** Its last day is another now. */
	void moveTo(LocalDate newDueOn) {
		this.dueOn = newDueOn;
	}

	void end(Instant at, @Nullable String by) {
		this.endedAt = at;
		this.endedBy = by;
	}

	/** Id of the engine's task. */
	public String id() {
		return this.id;
	}

	public String caseId() {
		return this.caseId;
	}

	/** Code of the matter of its case. */
	public String matter() {
		return this.matter;
	}

	/** The position (岗位) it takes, empty for any. */
	public String position() {
		return this.position;
	}

	/** The region whose officials do it, empty for those of all. */
	public String region() {
		return this.region;
	}

	/** Who may do it because nobody else can; empty while somebody can. */
	public Optional<Nobody> fallback() {
		return Optional.ofNullable(this.fallback);
	}

	/** Id of the step in the process definition. */
	public String stepId() {
		return this.stepId;
	}

	public Kind kind() {
		return this.kind;
	}

	/** Department that has to act; empty where the applicant has to. */
	public Optional<String> department() {
		return Optional.ofNullable(this.department);
	}

	public Optional<String> assignee() {
		return Optional.ofNullable(this.assignee);
	}

	/** Who works on it for its holder, if anybody was asked to. */
	public Optional<String> delegate() {
		return Optional.ofNullable(this.delegate);
	}

	/** When somebody last asked to hurry with it. */
	public Optional<Instant> urgedAt() {
		return Optional.ofNullable(this.urgedAt);
	}

	/** How it came to whoever holds it; empty if they claimed it. */
	public Optional<Handover> handover() {
		String by = this.handedBy;
		String why = this.handedWhy;
		Instant at = this.handedAt;
		return (by != null && why != null && at != null) ? Optional.of(new Handover(by, why, at)) : Optional.empty();
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public Optional<LocalDate> dueOn() {
		return Optional.ofNullable(this.dueOn);
	}

	public boolean isOpen() {
		return this.endedAt == null;
	}

	public Optional<Instant> endedAt() {
		return Optional.ofNullable(this.endedAt);
	}

	/** Who ended it; empty where the system or a withdrawal did. */
	public Optional<String> endedBy() {
		return Optional.ofNullable(this.endedBy);
	}

}
