package org.oneseal.batch;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.Review;
import org.oneseal.review.Reviews;

/**
 * An opinion was given on other answers or materials than there are now: the applicant
 * corrected something or handed it in later.
 */
@Component
class FileChangedSince implements Caution {

	private final Reviews reviews;

	private final Organisation organisation;

	FileChangedSince(Reviews reviews, Organisation organisation) {
		this.reviews = reviews;
		this.organisation = organisation;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		String now = candidate.file().fingerprint();
		return this.reviews.of(candidate.caseId())
			.stream()
			.filter((review) -> review.superseded().isEmpty())
			.filter((review) -> review.opinions().stream().anyMatch((opinion) -> !opinion.seen().equals(now)))
			.map(Review::department)
			.distinct()
			.map((department) -> Problem.warning(null, "batch.eyes.changed-since",
					this.organisation.department(department).name()))
			.toList();
	}

}
