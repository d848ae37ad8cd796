package org.oneseal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Step;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.Contradiction;
import org.oneseal.review.Opinion.Verdict;
import org.oneseal.review.Review;
import org.oneseal.review.Reviews;

/**
 * A department was against, abstained, said nothing, or asks something of the applicant;
 * or opinions contradict each other. Whoever gives the second opinion of a department
 * looks at the first one of it, whoever decides at all.
 */
@Component
class OpinionToWeigh implements Caution {

	private final Reviews reviews;

	private final Organisation organisation;

	OpinionToWeigh(Reviews reviews, Organisation organisation) {
		this.reviews = reviews;
		this.organisation = organisation;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		boolean decides = candidate.step().kind() == Step.Kind.DECISION;
		List<Review> weighed = this.reviews.of(candidate.caseId())
			.stream()
			.filter((review) -> review.superseded().isEmpty())
			.filter((review) -> decides || review.stepId().equals(candidate.step().stepId()))
			.toList();
		List<Problem> found = new ArrayList<>();
		for (Review review : weighed) {
			tell(review, "batch.eyes.against", (each) -> says(each, Verdict.DISAGREE), found);
			tell(review, "batch.eyes.abstained", (each) -> says(each, Verdict.ABSTAIN), found);
			tell(review, "batch.eyes.conditions",
					(each) -> each.opinions().stream().anyMatch((opinion) -> !opinion.conditions().isEmpty()), found);
			tell(review, "batch.eyes.silent", Review::isConsentBySilence, found);
		}
		int contradictions = Contradiction.among(weighed).size();
		if (contradictions > 0) {
			found.add(Problem.warning(null, "batch.eyes.contradiction", contradictions));
		}
		return found;
	}

	private void tell(Review review, String key, Predicate<Review> rule, List<Problem> found) {
		if (rule.test(review)) {
			found.add(Problem.warning(null, key, this.organisation.department(review.department()).name()));
		}
	}

	private static boolean says(Review review, Verdict verdict) {
		return review.opinions().stream().anyMatch((opinion) -> opinion.verdict() == verdict);
	}

}
