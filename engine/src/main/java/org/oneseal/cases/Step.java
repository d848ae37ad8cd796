package org.oneseal.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

		ACCEPTANCE, CORRECTION, REVIEW, DECISION,
		/** Another department answers a question of whoever has a step. */
		CONSULTATION

	}

	/** Where a step comes from. */
	public enum Origin {

		/** Drawn in the process: a task of the engine. */
		PROCESS,
		/** A review that is done again, beside the process, which waits where it is. */
		REOPENED,
		/** Another department that was asked to review beside the process (加签). */
		ADDED,
		/** Another department that was asked a question (征求意见). */
		CONSULTED,
		/** The applicant, asked to correct an application that was taken in (补正). */
		APPLICANT

	}

	/** When somebody reviews who was asked to by the holder of a step. */
	public enum Place {

		/** The step waits for it. */
		BEFORE,
		/** Meanwhile; what follows the step waits for both. */
		BESIDE,
		/** It begins when the step is done, and what follows waits for it. */
		AFTER

	}

	/** What a step waits for before anybody can act on it. */
	public enum Hold {

		/** Nothing. */
		NONE,
		/** Somebody who was asked to review before it; its own limit runs on. */
		ASKED,
		/**
		 * The applicant, who was asked to correct; the limits of the case stand still.
		 */
		APPLICANT,
		/** A step that lies before it; its own limit begins when that has ended. */
		EARLIER

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

	@Embedded
	private Assignment assignment = new Assignment();

	private Instant startedAt;

	private @Nullable LocalDate dueOn;

	private @Nullable LocalDate actBy;

	private @Nullable Instant endedAt;

	private @Nullable String endedBy;

	private @Nullable Instant urgedAt;

	@Enumerated(EnumType.STRING)
	private Origin origin = Origin.PROCESS;

	private @Nullable String anchor;

	@Enumerated(EnumType.STRING)
	private @Nullable Place place;

	@Enumerated(EnumType.STRING)
	private Hold hold = Hold.NONE;

	private @Nullable String answeredBy;

	@SuppressWarnings("NullAway.Init")
	protected Step() {
	}

	Step(String id, String caseId, String matter, String stepId, Kind kind, @Nullable String department,
			Instant startedAt, @Nullable LocalDate dueOn) {
		this.id = id;
		this.matter = matter;
		this.caseId = caseId;
		this.stepId = stepId;
		this.kind = kind;
		this.department = department;
		this.startedAt = startedAt;
		this.dueOn = dueOn;
	}

	/** A step beside the process. */
	static Step beside(Beside wish, ApprovalCase approvalCase, Instant startedAt, @Nullable LocalDate dueOn) {
		Step step = new Step(wish.id(), approvalCase.id(), approvalCase.matter().value(), wish.stepId(), wish.kind(),
				wish.department(), startedAt, dueOn);
		step.origin = wish.origin();
		step.anchor = wish.anchor();
		step.place = wish.place();
		return step;
	}

	/**
	 * What a step beside the process is to be.
	 *
	 * @param id its id
	 * @param stepId id of the step in the process it belongs to
	 * @param department who has to act, {@code null} for the applicant
	 * @param anchor id of the step whose holder asked for it, {@code null} for a review
	 * that is done again
	 * @param place when it is done, for a review that was asked for
	 */
	record Beside(String id, String stepId, Kind kind, Origin origin, @Nullable String department,
			@Nullable String anchor, @Nullable Place place) {

	}

	/** Somebody waits for it and says so. */
	void urge(Instant at) {
		this.urgedAt = at;
	}

	/** What it waits for is another now. */
	void holdFor(Hold reason) {
		this.hold = reason;
	}

	/**
	 * The person did what there was to do; it ends when those asked beside it have too.
	 * {@code null} takes that back.
	 */
	void answeredBy(@Nullable String person) {
		this.answeredBy = person;
	}

	/** Its last day is another now; {@code null} while it waits for another step. */
	void moveTo(@Nullable LocalDate newDueOn) {
		this.dueOn = newDueOn;
	}

	/** From this day on it has less time left than it usually takes. */
	void actBy(LocalDate day) {
		this.actBy = day;
	}

	void end(Instant at, @Nullable String by) {
		this.endedAt = at;
		this.endedBy = by;
	}

	/** Id of the engine's task, or of the step beside the process. */
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

	/** What it takes to do it, and who does. */
	Assignment assignment() {
		return this.assignment;
	}

	/** Who may do it because nobody else can; empty while somebody can. */
	public Optional<Nobody> fallback() {
		return this.assignment.fallback();
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
		return this.assignment.assignee();
	}

	/** Who works on it for its holder, if anybody was asked to. */
	public Optional<String> delegate() {
		return this.assignment.delegate();
	}

	/** When somebody last asked to hurry with it. */
	public Optional<Instant> urgedAt() {
		return Optional.ofNullable(this.urgedAt);
	}

	/** How it came to whoever holds it; empty if they claimed it. */
	public Optional<Handover> handover() {
		return this.assignment.handover();
	}

	public Origin origin() {
		return this.origin;
	}

	/** Whether the engine has a task for it. */
	public boolean isDrawn() {
		return this.origin == Origin.PROCESS;
	}

	/** Id of the step whose holder asked for this one. */
	public Optional<String> anchor() {
		return Optional.ofNullable(this.anchor);
	}

	/** Whether the holder of that step asked for it. */
	public boolean isAskedFor(Step step) {
		return step.id.equals(this.anchor);
	}

	/** When it is done, for a review that the holder of a step asked for. */
	public Optional<Place> place() {
		return Optional.ofNullable(this.place);
	}

	/** What it waits for before anybody can act on it. */
	public Hold hold() {
		return this.hold;
	}

	/** Whether somebody can act on it: open, and not waiting for another step. */
	public boolean isActionable() {
		return isOpen() && this.hold == Hold.NONE && this.answeredBy == null;
	}

	/** Who did what there was to do, where it waits for those who were asked beside. */
	public Optional<String> answeredBy() {
		return Optional.ofNullable(this.answeredBy);
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public Optional<LocalDate> dueOn() {
		return Optional.ofNullable(this.dueOn);
	}

	/** The position (岗位) it takes, empty for any. */
	public String position() {
		return this.assignment.position();
	}

	/** The region whose officials do it, empty for those of all. */
	public String region() {
		return this.assignment.region();
	}

	/** From when on it has less time left than it usually takes. */
	public Optional<LocalDate> actBy() {
		return Optional.ofNullable(this.actBy);
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
