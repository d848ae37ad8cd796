package org.oneseal.ui.casefile;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Step;
import org.oneseal.cases.Urges;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.casefile.Hands.Urge;
import org.oneseal.ui.casefile.Hands.Urged;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Words;

/** Who urged, and whom an official can urge. */
@Component
class UrgeViews {

	/** First part of the name of the field; the id of the step follows. */
	static final String FIELD = "urgeWords-";

	private final Urges urges;

	private final Organisation organisation;

	private final ProblemViews problems;

	private final LegalDays days;

	private final Words words;

	UrgeViews(Urges urges, Organisation organisation, ProblemViews problems, LegalDays days, Words words) {
		this.urges = urges;
		this.organisation = organisation;
		this.problems = problems;
		this.days = days;
		this.words = words;
	}

	/** Who urged the open steps, oldest first. */
	List<Urged> told(CaseFile file) {
		List<Step> open = file.openSteps();
		return this.urges.of(file.approvalCase().id())
			.stream()
			.flatMap((urging) -> open.stream()
				.filter((step) -> step.id().equals(urging.stepId()))
				.map((step) -> new Urged(title(file, step), this.organisation.nameOf(urging.by()), urging.words(),
						this.days.at(urging.at()))))
			.toList();
	}

	/** Those who can be urged now come first. */
	List<Urge> offers(CaseFile file, Actor official, Typed typed) {
		return file.openSteps()
			.stream()
			.filter((step) -> this.urges.offers(file.approvalCase(), step, official))
			.map((step) -> offer(file, step, official, typed))
			.sorted(Comparator.comparing((urge) -> !urge.notBefore().isEmpty()))
			.toList();
	}

	private Urge offer(CaseFile file, Step step, Actor official, Typed typed) {
		String field = FIELD + step.id();
		return new Urge(title(file, step), where(step),
				"/case-files/" + file.approvalCase().number() + "/steps/" + step.id() + "/urge", field,
				typed.values().getOrDefault(field, ""), this.problems.errorsByField(typed.problems()).get(field),
				typed.values().containsKey(field),
				this.urges.notBefore(file.approvalCase(), step, official)
					.map((day) -> this.words.say("urge.not-before", day))
					.orElse(""));
	}

	private String where(Step step) {
		String department = step.department()
			.map((id) -> this.words.say(this.organisation.department(id).name()))
			.orElse("");
		return step.assignee()
			.map((holder) -> this.words.say("urge.held-by", department, this.organisation.nameOf(holder)))
			.orElseGet(() -> this.words.say("urge.in-pool", department));
	}

	private String title(CaseFile file, Step step) {
		return this.words.say(file.pack().stepTitle(step.stepId()));
	}

}
