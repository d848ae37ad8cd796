package org.oneseal.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What became of an application at the counter: taken in, or not and why (art. 32). */
@Entity
@Table(name = "acceptance")
public class Acceptance {

	private static final String SEPARATOR = ",";

	/** Whether the application is taken in. */
	public enum Outcome {

		ACCEPTED,
		/** By the authority's silence (art. 32 no. 4). */
		DEEMED_ACCEPTED, NOT_ACCEPTED

	}

	@Id
	private String caseId;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private @Nullable String reason;

	private @Nullable String rightAuthority;

	private @Nullable String outstanding;

	private @Nullable LocalDate completeBy;

	private String decidedBy;

	private String decidedByName;

	private Instant decidedAt;

	@SuppressWarnings("NullAway.Init")
	protected Acceptance() {
	}

	Acceptance(String caseId, Outcome outcome, @Nullable String reason, @Nullable String rightAuthority,
			String decidedBy, String decidedByName, Instant decidedAt) {
		this.caseId = caseId;
		this.outcome = outcome;
		this.reason = reason;
		this.rightAuthority = rightAuthority;
		this.decidedBy = decidedBy;
		this.decidedByName = decidedByName;
		this.decidedAt = decidedAt;
	}

	/** Takes in although materials are missing; the applicant undertook to follow up. */
	void tolerate(List<String> materials, LocalDate by) {
		this.outstanding = String.join(SEPARATOR, materials);
		this.completeBy = by;
	}

	/** Ids of the materials that were missing when it was taken in (容缺受理). */
	public List<String> outstanding() {
		return (this.outstanding != null) ? List.of(this.outstanding.split(SEPARATOR)) : List.of();
	}

	/** By which day the applicant undertook to hand them in. */
	public Optional<LocalDate> completeBy() {
		return Optional.ofNullable(this.completeBy);
	}

	public Outcome outcome() {
		return this.outcome;
	}

	/** Why the application was not taken in. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	/** Whom to ask instead; said whenever the matter is not this authority's business. */
	public Optional<String> rightAuthority() {
		return Optional.ofNullable(this.rightAuthority);
	}

	public String decidedByName() {
		return this.decidedByName;
	}

	public Instant decidedAt() {
		return this.decidedAt;
	}

}
