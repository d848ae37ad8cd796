package org.oneseal.decision;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** The written decision on an application (art. 38). There is one to a case. */
@Entity
@Table(name = "decision")
public class Decision {

	/** For or against. */
	public enum Outcome {

		GRANTED, REFUSED

	}

	@Id
	private String caseId;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	@Column(length = Length.LONG32)
	private String reasons;

	@Column(length = Length.LONG32)
	private String conditions;

	@Column(length = Length.LONG32)
	private String remedies;

	private String decidedBy;

	private String decidedByName;

	private Instant decidedAt;

	private @Nullable String seen;

	@SuppressWarnings("NullAway.Init")
	protected Decision() {
	}

	Decision(String caseId, Outcome outcome, String reasons, String conditions, String remedies, String decidedBy,
			String decidedByName, Instant decidedAt, @Nullable String seen) {
		this.caseId = caseId;
		this.outcome = outcome;
		this.reasons = reasons;
		this.conditions = conditions;
		this.remedies = remedies;
		this.decidedBy = decidedBy;
		this.decidedByName = decidedByName;
		this.decidedAt = decidedAt;
		this.seen = seen;
	}

	/**
	 * Fingerprint of the case file the decider had before them; empty where nobody
	 * decided.
	 */
	public Optional<String> seen() {
		return Optional.ofNullable(this.seen);
	}

	public Outcome outcome() {
		return this.outcome;
	}

	/** Why; never empty in a refusal. */
	public String reasons() {
		return this.reasons;
	}

	/** What is asked of the holder, may be empty. */
	public String conditions() {
		return this.conditions;
	}

	/** What the applicant may do about a refusal: reconsideration and litigation. */
	public String remedies() {
		return this.remedies;
	}

	public String decidedByName() {
		return this.decidedByName;
	}

	public Instant decidedAt() {
		return this.decidedAt;
	}

}
