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

import org.oneseal.matter.Matter.SilenceRule;

/**
 * One department's examination of a case. An examination of substance needs the opinions
 * of two different officials (art. 34); the review ends with the last opinion it needs.
 */
@Entity
@Table(name = "review")
public class Review {

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
	private @Nullable SilenceRule silence;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "opinion", joinColumns = @JoinColumn(name = "review_id"))
	@OrderColumn(name = "position")
	private List<Opinion> opinions = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Review() {
	}

	Review(String id, String caseId, String stepId, String department, int examiners, Instant startedAt,
			@Nullable LocalDate dueOn) {
		this.id = id;
		this.caseId = caseId;
		this.stepId = stepId;
		this.department = department;
		this.examiners = examiners;
		this.startedAt = startedAt;
		this.dueOn = dueOn;
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

	/** Id of the step it is done in, see {@code cases.Step}. */
	String id() {
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
