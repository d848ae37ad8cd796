package org.oneseal.batch;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Step;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.review.JointReview;
import org.oneseal.review.JointReviews;

/**
 * The departments' joint review has failed or is still open, or anything else stands in
 * the way of a grant.
 */
@Component
class JointReviewUnsettled implements Caution {

	private final JointReviews joint;

	private final Decisions decisions;

	JointReviewUnsettled(JointReviews joint, Decisions decisions) {
		this.joint = joint;
		this.decisions = decisions;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		if (candidate.step().kind() != Step.Kind.DECISION) {
			return List.of();
		}
		List<Problem> found = new ArrayList<>(this.decisions.obstacles(candidate.file().approvalCase()));
		this.joint.of(candidate.file().approvalCase())
			.filter((review) -> review.result() == JointReview.Result.OPEN)
			.ifPresent((review) -> found.add(Problem.warning(null, "batch.eyes.joint-open", review.open())));
		return found;
	}

}
