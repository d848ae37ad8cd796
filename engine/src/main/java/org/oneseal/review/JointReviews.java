package org.oneseal.review;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.BesideSteps;
import org.oneseal.cases.GrantObstacle;
import org.oneseal.cases.Journal;
import org.oneseal.form.Problem;
import org.oneseal.matter.JointReviewSpec;
import org.oneseal.matter.Matter;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.matter.MatterPacks;

/** What the reviews of a case come to together, where the matter has a rule for it. */
@Component
public class JointReviews implements GrantObstacle {

	private final ReviewRepository reviews;

	private final MatterPacks packs;

	private final BesideSteps steps;

	private final Journal journal;

	private final Clock clock;

	JointReviews(ReviewRepository reviews, MatterPacks packs, BesideSteps steps, Journal journal, Clock clock) {
		this.reviews = reviews;
		this.packs = packs;
		this.steps = steps;
		this.journal = journal;
		this.clock = clock;
	}

	/** The joint review of a case; empty where every opinion stands for itself. */
	public Optional<JointReview> of(ApprovalCase approvalCase) {
		return of(approvalCase, Map.of());
	}

	/**
	 * Which of the open reviews would end if this one ended so: itself, and those nobody
	 * would need any more.
	 * @param open steps of the open reviews
	 */
	public Set<String> endedBy(ApprovalCase approvalCase, String step, Vote vote, Set<String> open) {
		return of(approvalCase, Map.of(step, vote)).filter(JointReview::isSettledEarly).isPresent() ? open
				: Set.of(step);
	}

	private Optional<JointReview> of(ApprovalCase approvalCase, Map<String, Vote> supposed) {
		Matter matter = this.packs.version(approvalCase.packVersion()).matter();
		JointReviewSpec spec = matter.jointReview();
		if (spec == null) {
			return Optional.empty();
		}
		Map<String, Vote> votes = votes(approvalCase);
		votes.putAll(supposed);
		return Optional.of(JointReview.of(spec, matter.reviews().stream().map(ReviewSpec::step).toList(), votes));
	}

	/**
	 * What each review of the matter says that has ended and was not done again; the same
	 * one may have been done several times over, and then one against is against.
	 */
	private Map<String, Vote> votes(ApprovalCase approvalCase) {
		Map<String, List<Review>> counting = this.reviews.findByCaseIdOrderByStartedAt(approvalCase.id())
			.stream()
			.filter(Review::counts)
			.collect(Collectors.groupingBy(Review::stepId));
		Map<String, Vote> votes = new HashMap<>();
		counting.forEach((step, reviews) -> {
			if (reviews.stream().allMatch((review) -> review.vote().isPresent())) {
				votes.put(step, together(reviews.stream().flatMap((review) -> review.vote().stream()).toList()));
			}
		});
		return votes;
	}

	private static Vote together(List<Vote> votes) {
		if (votes.contains(Vote.AGAINST)) {
			return Vote.AGAINST;
		}
		return votes.contains(Vote.IN_FAVOUR) ? Vote.IN_FAVOUR : Vote.ABSTAINED;
	}

	/** Ends the reviews that nobody needs any more, each as an act of the system. */
	void settle(ApprovalCase approvalCase) {
		if (of(approvalCase).filter(JointReview::isSettledEarly).isPresent()) {
			this.reviews.findByCaseIdOrderByStartedAt(approvalCase.id())
				.stream()
				.filter((review) -> review.counts() && !review.isComplete())
				.forEach((review) -> spare(approvalCase, review));
		}
	}

	private void spare(ApprovalCase approvalCase, Review review) {
		review.spare(this.clock.instant());
		this.reviews.save(review);
		this.journal.recordSystem(approvalCase, approvalCase.status(), Act.REVIEW_ENDED, review.stepId(),
				Map.of("department", review.department()));
		this.steps.end(approvalCase, review.id());
	}

	@Override
	public List<Problem> against(ApprovalCase approvalCase) {
		return of(approvalCase).filter((joint) -> joint.result() == JointReview.Result.FAILED)
			.map((joint) -> Problem.error(null, "decision.joint-review-failed", joint.inFavour(), joint.against(),
					joint.abstained()))
			.stream()
			.toList();
	}

}
