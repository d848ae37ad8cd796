package org.oneseal.ui.casefile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Step;
import org.oneseal.matter.LegalBasis;
import org.oneseal.matter.Matter.SilenceRule;
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

	private static final Set<Act> SILENCE = EnumSet.of(Act.REMINDED, Act.ESCALATED, Act.CONSENT_BY_SILENCE);

	private final Reviews reviews;

	private final AuditTrail trail;

	private final Organisation organisation;

	private final LegalDays days;

	private final Words words;

	ReviewViews(Reviews reviews, AuditTrail trail, Organisation organisation, LegalDays days, Words words) {
		this.reviews = reviews;
		this.trail = trail;
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
		String full = review.isAdded() ? this.words.say("step.origin.of.ADDED", title) : title;
		return new ReviewView(full, this.words.say(this.organisation.department(review.department()).name()),
				status(review, file), due(review, file), review.opinions().size(), review.examiners(),
				review.opinions().stream().map((opinion) -> opinion(opinion, file)).toList(), silence(review, file));
	}

	private Due due(Review review, CaseFile file) {
		return step(review, file).filter(Step::isOpen)
			.map((step) -> this.days.due(step, file.approvalCase().authority()))
			.orElse(Due.NONE);
	}

	private static Optional<Step> step(Review review, CaseFile file) {
		return file.steps().stream().filter((step) -> step.id().equals(review.id())).findFirst();
	}

	/** What followed the department's silence; consent is told with its rule. */
	private @Nullable String silence(Review review, CaseFile file) {
		return review.silence()
			.filter((rule) -> rule != SilenceRule.NONE)
			.map((rule) -> this.words.say("silence." + rule, silentOn(review, file), basis(review, file)))
			.orElse(null);
	}

	/** The day of the system's act. */
	private LocalDate silentOn(Review review, CaseFile file) {
		return this.trail.of(file.approvalCase().id())
			.stream()
			.filter((entry) -> SILENCE.contains(entry.act()) && review.stepId().equals(entry.stepId()))
			.findFirst()
			.map((entry) -> this.days.at(entry.at()).toLocalDate())
			.orElseThrow();
	}

	private String basis(Review review, CaseFile file) {
		LegalBasis basis = file.pack().matter().review(review.stepId()).orElseThrow().silence().basis();
		return (basis != null) ? this.words.cite(basis) : "";
	}

	private static Tag status(Review review, CaseFile file) {
		if (review.superseded().isPresent()) {
			return new Tag("review.status." + review.superseded().get(), Tone.NEUTRAL);
		}
		if (review.isConsentBySilence()) {
			return new Tag("review.status.CONSENT", Tone.NEUTRAL);
		}
		if (review.isSpared()) {
			return new Tag("review.status.SPARED", Tone.NEUTRAL);
		}
		if (review.isComplete()) {
			return isDivided(review) ? new Tag("review.status.SPLIT", Tone.WAITING)
					: verdict(review.opinions().get(0).verdict());
		}
		return step(review, file).filter(Step::isOpen)
			.map((step) -> waiting(review, step))
			.orElse(new Tag("review.status.CANCELLED", Tone.NEUTRAL));
	}

	private static boolean isDivided(Review review) {
		return review.opinions().stream().map(Opinion::verdict).distinct().count() > 1;
	}

	private static Tag verdict(Opinion.Verdict verdict) {
		return switch (verdict) {
			case AGREE -> new Tag("review.status.AGREED", Tone.GOOD);
			case DISAGREE -> new Tag("review.status.DISAGREED", Tone.BAD);
			case ABSTAIN -> new Tag("review.status.ABSTAINED", Tone.NEUTRAL);
		};
	}

	private static Tag waiting(Review review, Step step) {
		if (step.hold() != Step.Hold.NONE) {
			return new Tag("review.status." + step.hold(), Tone.WAITING);
		}
		if (!review.opinions().isEmpty()) {
			return new Tag("review.status.SECOND", Tone.ACTIVE);
		}
		return new Tag(step.assignee().isPresent() ? "review.status.CLAIMED" : "review.status.OPEN", Tone.ACTIVE);
	}

	private OpinionView opinion(Opinion opinion, CaseFile file) {
		List<String> cites = opinion.citedMaterials()
			.stream()
			.map((id) -> file.pack()
				.matter()
				.material(id)
				.map((material) -> this.words.say(material.title()))
				.orElse(id))
			.toList();
		return new OpinionView(opinion.officialName(), this.days.at(opinion.givenAt()), verdict(opinion.verdict()),
				opinion.findings(), opinion.conditions(), this.words.list(cites));
	}

}
