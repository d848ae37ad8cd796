package org.oneseal.specialprocedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;
import org.oneseal.organisation.Actor;
import org.oneseal.timelimit.LimitColumn;

/**
 * One special procedure of a case: why the count stopped, how long the applicant was told
 * it would, and when it went on.
 */
@Entity
@Table(name = "special_procedure")
public class SpecialProcedure {

	@Id
	private String id;

	private String caseId;

	@Column(name = "procedure_id")
	private String procedure;

	@Convert(converter = LimitColumn.class)
	private Limit expected;

	private LocalDate expectedUntil;

	private String reason;

	private String begunBy;

	private String begunByName;

	private LocalDate begunOn;

	private Instant begunAt;

	private @Nullable String endedByName;

	private @Nullable LocalDate endedOn;

	private @Nullable Instant endedAt;

	private @Nullable String result;

	@SuppressWarnings("NullAway.Init")
	protected SpecialProcedure() {
	}

	SpecialProcedure(String id, String caseId, String procedure, Limit expected, LocalDate expectedUntil, String reason,
			Actor by, LocalDate on, Instant at) {
		this.id = id;
		this.caseId = caseId;
		this.procedure = procedure;
		this.expected = expected;
		this.expectedUntil = expectedUntil;
		this.reason = reason;
		this.begunBy = by.username();
		this.begunByName = by.displayName();
		this.begunOn = on;
		this.begunAt = at;
	}

	void end(String outcome, Actor by, LocalDate on, Instant at) {
		if (!isRunning()) {
			throw new IllegalStateException(
					"The procedure %s of case %s ended on %s".formatted(this.procedure, this.caseId, this.endedOn));
		}
		this.result = outcome;
		this.endedByName = by.displayName();
		this.endedOn = on;
		this.endedAt = at;
	}

	/** What it is, by the id in the matter. */
	public String procedure() {
		return this.procedure;
	}

	/** How long it was to take, as the applicant was told. */
	public Limit expected() {
		return this.expected;
	}

	/** The day it was to be over. */
	public LocalDate expectedUntil() {
		return this.expectedUntil;
	}

	/** Why it is held, as the applicant was told. */
	public String reason() {
		return this.reason;
	}

	public String begunByName() {
		return this.begunByName;
	}

	public LocalDate begunOn() {
		return this.begunOn;
	}

	public boolean isRunning() {
		return this.endedAt == null;
	}

	public Optional<String> endedByName() {
		return Optional.ofNullable(this.endedByName);
	}

	public Optional<LocalDate> endedOn() {
		return Optional.ofNullable(this.endedOn);
	}

	/** What came out of it. */
	public Optional<String> result() {
		return Optional.ofNullable(this.result);
	}

	/** When it began. */
	public Instant begunAt() {
		return this.begunAt;
	}

}
