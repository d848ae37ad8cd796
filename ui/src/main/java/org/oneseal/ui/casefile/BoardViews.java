package org.oneseal.ui.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.matter.JointReviewSpec;
import org.oneseal.matter.JointReviewSpec.Policy;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.Contradiction;
import org.oneseal.review.JointReview;
import org.oneseal.review.JointReviews;
import org.oneseal.review.Review;
import org.oneseal.review.Reviews;
import org.oneseal.ui.view.Tag;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/**
 * All departments' opinions side by side: what they come to together, and what does not
 * fit.
 */
@Component
class BoardViews {

	private final ReviewViews views;

	private final Reviews reviews;

	private final JointReviews joint;

	private final Organisation organisation;

	private final Words words;

	BoardViews(ReviewViews views, Reviews reviews, JointReviews joint, Organisation organisation, Words words) {
		this.views = views;
		this.reviews = reviews;
		this.joint = joint;
		this.organisation = organisation;
		this.words = words;
	}

	BoardView of(CaseFile file) {
		List<Review> all = this.reviews.of(file.approvalCase().id());
		return new BoardView(this.views.of(file),
				all.isEmpty() ? null
						: this.joint.of(file.approvalCase()).map((found) -> joint(found, file)).orElse(null),
				Contradiction.among(all).stream().map((found) -> say(found, file)).toList());
	}

	/**
	 * The departments' conditions as a draft for the decision, each with who asks it, in
	 * the language of decisions.
	 */
	String conditions(CaseFile file) {
		return this.words.in(Locale.CHINESE, () -> merged(file));
	}

	private String merged(CaseFile file) {
		List<String> lines = new ArrayList<>();
		Map<String, Set<String>> conditions = Contradiction.conditions(this.reviews.of(file.approvalCase().id()));
		conditions.forEach(
				(condition, departments) -> lines.add(this.words.say("file.condition", condition, names(departments))));
		return String.join("\n", lines);
	}

	private BoardView.Joint joint(JointReview found, CaseFile file) {
		JointReviewSpec spec = found.spec();
		String rule = this.words.say("joint.rule." + spec.policy(),
				(spec.policy() == Policy.RATIO) ? spec.atLeast().toString() : "");
		Tone tone = switch (found.result()) {
			case OPEN -> Tone.ACTIVE;
			case PASSED -> Tone.GOOD;
			case FAILED -> Tone.BAD;
		};
		return new BoardView.Joint(rule, veto(found, file),
				this.words.say("joint.tally", found.inFavour(), found.against(), found.abstained(), found.open()),
				new Tag("joint.result." + found.result(), tone));
	}

	private @Nullable String veto(JointReview found, CaseFile file) {
		if (!found.vetoed().isEmpty()) {
			return this.words.say("joint.vetoed", departments(found.vetoed(), file));
		}
		List<String> mayVeto = file.pack()
			.matter()
			.reviews()
			.stream()
			.map(ReviewSpec::step)
			.filter(found.spec().veto()::contains)
			.toList();
		return mayVeto.isEmpty() ? null : this.words.say("joint.veto", departments(mayVeto, file));
	}

	private String departments(List<String> steps, CaseFile file) {
		String authority = file.approvalCase().authority();
		return names(steps.stream()
			.map((step) -> file.pack()
				.implementation(authority)
				.department(file.pack().matter().review(step).orElseThrow().role()))
			.toList());
	}

	private String say(Contradiction found, CaseFile file) {
		String material = (found.material() == null) ? ""
				: file.pack()
					.matter()
					.material(found.material())
					.map(RequiredMaterial::title)
					.map(this.words::say)
					.orElse(found.material());
		return this.words.say("file.opinions.contradiction." + found.kind(), material, names(found.departments()),
				names(found.others()));
	}

	private String names(Collection<String> departments) {
		return this.words
			.list(departments.stream().map((id) -> this.words.say(this.organisation.department(id).name())).toList());
	}

}
