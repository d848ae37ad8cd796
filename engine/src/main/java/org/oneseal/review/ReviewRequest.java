package org.oneseal.review;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Step;
import org.oneseal.organisation.Actor;

/**
 * What the holder of a step asked of another department: to review too (加签), or to answer
 * a question (征求意见).
 */
@Entity
@Table(name = "review_request")
public class ReviewRequest {

	@Id
	private String id;

	private String caseId;

	private String anchor;

	@Enumerated(EnumType.STRING)
	private Step.@Nullable Place place;

	private String department;

	private String words;

	private String askedBy;

	private String askedByName;

	private Instant askedAt;

	private @Nullable String answer;

	private @Nullable String answeredByName;

	private @Nullable Instant answeredAt;

	private @Nullable String removedByName;

	private @Nullable String removedWhy;

	private @Nullable Instant removedAt;

	@SuppressWarnings("NullAway.Init")
	protected ReviewRequest() {
	}

	ReviewRequest(String id, Step anchor, Step.@Nullable Place place, String department, String words, Actor by,
			Instant at) {
		this.id = id;
		this.caseId = anchor.caseId();
		this.anchor = anchor.id();
		this.place = place;
		this.department = department;
		this.words = words;
		this.askedBy = by.username();
		this.askedByName = by.displayName();
		this.askedAt = at;
	}

	void answer(String text, Actor by, Instant at) {
		this.answer = text;
		this.answeredByName = by.displayName();
		this.answeredAt = at;
	}

	void remove(String why, Actor by, Instant at) {
		this.removedWhy = why;
		this.removedByName = by.displayName();
		this.removedAt = at;
	}

	/** Id of the step the department does it in, see {@link Step#id()}. */
	public String id() {
		return this.id;
	}

	String caseId() {
		return this.caseId;
	}

	/** Id of the step whose holder asked. */
	public String anchor() {
		return this.anchor;
	}

	/** When it reviews; empty where it is to answer a question. */
	public Optional<Step.Place> place() {
		return Optional.ofNullable(this.place);
	}

	public String department() {
		return this.department;
	}

	/** What was asked. */
	public String words() {
		return this.words;
	}

	/** Account of who asked. */
	public String askedBy() {
		return this.askedBy;
	}

	public String askedByName() {
		return this.askedByName;
	}

	public Instant askedAt() {
		return this.askedAt;
	}

	/** What was answered to a question. */
	public Optional<String> answer() {
		return Optional.ofNullable(this.answer);
	}

	public Optional<String> answeredByName() {
		return Optional.ofNullable(this.answeredByName);
	}

	public Optional<Instant> answeredAt() {
		return Optional.ofNullable(this.answeredAt);
	}

	/** Why nobody has to do it any more, where whoever asked said so. */
	public Optional<String> removedWhy() {
		return Optional.ofNullable(this.removedWhy);
	}

	public Optional<String> removedByName() {
		return Optional.ofNullable(this.removedByName);
	}

	public Optional<Instant> removedAt() {
		return Optional.ofNullable(this.removedAt);
	}

}
