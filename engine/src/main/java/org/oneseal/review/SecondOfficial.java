package org.oneseal.review;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Disqualification;
import org.oneseal.cases.Step;

/** The opinions on one review are those of different officials (art. 34). */
@Component
class SecondOfficial implements Disqualification {

	private final ReviewRepository reviews;

	SecondOfficial(ReviewRepository reviews) {
		this.reviews = reviews;
	}

	@Override
	public Optional<String> against(Step step, String person) {
		return Optional.of(step)
			.filter((judged) -> judged.kind() == Step.Kind.REVIEW)
			.flatMap((judged) -> this.reviews.findById(judged.id()))
			.filter((review) -> review.isExaminedBy(person))
			.map((review) -> "review.second-official");
	}

}
