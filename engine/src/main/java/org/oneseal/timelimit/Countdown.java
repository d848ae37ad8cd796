package org.oneseal.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;
import org.oneseal.timelimit.LedgerEntry.Kind;
import org.oneseal.timelimit.LedgerEntry.Reason;

/**
 * One limit of a case and its ledger: what set it going, stopped it, lengthened it and
 * ended it. The ledger is the truth; the last day is what it gives with the calendar in
 * force, kept beside it so that lists can sort by it.
 */
@Entity
@Table(name = "countdown")
public class Countdown {

	/** What has to happen before the limit ends. */
	public enum Subject {

		/** Acceptance, refusal to accept, or the one correction notice (art. 32). */
		ACCEPTANCE,
		/** The applicant's answer to the correction notice. */
		CORRECTION,
		/** The materials that may follow (容缺受理). */
		COMPLETION,
		/** The decision, as the authority promised. */
		PROMISED,
		/** The decision, as the law demands (art. 42). */
		STATUTORY,
		/** One department's review. */
		REVIEW,
		/** Issue and delivery after the decision (art. 44). */
		ISSUE,
		/** The decision on a renewal: the day the old licence expires (art. 50). */
		RENEWAL

	}

	/** Whether the limit counts. */
	public enum State {

		RUNNING, PAUSED, ENDED

	}

	@Id
	private String id;

	@Version
	private int revision;

	private String caseId;

	private String authority;

	@Enumerated(EnumType.STRING)
	private Subject subject;

	private @Nullable String stepId;

	private @Nullable String stepKey;

	@Column(name = "time_limit")
	@Convert(converter = LimitColumn.class)
	private Limit limit;

	@Enumerated(EnumType.STRING)
	private State state = State.RUNNING;

	@Column(length = Length.LONG32)
	@Convert(converter = LedgerColumn.class)
	private List<LedgerEntry> ledger;

	private LocalDate startedOn;

	private LocalDate dueOn;

	private @Nullable LocalTime dueTime;

	private Instant dueAt = Instant.EPOCH;

	private boolean provisional;

	private long calendarRevision;

	private @Nullable LocalDate endedOn;

	private @Nullable Instant endedAt;

	@SuppressWarnings("NullAway.Init")
	protected Countdown() {
	}

	/**
	 * @param on the day that sets it going and is not counted
	 */
	Countdown(String id, Owner owner, Limit limit, LocalDate on, Instant at, Reason reason) {
		this.id = id;
		this.caseId = owner.caseId();
		this.authority = owner.authority();
		this.subject = owner.subject();
		this.stepId = owner.stepId();
		this.stepKey = owner.stepKey();
		this.limit = limit;
		this.startedOn = on;
		this.dueOn = on;
		this.ledger = List.of(LedgerEntry.of(Kind.STARTED, on, at, reason, ""));
	}

	/**
	 * What a limit is of.
	 *
	 * @param caseId the case
	 * @param authority region code, whose calendar counts
	 * @param subject what has to happen
	 * @param stepId id of the step, see {@code cases.Step}, for a department's review
	 * @param stepKey id of that step in the process definition
	 */
	public record Owner(String caseId, String authority, Subject subject, @Nullable String stepId,
			@Nullable String stepKey) {

		public Owner(String caseId, String authority, Subject subject) {
			this(caseId, authority, subject, null, null);
		}

	}

	/**
	 * Stops the count (art. 45, or a correction the applicant was asked for).
	 * @param expected how long it will take, as the applicant is told; {@code null} where
	 * nobody can know
	 */
	void pause(LocalDate on, Instant at, Reason reason, String words, @Nullable Limit expected) {
		require(this.state == State.RUNNING, Kind.PAUSED);
		add(new LedgerEntry(Kind.PAUSED, on, at, reason, words, expected, null, null, null));
		this.state = State.PAUSED;
	}

	/** Goes on with what was left. */
	void resume(LocalDate on, Instant at, Reason reason) {
		require(this.state == State.PAUSED, Kind.RESUMED);
		add(LedgerEntry.of(Kind.RESUMED, on, at, reason, ""));
		this.state = State.RUNNING;
	}

	/**
	 * Makes it longer.
	 * @param approver name of whoever approved
	 */
	void extend(LocalDate on, Instant at, Limit by, String approver, String reasons) {
		require(this.state != State.ENDED && !isExtended() && !deadline().isPastOn(on), Kind.EXTENDED);
		add(new LedgerEntry(Kind.EXTENDED, on, at, Reason.EXTENSION, reasons, by, approver, null, null));
	}

