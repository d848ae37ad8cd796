package org.oneseal.supervision;

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
import org.jspecify.annotations.Nullable;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.organisation.Actor;

/**
 * One signal: what is wrong with a case or a step, whose it is, and what was said about
 * it. Never deleted.
 */
@Entity
@Table(name = "warning")
public class Warning {

	/** What became of a signal. */
	public enum State {

		/** The department has to answer, or to appeal. */
		OPEN,
		/** The department answered; the supervision office reads it. */
		ANSWERED,
		/** The department says it is wrong; the supervision office rules. */
		APPEALED,
		/** It was wrong, or is not true any more. */
		WITHDRAWN,
		/** Done with. */
		CLOSED

	}

	@Id
	private String id;

	@Version
	private int revision;

	private String caseId;

	private String caseNumber;

	private String matter;

	private String subject;

	private String authority;

	private String department;

	private String about;

	private @Nullable String stepKey;

	@Enumerated(EnumType.STRING)
	@Column(name = "level")
	private Cause.Level level;

	@Enumerated(EnumType.STRING)
	private Cause cause;

	private LocalDate lastDay;

	private LocalDate asOf;

	private LocalDate raisedOn;

	private Instant raisedAt;

	@Enumerated(EnumType.STRING)
	private State state = State.OPEN;

	private LocalDate answerBy;

	private @Nullable String answer;

	private @Nullable String answeredBy;

	private @Nullable String answeredName;

	private @Nullable Instant answeredAt;

	private @Nullable String ruling;

	private @Nullable String ruledBy;

	private @Nullable String ruledName;

	private @Nullable Instant ruledAt;

	private boolean lifted;

	@SuppressWarnings("NullAway.Init")
	protected Warning() {
	}

	Warning(String id, ApprovalCase approvalCase, Finding finding, LocalDate on, Instant at, LocalDate answerBy) {
		this.id = id;
		this.caseId = approvalCase.id();
		this.caseNumber = approvalCase.number().value();
		this.matter = approvalCase.matter().value();
		this.subject = approvalCase.subject();
		this.authority = approvalCase.authority();
		this.department = finding.department();
		this.about = finding.about();
		this.stepKey = finding.stepKey();
		this.level = finding.cause().level();
		this.cause = finding.cause();
		this.lastDay = finding.lastDay();
		this.asOf = finding.asOf();
		this.raisedOn = on;
		this.raisedAt = at;
		this.answerBy = answerBy;
	}

	/**
	 * What was found.
	 *
	 * @param about id of the limit, or of the case where there is none
	 * @param cause what is wrong
	 * @param department id of the department whose it is
	 * @param stepKey id of the step in the process definition, {@code null} for the whole
	 * case
	 * @param lastDay last day of the limit, or the day it happened
	 * @param asOf the day since which it is so
	 */
	record Finding(String about, Cause cause, String department, @Nullable String stepKey, LocalDate lastDay,
			LocalDate asOf) {

	}

	/** The department says why, and what it does about it. */
	void answer(String words, Actor by, Instant at) {
		moveTo(State.ANSWERED, this.state == State.OPEN);
		noteAnswer(words, by, at);
	}

	/** The department says that it is wrong. */
	void appeal(String reason, Actor by, Instant at) {
		moveTo(State.APPEALED, this.state == State.OPEN);
		noteAnswer(reason, by, at);
	}

	private void noteAnswer(String words, Actor by, Instant at) {
		this.answer = words;
		this.answeredBy = by.username();
		this.answeredName = by.displayName();
		this.answeredAt = at;
	}

	/** The supervision office finds it right: the department still has to answer. */
	void uphold(String reason, Actor by, Instant at, LocalDate newAnswerBy) {
		moveTo(State.OPEN, this.state == State.APPEALED);
		this.answerBy = newAnswerBy;
		noteRuling(reason, by, at);
	}

	/** The supervision office finds it wrong. */
	void withdraw(String reason, Actor by, Instant at) {
		moveTo(State.WITHDRAWN, this.state == State.APPEALED);
		noteRuling(reason, by, at);
	}

