package org.oneseal.ui.casefile;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Step;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.Opinion;
import org.oneseal.review.Review;
import org.oneseal.review.Reviews;
import org.oneseal.ui.casefile.CaseFileView.OpinionView;
import org.oneseal.ui.casefile.CaseFileView.ReviewView;
import org.oneseal.ui.view.Due;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Tag;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/** The departments' reviews as officials read them. */
@Component
class ReviewViews {

	private final Reviews reviews;

	private final Organisation organisation;

	private final LegalDays days;

	private final Words words;

	ReviewViews(Reviews reviews, Organisation organisation, LegalDays days, Words words) {
		this.reviews = reviews;
		this.organisation = organisation;
		this.days = days;
		this.words = words;
	}

	List<ReviewView> of(CaseFile file) {
		return this.reviews.of(file.approvalCase().id()).stream().map((review) -> view(review, file)).toList();
	}

	private ReviewView view(Review review, CaseFile file) {
		String title = this.words
			.say(file.pack().matter().review(review.stepId()).map((spec) -> spec.title()).orElseThrow());
		boolean open = file.openSteps().stream().anyMatch((step) -> step.stepId().equals(review.stepId()));
		return new ReviewView(title, this.words.say(this.organisation.department(review.department()).name()),
				status(review, file),
				open ? this.days.due(review.dueOn().orElse(null), file.approvalCase().authority()) : Due.NONE,
				review.opinions().size(), review.examiners(), review.opinions().stream().map(this::opinion).toList());
	}

	private static Tag status(Review review, CaseFile file) {
		if (review.isComplete()) {
			return review.agrees() ? new Tag("review.status.AGREED", Tone.GOOD)
					: review.opinions().stream().allMatch((opinion) -> opinion.verdict() == Opinion.Verdict.DISAGREE)
							? new Tag("review.status.DISAGREED", Tone.BAD)
							: new Tag("review.status.SPLIT", Tone.WAITING);
		}
		return file.openSteps()
			.stream()
			.filter((step) -> step.stepId().equals(review.stepId()))
			.findFirst()
			.map((step) -> waiting(review, step))
			.orElse(new Tag("review.status.CANCELLED", Tone.NEUTRAL));
	}

	private static Tag waiting(Review review, Step step) {
		if (!review.opinions().isEmpty()) {
			return new Tag("review.status.SECOND", Tone.ACTIVE);
		}
		return new Tag(step.assignee().isPresent() ? "review.status.CLAIMED" : "review.status.OPEN", Tone.ACTIVE);
	}

	private OpinionView opinion(Opinion opinion) {
		return new OpinionView(opinion.officialName(), this.days.at(opinion.givenAt()),
				opinion.verdict() == Opinion.Verdict.AGREE, opinion.findings(), opinion.conditions());
	}

}
