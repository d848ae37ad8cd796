package org.oneseal.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

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

	@SuppressWarnings("NullAway.Init")
	protected Step() {
	}

	Step(String id, String caseId, String stepId, Kind kind, @Nullable String department, Instant startedAt,
			@Nullable LocalDate dueOn) {
		this.id = id;
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