	/** The supervision office is content with the answer. */
	void close(String words, Actor by, Instant at) {
		moveTo(State.CLOSED, this.state == State.ANSWERED);
		noteRuling(words, by, at);
	}

	private void noteRuling(String words, Actor by, Instant at) {
		this.ruling = words;
		this.ruledBy = by.username();
		this.ruledName = by.displayName();
		this.ruledAt = at;
	}

	/** Not true any more, as the last day moved; kept. */
	void lift() {
		moveTo(State.WITHDRAWN, isPending());
		this.lifted = true;
	}

	/** True again: the last day moved back. */
	void raiseAgain(LocalDate newAnswerBy) {
		moveTo(State.OPEN, this.lifted);
		this.lifted = false;
		this.answerBy = newAnswerBy;
	}

	/** What it warned of did not happen. */
	void averted() {
		moveTo(State.CLOSED, isPending());
	}

	private void moveTo(State next, boolean lawful) {
		if (!lawful) {
			throw new IllegalStateException("The signal %s of case %s is %s and cannot become %s".formatted(this.cause,
					this.caseNumber, this.state, next));
		}
		this.state = next;
	}

	/** Whether somebody still has to do something about it. */
	public boolean isPending() {
		return this.state == State.OPEN || this.state == State.ANSWERED || this.state == State.APPEALED;
	}

	/** Whether the system took it back because the last day moved. */
	public boolean isLifted() {
		return this.lifted;
	}

	/**
	 * Whether it was found only after the day it is of, as after the system was down.
	 */
	public boolean isLate() {
		return this.raisedOn.isAfter(this.asOf);
	}

	/** Whether the department let the days for its answer pass. */
	public boolean isOverdue(LocalDate today) {
		return this.state == State.OPEN && today.isAfter(this.answerBy);
	}

	public String id() {
		return this.id;
	}

	public String caseId() {
		return this.caseId;
	}

	public String caseNumber() {
		return this.caseNumber;
	}

	/** Code of the matter. */
	public String matter() {
		return this.matter;
	}

	/** What the application is about. */
	public String subject() {
		return this.subject;
	}

	/** Region code. */
	public String authority() {
		return this.authority;
	}

	/** Id of the department whose it is. */
	public String department() {
		return this.department;
	}

	/** Id of the limit, or of the case where there is none. */
	public String about() {
		return this.about;
	}

	/** Id of the step in the process definition; empty for the whole case. */
	public Optional<String> stepKey() {
		return Optional.ofNullable(this.stepKey);
	}

	public Cause.Level level() {
		return this.level;
	}

	public Cause cause() {
		return this.cause;
	}

	/** Last day of the limit, or the day it happened. */
	public LocalDate lastDay() {
		return this.lastDay;
	}

	/** The day since which it is so. */
	public LocalDate asOf() {
		return this.asOf;
	}

	/** The day it was found. */
	public LocalDate raisedOn() {
		return this.raisedOn;
	}

	public Instant raisedAt() {
		return this.raisedAt;
	}

	public State state() {
		return this.state;
	}

	/** Last day for the department's answer. */
	public LocalDate answerBy() {
		return this.answerBy;
	}

	/** What the department said, answer or appeal. */
	public Optional<Statement> answer() {
		return statement(this.answer, this.answeredName, this.answeredAt);
	}

	/** What the supervision office said. */
	public Optional<Statement> ruling() {
		return statement(this.ruling, this.ruledName, this.ruledAt);
	}

	private static Optional<Statement> statement(@Nullable String words, @Nullable String by, @Nullable Instant at) {
		return (words != null && by != null && at != null) ? Optional.of(new Statement(words, by, at))
				: Optional.empty();
	}

	/**
	 * What somebody said.
	 *
	 * @param words may be empty where nothing had to be said
	 * @param by name
	 * @param at when
	 */
	public record Statement(String words, String by, Instant at) {

	}

}
