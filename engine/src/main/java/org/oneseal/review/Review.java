package org.oneseal.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Step;
import org.oneseal.matter.Matter.SilenceRule;

/**
 * One department's examination of a case. An examination of substance needs the opinions
 * of two different officials (art. 34); the review ends with the last opinion it needs.
 */
@Entity
@Table(name = "review")
public class Review {

	/** Why a review is done again. */
	public enum Cause {

		/** Somebody whose step comes later sent it back. */
		RETURNED,
		/** Its official took the opinion back. */
		WITHDRAWN,
		/** The applicant's file is another than the one it rests on. */
		FILE_CHANGED

	}

	@Id
	private String id;

	private String caseId;

	private String stepId;

	private String department;

	private int examiners;

	private Instant startedAt;

	private @Nullable LocalDate dueOn;

	private @Nullable Instant endedAt;

	private boolean spared;

	@Enumerated(EnumType.STRING)
	private Step.Origin origin = Step.Origin.PROCESS;

	private @Nullable Instant supersededAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Cause supersededBy;

	@Enumerated(EnumType.STRING)
	private @Nullable SilenceRule silence;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "opinion", joinColumns = @JoinColumn(name = "review_id"))
	@OrderColumn(name = "position")
	private List<Opinion> opinions = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Review() {
	}

	Review(Step step, int examiners) {
		this.id = step.id();
		this.caseId = step.caseId();
		this.stepId = step.stepId();
		this.department = step.department().orElseThrow();
		this.origin = step.origin();
		this.examiners = examiners;
		this.startedAt = step.startedAt();
		this.dueOn = step.dueOn().orElse(null);
	}

	/** Adds an opinion; the last one needed ends the review. */
	void add(Opinion opinion) {
		if (this.endedAt != null || isExaminedBy(opinion.official())) {
			throw new IllegalStateException("Review %s of case %s takes no further opinion of %s".formatted(this.stepId,
					this.caseId, opinion.official()));
		}
		this.opinions.add(opinion);
		if (this.opinions.size() == this.examiners) {
			this.endedAt = opinion.givenAt();
		}
	}

	/**
	 * The department said nothing within its limit.
	 * @param rule what follows; consent ends the review
	 */
	void silent(SilenceRule rule, Instant at) {
		this.silence = rule;
		if (rule == SilenceRule.CONSENT) {
			this.endedAt = at;
		}
	}

	/** Nobody needs it any more: the joint review has passed without it. */
	void spare(Instant at) {
		this.spared = true;
		this.endedAt = at;
	}

	/** Whether it ended because the joint review had passed without it. */
	public boolean isSpared() {
		return this.spared;
	}

	/** It is done again elsewhere and counts no more. */
	void supersede(Cause cause, Instant at) {
		this.supersededBy = cause;
		this.supersededAt = at;
	}

	/** It is done again in the step it was done in, which has not ended. */
	void clear() {
		this.opinions.clear();
		this.endedAt = null;
		this.silence = null;
	}

	/**
	 * The official takes the opinion back: the review has not ended, or no longer has.
	 */
	void takeBack(String official) {
		this.opinions.removeIf((opinion) -> opinion.official().equals(official));
		this.endedAt = null;
	}

	/**
	 * It is done again because an official took an opinion back; those of the others
	 * stand.
	 */
	void keepOpinionsOfOthers(Review ended, String official) {
		ended.opinions.stream().filter((opinion) -> !opinion.official().equals(official)).forEach(this.opinions::add);
	}

	/** Why it was done again and counts no more; empty if it counts. */
	public Optional<Cause> superseded() {
		return Optional.ofNullable(this.supersededBy);
	}

	/**
	 * Whether the holder of a step asked for it, so that the matter gives it no vote.
	 */
	public boolean isAdded() {
		return this.origin == Step.Origin.ADDED;
	}

	/** Whether its step is drawn in the process, where its silence has a meaning. */
	boolean isDrawn() {
		return this.origin == Step.Origin.PROCESS;
	}

	/** Whether it is one of the matter's reviews and counts. */
	public boolean counts() {
		return !isAdded() && this.supersededAt == null;
	}

	/** When it ended. */
	public Optional<Instant> endedAt() {
		return Optional.ofNullable(this.endedAt);
	}

	/** Its last day is another now. */
	void moveTo(LocalDate newDueOn) {
		this.dueOn = newDueOn;
	}

	/** What followed the department's silence, if it was silent beyond its limit. */
	public Optional<SilenceRule> silence() {
		return Optional.ofNullable(this.silence);
	}

	/** Whether it counts as consent although nobody gave it: an act of the system. */
	public boolean isConsentBySilence() {
		return this.silence == SilenceRule.CONSENT;
	}

	public boolean isExaminedBy(String official) {
		return this.opinions.stream().anyMatch((opinion) -> opinion.official().equals(official));
	}

	/** Id of the step it is done in, see {@link Step#id()}. */
	public String id() {
		return this.id;
	}

	public String stepId() {
		return this.stepId;
	}

	public String department() {
		return this.department;
	}

	/** How many officials must give an opinion. */
	public int examiners() {
		return this.examiners;
	}

	public List<Opinion> opinions() {
		return List.copyOf(this.opinions);
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public Optional<LocalDate> dueOn() {
		return Optional.ofNullable(this.dueOn);
	}

	public boolean isComplete() {
		return this.endedAt != null;
	}

	/**
	 * What it counts for in a joint review; empty while it is open and if it was spared.
	 * One official against is the department against; consent by silence is in favour.
	 */
	public Optional<Vote> vote() {
		if (!isComplete() || this.spared) {
			return Optional.empty();
		}
		if (isGiven(Opinion.Verdict.DISAGREE)) {
			return Optional.of(Vote.AGAINST);
		}
		return Optional.of((isGiven(Opinion.Verdict.AGREE) || isConsentBySilence()) ? Vote.IN_FAVOUR : Vote.ABSTAINED);
	}

	private boolean isGiven(Opinion.Verdict verdict) {
		return this.opinions.stream().anyMatch((opinion) -> opinion.verdict() == verdict);
	}

}
