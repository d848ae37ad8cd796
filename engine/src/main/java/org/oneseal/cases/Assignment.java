package org.oneseal.cases;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.CandidateSpec.Nobody;

/** What it takes to do a step, and who does it. */
@Embeddable
class Assignment {

	@Column(name = "post_position")
	private String position = "";

	@Column(name = "post_region")
	private String region = "";

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private @Nullable Nobody fallback;

	private @Nullable String assignee;

	private @Nullable String handedBy;

	private @Nullable String handedWhy;

	private @Nullable Instant handedAt;

	private @Nullable String delegate;

	private @Nullable String assignedTo;

	private @Nullable Instant assignedAt;

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

	private void hold(@Nullable String official, @Nullable Handover handover) {
		this.assignee = official;
		this.handedBy = (handover != null) ? handover.by() : null;
		this.handedWhy = (handover != null) ? handover.reason() : null;
		this.handedAt = (handover != null) ? handover.at() : null;
	}

	/**
	 * What it takes to do it.
	 * @return whether that is new
	 */
	boolean ask(String newPosition, String newRegion) {
		boolean changed = !newPosition.equals(this.position) || !newRegion.equals(this.region);
		this.position = newPosition;
		this.region = newRegion;
		return changed;
	}

	/**
	 * Who may do it because nobody else can; {@code null} while somebody can.
	 * @return whether that is new
	 */
	boolean leaveTo(@Nullable Nobody newFallback) {
		boolean changed = newFallback != this.fallback;
		this.fallback = newFallback;
		return changed;
	}

	/** A colleague works on it for its holder, or, {@code null}, no longer does. */
	void delegateTo(@Nullable String official) {
		this.delegate = official;
	}

	/** The position (岗位) it takes, empty for any. */
	String position() {
		return this.position;
	}

	/** The region whose officials do it, empty for those of all. */
	String region() {
		return this.region;
	}

	Optional<Nobody> fallback() {
		return Optional.ofNullable(this.fallback);
	}

	Optional<String> assignee() {
		return Optional.ofNullable(this.assignee);
	}

	Optional<String> delegate() {
		return Optional.ofNullable(this.delegate);
	}

	Optional<Handover> handover() {
		String by = this.handedBy;
		String why = this.handedWhy;
		Instant at = this.handedAt;
		return (by != null && why != null && at != null) ? Optional.of(new Handover(by, why, at)) : Optional.empty();
	}

}
