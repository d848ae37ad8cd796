package org.oneseal.ui.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Outlook;
import org.oneseal.cases.Step;
import org.oneseal.cases.Workflow;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.JointReviews;
import org.oneseal.review.Review;
import org.oneseal.review.Reviews;
import org.oneseal.review.Vote;
import org.oneseal.timelimit.WorkingCalendars;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Words;

/**
 * What each outcome of a step leads to, in words: which steps, who has them, until when.
 */
@Component
class OutlookViews {

	private final Workflow workflow;

	private final Reviews reviews;

	private final JointReviews joint;

	private final Organisation organisation;

	private final WorkingCalendars calendars;

	private final LegalDays days;

	private final Words words;

	OutlookViews(Workflow workflow, Reviews reviews, JointReviews joint, Organisation organisation,
			WorkingCalendars calendars, LegalDays days, Words words) {
		this.workflow = workflow;
		this.reviews = reviews;
		this.joint = joint;
		this.organisation = organisation;
		this.calendars = calendars;
		this.days = days;
		this.words = words;
	}

	/**
	 * What an outcome leads to.
	 *
	 * @param outcome message key of what it is called on its button
	 * @param text what follows
	 */
	record Line(String outcome, String text) {

	}

	/**
	 * Every outcome the official may choose.
	 * @param mayCorrect whether a correction can still be asked for
	 * @param mayGrant whether the case can be granted
	 */
	List<Line> of(CaseFile file, Step step, boolean mayCorrect, boolean mayGrant) {
		return switch (step.kind()) {
			case ACCEPTANCE -> Stream
				.of(line(file, "act.accept", step, Map.of("acceptance", "accepted")),
						mayCorrect ? line(file, "act.correct", step, Map.of("acceptance", "correction"))
								: Optional.<Line>empty(),
						line(file, "act.reject", step, Map.of("acceptance", "notAccepted")))
				.flatMap(Optional::stream)
				.toList();
			case REVIEW -> ofReview(file, step);
			case DECISION -> Stream
				.of(mayGrant ? line(file, "act.grant", step, Map.of("decision", "granted")) : Optional.<Line>empty(),
						line(file, "act.refuse", step, Map.of("decision", "refused")))
				.flatMap(Optional::stream)
				.toList();
			case CORRECTION, CONSULTATION -> List.of();
		};
	}

	private List<Line> ofReview(CaseFile file, Step step) {
		Review review = this.reviews.of(file.approvalCase().id())
			.stream()
			.filter((one) -> one.id().equals(step.id()))
			.findFirst()
			.orElseThrow();
		if (review.opinions().size() + 1 < review.examiners()) {
			return List.of(new Line("act.opinion.go", this.words.say("outlook.second")));
		}
		Set<String> open = file.openSteps()
			.stream()
			.filter((one) -> one.kind() == Step.Kind.REVIEW)
			.map(Step::stepId)
			.collect(Collectors.toSet());
		Set<String> agreed = this.joint.endedBy(file.approvalCase(), step.stepId(), Vote.IN_FAVOUR, open);
		Set<String> otherwise = this.joint.endedBy(file.approvalCase(), step.stepId(), Vote.AGAINST, open);
		return (agreed.equals(otherwise) ? line(file, "act.opinion.go", agreed, Map.of()).stream()
				: Stream.of(line(file, "act.agree", agreed, Map.of()), line(file, "act.disagree", otherwise, Map.of()))
					.flatMap(Optional::stream))
			.toList();
	}

	private Optional<Line> line(CaseFile file, String outcome, Step step, Map<String, Object> facts) {
		return line(file, outcome, Set.of(step.stepId()), facts);
	}

	private Optional<Line> line(CaseFile file, String outcome, Set<String> ended, Map<String, Object> facts) {
		return this.workflow.outlook(file.approvalCase(), ended, facts)
			.map((outlook) -> new Line(outcome, say(outlook, file)));
	}

	private String say(Outlook outlook, CaseFile file) {
		if (!outlook.waitsFor().isEmpty()) {
			String waits = this.words.say("outlook.waits", steps(outlook.waitsFor(), file));
			return outlook.then().isEmpty() ? waits
					: waits + this.words.say("outlook.then", steps(outlook.then(), file));
		}
		if (!outlook.next().isEmpty()) {
			return this.words.say("outlook.next", steps(outlook.next(), file));
		}
		return outlook.automatic().isEmpty() ? this.words.say("outlook.end") : this.words
			.say("outlook.automatic", this.words.list(
					outlook.automatic().stream().map((step) -> this.words.say(file.pack().stepTitle(step))).toList()));
	}

	private String steps(List<String> steps, CaseFile file) {
		return this.words.list(steps.stream().map((step) -> step(step, file)).toList());
	}

	/**
	 * The last day of a step that is open is known; that of another is its limit's from
	 * today.
	 */
	private String step(String step, CaseFile file) {
		String authority = file.approvalCase().authority();
		String until = file.openSteps()
			.stream()
			.filter((open) -> open.stepId().equals(step))
			.findFirst()
			.flatMap(Step::dueOn)
			.or(() -> step.equals("decision") ? file.approvalCase().promisedBy()
					: file.pack()
						.limit(authority, step)
						.map((limit) -> this.calendars.of(authority).deadline(this.days.today(), limit).date()))
			.map(this.words::date)
			.orElse("");
		String title = this.words.say(file.pack().stepTitle(step));
		return until.isEmpty() ? this.words.say("outlook.step", title, who(step, file))
				: this.words.say("outlook.step.until", title, who(step, file), until);
	}

	private String who(String step, CaseFile file) {
		if (step.equals("correction")) {
			return this.words.say("outlook.applicant");
		}
		String department = file.pack()
			.matter()
			.review(step)
			.map(ReviewSpec::role)
			.map((role) -> file.pack().implementation(file.approvalCase().authority()).department(role))
			.orElse(file.approvalCase().leadDepartment());
		return this.words.say(this.organisation.department(department).name());
	}

}
