package org.oneseal.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.oneseal.matter.JointReviewSpec;
import org.oneseal.matter.JointReviewSpec.Policy;
import org.oneseal.matter.JointReviewSpec.Share;
import org.oneseal.matter.LegalBasis;
import org.oneseal.review.JointReview.Result;
import org.oneseal.text.Text;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What several opinions come to, for every rule and every way four departments can vote.
 */
class JointReviewTests {

	private static final LegalBasis BASIS = new LegalBasis(Text.of("示例"), null, null);

	private static final List<String> STEPS = List.of("reviewA", "reviewB", "reviewC", "reviewD");

	/** RuoYi #1069: there one refusal ends the vote whatever the ratio. */
	@Test
	void aRefusalWithinARatioDoesNotEndIt() {
		JointReviewSpec twoThirds = ratio(2, 3, Set.of());

		assertThat(of(twoThirds, Vote.AGAINST).result()).isEqualTo(Result.OPEN);
		assertThat(of(twoThirds, Vote.AGAINST, Vote.IN_FAVOUR, Vote.IN_FAVOUR).result()).isEqualTo(Result.OPEN);
		assertThat(of(twoThirds, Vote.AGAINST, Vote.IN_FAVOUR, Vote.IN_FAVOUR, Vote.IN_FAVOUR).result())
			.isEqualTo(Result.PASSED);
		assertThat(of(twoThirds, Vote.AGAINST, Vote.AGAINST).result()).isEqualTo(Result.FAILED);
	}

	@Test
	void whoAbstainsIsNotCounted() {
		JointReview joint = of(ratio(2, 3, Set.of()), Vote.AGAINST, Vote.ABSTAINED, Vote.IN_FAVOUR, Vote.IN_FAVOUR);

		assertThat(joint.result()).isEqualTo(Result.PASSED);
		assertThat(joint)
			.extracting(JointReview::inFavour, JointReview::against, JointReview::abstained, JointReview::open)
			.containsExactly(2, 1, 1, 0);
		assertThat(of(ratio(1, 2, Set.of()), Vote.ABSTAINED, Vote.ABSTAINED, Vote.ABSTAINED, Vote.ABSTAINED).result())
			.as("nobody in favour")
			.isEqualTo(Result.FAILED);
	}

	@Test
	void aVetoFailsWhateverTheOthersSay() {
		JointReview joint = of(ratio(1, 2, Set.of("reviewB")), Vote.IN_FAVOUR, Vote.AGAINST, Vote.IN_FAVOUR,
				Vote.IN_FAVOUR);

		assertThat(joint.result()).isEqualTo(Result.FAILED);
		assertThat(joint.vetoed()).containsExactly("reviewB");
	}

	@Test
	void oneAgreementIsEnoughOnceThoseWithAVetoHaveSpoken() {
		JointReviewSpec any = new JointReviewSpec(Policy.ANY, Share.ONE, Set.of("reviewD"), BASIS);

		assertThat(of(any, Vote.AGAINST, Vote.IN_FAVOUR).isSettledEarly()).isFalse();
		assertThat(of(any, Vote.AGAINST, Vote.IN_FAVOUR, null, Vote.ABSTAINED).isSettledEarly()).isTrue();
	}

	static Stream<JointReviewSpec> everyRule() {
		return Stream.of(Set.<String>of(), Set.of("reviewA"), Set.of("reviewB", "reviewD"))
			.flatMap((veto) -> Stream.of(new JointReviewSpec(Policy.ALL, Share.ONE, veto, BASIS),
					new JointReviewSpec(Policy.IN_ORDER, Share.ONE, veto, BASIS),
					new JointReviewSpec(Policy.ANY, Share.ONE, veto, BASIS), ratio(1, 4, veto), ratio(1, 2, veto),
					ratio(2, 3, veto), ratio(3, 4, veto), ratio(1, 1, veto)));
	}

	/** Settled is what no further opinion can change, and nothing else. */
	@ParameterizedTest
	@MethodSource("everyRule")
	void itIsSettledWhenNobodyCanTurnItAnyMore(JointReviewSpec rule) {
		List<@Nullable Vote> votes = new ArrayList<>();
		votes.add(null);
		possible(rule).forEach(votes::add);
		for (List<@Nullable Vote> given : combinations(votes)) {
			List<Boolean> ends = completions(rule, given).map((complete) -> passes(rule, complete)).distinct().toList();
			Result expected = (ends.size() > 1) ? Result.OPEN : ends.get(0) ? Result.PASSED : Result.FAILED;

			assertThat(JointReview.of(rule, STEPS, byStep(given)).result()).as("%s %s", rule, given)
				.isEqualTo(expected);
		}
	}

	/** The rule, told once more. */
	private static boolean passes(JointReviewSpec rule, List<@Nullable Vote> votes) {
		long inFavour = votes.stream().filter((vote) -> vote == Vote.IN_FAVOUR).count();
		long against = votes.stream().filter((vote) -> vote == Vote.AGAINST).count();
		boolean vetoed = rule.veto().stream().anyMatch((step) -> votes.get(STEPS.indexOf(step)) == Vote.AGAINST);
		double share = (rule.policy() == Policy.ANY) ? 0
				: (double) rule.atLeast().numerator() / rule.atLeast().denominator();
		return !vetoed && inFavour > 0 && (double) inFavour / (inFavour + against) >= share - 1e-9;
	}

	private static Stream<List<@Nullable Vote>> completions(JointReviewSpec rule, List<@Nullable Vote> given) {
		int open = given.indexOf(null);
		if (open < 0) {
			return Stream.of(given);
		}
		return possible(rule).stream().flatMap((vote) -> {
			List<@Nullable Vote> next = new ArrayList<>(given);
			next.set(open, vote);
			return completions(rule, next);
		});
	}

	private static List<List<@Nullable Vote>> combinations(List<@Nullable Vote> votes) {
		List<List<@Nullable Vote>> all = new ArrayList<>();
		all.add(new ArrayList<>());
		for (int i = 0; i < STEPS.size(); i++) {
			List<List<@Nullable Vote>> longer = new ArrayList<>();
			for (List<@Nullable Vote> begun : all) {
				for (Vote vote : votes) {
					List<@Nullable Vote> more = new ArrayList<>(begun);
					more.add(vote);
					longer.add(more);
				}
			}
			all = longer;
		}
		return all;
	}

	private static List<Vote> possible(JointReviewSpec rule) {
		return rule.policy().isVote() ? List.of(Vote.values()) : List.of(Vote.IN_FAVOUR, Vote.AGAINST);
	}

	private static JointReviewSpec ratio(int numerator, int denominator, Set<String> veto) {
		return new JointReviewSpec(Policy.RATIO, new Share(numerator, denominator), veto, BASIS);
	}

	private static JointReview of(JointReviewSpec rule, @Nullable Vote... votes) {
		return JointReview.of(rule, STEPS, byStep(java.util.Arrays.asList(votes)));
	}

	private static Map<String, Vote> byStep(List<@Nullable Vote> votes) {
		Map<String, Vote> byStep = new HashMap<>();
		for (int i = 0; i < votes.size(); i++) {
			Vote vote = votes.get(i);
			if (vote != null) {
				byStep.put(STEPS.get(i), vote);
			}
		}
		return byStep;
	}

}
