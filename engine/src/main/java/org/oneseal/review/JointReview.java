package org.oneseal.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.oneseal.matter.JointReviewSpec;
import org.oneseal.matter.JointReviewSpec.Policy;

/**
 * What departments that review together have said so far, and what it comes to by the
 * rule of the matter. Counted anew from the reviews, never kept beside them.
 *
 * @param spec the rule
 * @param inFavour how many departments are
 * @param against how many are
 * @param abstained how many did
 * @param open how many have still to speak
 * @param result what it comes to
 * @param vetoed steps whose veto it was
 */
public record JointReview(JointReviewSpec spec, int inFavour, int against, int abstained, int open, Result result,
		List<String> vetoed) {

	/** What a joint review comes to. */
	public enum Result {

		/** Whoever has still to speak can turn it. */
		OPEN,
		/** Whatever is still said, the rule is met. */
		PASSED,
		/** Whatever is still said, the rule is not met. */
		FAILED

	}

	/**
	 * Counts.
	 * @param steps the reviews the matter asks for
	 * @param votes what was said, by step
	 */
	static JointReview of(JointReviewSpec spec, List<String> steps, Map<String, Vote> votes) {
		Map<Vote, Long> tally = steps.stream()
			.map((step) -> Optional.ofNullable(votes.get(step)))
			.flatMap(Optional::stream)
			.collect(Collectors.groupingBy((vote) -> vote, Collectors.counting()));
		int inFavour = tally.getOrDefault(Vote.IN_FAVOUR, 0L).intValue();
		int against = tally.getOrDefault(Vote.AGAINST, 0L).intValue();
		int abstained = tally.getOrDefault(Vote.ABSTAINED, 0L).intValue();
		int open = steps.size() - inFavour - against - abstained;
		List<String> vetoed = steps.stream()
			.filter((step) -> spec.veto().contains(step) && votes.get(step) == Vote.AGAINST)
			.toList();
		boolean vetoPossible = steps.stream()
			.anyMatch((step) -> spec.veto().contains(step) && !votes.containsKey(step));
		Result result = !vetoed.isEmpty() ? Result.FAILED : result(spec, inFavour, against, open, vetoPossible);
		return new JointReview(spec, inFavour, against, abstained, open, result, vetoed);
	}

	private static Result result(JointReviewSpec spec, int inFavour, int against, int open, boolean vetoPossible) {
		boolean failed = !isMet(spec, inFavour + open, against);
		if (failed) {
			return Result.FAILED;
		}
		boolean certain = !vetoPossible && isMet(spec, inFavour, against + open);
		return certain ? Result.PASSED : Result.OPEN;
	}

	/** Nothing passes without a single vote in favour. */
	private static boolean isMet(JointReviewSpec spec, int inFavour, int against) {
		if (inFavour == 0) {
			return false;
		}
		return switch (spec.policy()) {
			case ANY -> true;
			case ALL, IN_ORDER -> against == 0;
			case RATIO -> spec.atLeast().isReached(inFavour, inFavour + against);
		};
	}

	/** Whether nobody else need speak. */
	boolean isSettledEarly() {
		return this.spec.policy() == Policy.ANY && this.result == Result.PASSED && this.open > 0;
	}

}
