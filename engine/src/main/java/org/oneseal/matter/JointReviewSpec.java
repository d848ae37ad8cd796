package org.oneseal.matter;

import java.util.Set;

/**
 * How the opinions of the departments that review a case together (联审) count. Without it
 * they bind nobody: the decision weighs them.
 *
 * @param policy whose agreement is needed
 * @param atLeast the share of the votes for {@link Policy#RATIO}, one for the others
 * @param veto steps of the reviews whose vote against fails the whole, whatever the
 * others say
 * @param basis the citation beside it
 */
public record JointReviewSpec(Policy policy, Share atLeast, Set<String> veto, LegalBasis basis) {

	/** Whose agreement is needed. */
	public enum Policy {

		/** Every department's; who abstains is not counted. */
		ALL,
		/**
		 * One department's (或签). With the first agreement, once those with a veto have
		 * spoken, the other reviews end.
		 */
		ANY,
		/** That of a share of the votes in favour or against. */
		RATIO,
		/** Every department's, asked one after another (依次). */
		IN_ORDER;

		/** Whether a department may abstain. */
		public boolean isVote() {
			return this == ANY || this == RATIO;
		}

	}

	/** Of the votes in favour and against, how many must be in favour: two of three. */
	public record Share(int numerator, int denominator) {

		/** All of them. */
		public static final Share ONE = new Share(1, 1);

		/** Whether so many in favour are enough of so many votes. */
		public boolean isReached(int inFavour, int votes) {
			return (long) inFavour * this.denominator >= (long) votes * this.numerator;
		}

		@Override
		public String toString() {
			return this.numerator + "/" + this.denominator;
		}

	}

}