	/** What it was for has happened, or will not any more. */
	void end(LocalDate on, Instant at, Reason reason) {
		require(this.state != State.ENDED, Kind.ENDED);
		add(LedgerEntry.of(Kind.ENDED, on, at, reason, ""));
		this.state = State.ENDED;
		this.endedOn = on;
		this.endedAt = at;
	}

	private void require(boolean lawful, Kind kind) {
		if (!lawful) {
			throw new IllegalStateException("The limit %s of case %s is %s, due %s, and takes no entry %s"
				.formatted(this.subject, this.caseId, this.state, this.dueOn, kind));
		}
	}

	private void add(LedgerEntry entry) {
		List<LedgerEntry> more = new ArrayList<>(this.ledger);
		more.add(entry);
		this.ledger = List.copyOf(more);
	}

	/**
	 * Computes the last day anew.
	 * @param calendarRevision which state of the calendars this is, see
	 * {@link WorkingCalendars#revision()}
	 * @return whether it moved
	 */
	boolean reckon(WorkingCalendar calendar, long calendarRevision, ZoneId zone) {
		Deadline before = deadline();
		Deadline now = reckoned(calendar, zone);
		this.dueOn = now.date();
		this.dueTime = now.until();
		this.dueAt = now.end(zone);
		this.provisional = now.provisional();
		this.calendarRevision = calendarRevision;
		return !now.equals(before);
	}

	/** The end it has by this calendar. */
	Deadline reckoned(WorkingCalendar calendar, ZoneId zone) {
		return new Reckoning(this.limit, this.ledger, calendar, zone, rollsForward()).deadline();
	}

	/**
	 * Whether a last day that is no working day rolls forward; that of an old licence
	 * does not.
	 */
	boolean rollsForward() {
		return this.subject != Subject.RENEWAL;
	}

	/** Computes the last day anew with a revised calendar and notes it if it moved. */
	boolean revise(LocalDate on, Instant at, WorkingCalendar calendar, long calendarRevision, ZoneId zone) {
		LocalDate before = this.dueOn;
		boolean changed = reckon(calendar, calendarRevision, zone);
		if (!this.dueOn.equals(before)) {
			add(new LedgerEntry(Kind.REVISED, on, at, Reason.CALENDAR, "", null, null, before, this.dueOn));
		}
		return changed;
	}

	public String id() {
		return this.id;
	}

	public String caseId() {
		return this.caseId;
	}

	public String authority() {
		return this.authority;
	}

	public Subject subject() {
		return this.subject;
	}

	/** Id of the step it is of, for a review. */
	public Optional<String> stepId() {
		return Optional.ofNullable(this.stepId);
	}

	/** Id of that step in the process definition. */
	public Optional<String> stepKey() {
		return Optional.ofNullable(this.stepKey);
	}

	public Limit limit() {
		return this.limit;
	}

	public State state() {
		return this.state;
	}

	public boolean isOpen() {
		return this.state != State.ENDED;
	}

	/** Its entries, first to last. */
	public List<LedgerEntry> ledger() {
		return this.ledger;
	}

	/** The day that set it going, which it does not count. */
	public LocalDate startedOn() {
		return this.startedOn;
	}

	/** Its end; of one that is paused, the end if the pause goes as expected. */
	public Deadline deadline() {
		return new Deadline(this.dueOn, this.dueTime, this.provisional);
	}

	/** The first instant at which it has passed. */
	public Instant dueAt() {
		return this.dueAt;
	}

	/** The state of the calendars its last day was computed with. */
	long calendarRevision() {
		return this.calendarRevision;
	}

	public Optional<LocalDate> endedOn() {
		return Optional.ofNullable(this.endedOn);
	}

	/** When it ended, whatever became of it. */
	public Optional<Instant> endedAt() {
		return Optional.ofNullable(this.endedAt);
	}

	/** Whether what it was for happened, if it happened, too late. */
	public boolean isMissed(Instant now) {
		Instant end = (this.endedAt != null) ? this.endedAt : now;
		return this.state != State.PAUSED && !end.isBefore(this.dueAt);
	}

	public boolean isExtended() {
		return this.ledger.stream().anyMatch((entry) -> entry.kind() == Kind.EXTENDED);
	}

	/**
	 * Whether it stops and goes on with the case: all but what waits for the applicant.
	 */
	boolean countsTheAuthority() {
		return this.subject == Subject.PROMISED || this.subject == Subject.STATUTORY || this.subject == Subject.REVIEW;
	}

}
