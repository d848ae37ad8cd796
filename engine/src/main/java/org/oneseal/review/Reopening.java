package org.oneseal.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.BesideSteps;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;
import org.oneseal.matter.Limit;
import org.oneseal.matter.MatterPacks;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdowns;

/**
 * Has a review done again. Whatever comes after it in the process waits; the engine's
 * tokens stay where they are.
 */
@Component
class Reopening {

	private final ReviewRepository reviews;

	private final BesideSteps beside;

	private final Steps steps;

	private final MatterPacks packs;

	private final Countdowns countdowns;

	private final Clock clock;

	Reopening(ReviewRepository reviews, BesideSteps beside, Steps steps, MatterPacks packs, Countdowns countdowns,
			Clock clock) {
		this.reviews = reviews;
		this.beside = beside;
		this.steps = steps;
		this.packs = packs;
		this.countdowns = countdowns;
		this.clock = clock;
	}

	/** Whether the reviews of a step that count have all ended, and not unneeded. */
	boolean isOver(ApprovalCase approvalCase, String stepKey) {
		List<Review> counting = counting(approvalCase, stepKey);
		return !counting.isEmpty() && counting.stream().allMatch((review) -> review.isComplete() && !review.isSpared());
	}

	/**
	 * The reviews of a step that have ended and count; a step that is done several times
	 * over may have others.
	 */
	List<Review> ended(ApprovalCase approvalCase, String stepKey) {
		return counting(approvalCase, stepKey).stream().filter(Review::isComplete).toList();
	}

	private List<Review> counting(ApprovalCase approvalCase, String stepKey) {
		return this.reviews.findByCaseIdOrderByStartedAt(approvalCase.id())
			.stream()
			.filter((review) -> review.counts() && review.stepId().equals(stepKey))
			.toList();
	}

	/**
	 * Has it done again within its limit, counted from today.
	 * @param ended as {@link #ended} has them, at least one
	 */
	void again(ApprovalCase approvalCase, List<Review> ended, Review.Cause cause) {
		Review last = ended.get(ended.size() - 1);
		Optional<Step> waiting = waiting(approvalCase, last);
		if (waiting.isPresent()) {
			last.clear();
			this.beside.undo(approvalCase, waiting.get());
			return;
		}
		ended.forEach((review) -> review.supersede(cause, this.clock.instant()));
		begin(approvalCase, last, LocalDate.now(this.clock), null);
	}

	/**
	 * An official took the opinion back: the review is theirs again, and its limit counts
	 * on as if it had not ended. What another official of the department found stands.
	 */
	void takenBack(ApprovalCase approvalCase, Review ended, String official) {
		Optional<Step> waiting = waiting(approvalCase, ended);
		if (waiting.isPresent()) {
			ended.takeBack(official);
			this.beside.undo(approvalCase, waiting.get());
			return;
		}
		ended.supersede(Review.Cause.WITHDRAWN, this.clock.instant());
		LocalDate on = this.countdowns.ofStep(ended.id())
			.map(Countdown::startedOn)
			.orElseGet(() -> LocalDate.now(this.clock));
		String id = begin(approvalCase, ended, on, official);
		this.reviews.findById(id).orElseThrow().keepOpinionsOfOthers(ended, official);
	}

	/**
	 * Its step, if it is done and waits for somebody who was asked to review after it.
	 */
	private Optional<Step> waiting(ApprovalCase approvalCase, Review ended) {
		return this.steps.of(approvalCase.id())
			.stream()
			.filter((step) -> step.id().equals(ended.id()) && step.isOpen())
			.findFirst();
	}

	private String begin(ApprovalCase approvalCase, Review ended, LocalDate on, @Nullable String official) {
		Limit limit = this.countdowns.ofStep(ended.id())
			.map(Countdown::limit)
			.orElseGet(() -> this.packs.version(approvalCase.packVersion())
				.limit(approvalCase.authority(), ended.stepId())
				.orElseThrow());
		String id = UUID.randomUUID().toString();
		this.beside.reopen(approvalCase, id, ended.stepId(), ended.department(), limit, on, official);
		return id;
	}

}
