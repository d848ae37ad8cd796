package org.oneseal.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Journal;
import org.oneseal.cases.Step;
import org.oneseal.cases.StepChanged;
import org.oneseal.cases.StepStarted;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;

/** The departments' opinions on a case. */
@Component
public class Reviews {

	private static final int LONGEST = 4000;

	private final ReviewRepository reviews;

	private final Desk desk;

	private final MatterPacks packs;

	private final Journal journal;

	private final Clock clock;

	Reviews(ReviewRepository reviews, Desk desk, MatterPacks packs, Journal journal, Clock clock) {
		this.reviews = reviews;
		this.desk = desk;
		this.packs = packs;
		this.journal = journal;
		this.clock = clock;
	}

	@EventListener
	void begin(StepStarted started) {
		Step step = started.step();
		if (step.kind() == Step.Kind.REVIEW) {
			var spec = this.packs.version(started.approvalCase().packVersion())
				.matter()
				.review(step.stepId())
				.orElseThrow();
			this.reviews.save(new Review(step.id(), step.caseId(), step.stepId(), step.department().orElseThrow(),
					spec.examiners(), step.startedAt(), step.dueOn().orElse(null)));
		}
	}

	@EventListener
	void follow(StepChanged changed) {
		Step step = changed.step();
		if (step.kind() == Step.Kind.REVIEW && step.isOpen()) {
			step.dueOn().ifPresent((day) -> this.reviews.findById(step.id()).orElseThrow().moveTo(day));
		}
	}

	/**
	 * Gives an opinion. Where the review needs a second official, the step goes back into
	 * the department's pool until one of them has given theirs.
	 * @param findings what was examined and found; an opinion against needs it
	 * @param conditions what the decision should ask of the applicant, may be empty
	 * @param seen fingerprint of the case file the official had before them
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> give(String stepId, Opinion.Verdict verdict, String findings, String conditions,
			Actor official, String seen, String requestKey) {
		Desk.Taken taken = this.desk.take(stepId, Step.Kind.REVIEW, official, seen, requestKey);
		if (taken.stops()) {
			return taken.problems();
		}
		Review review = this.reviews.findById(stepId).orElseThrow();
		List<Problem> disqualified = this.desk.disqualified(taken, official);
		List<Problem> problems = disqualified.isEmpty() ? faults(verdict, findings, conditions) : disqualified;
		if (!problems.isEmpty()) {
			return problems;
		}
		review.add(new Opinion(official.username(), official.displayName(), verdict, findings.strip(),
				conditions.strip(), seen, this.clock.instant()));
		Map<String, String> details = new LinkedHashMap<>();
		details.put("verdict", verdict.name());
		details.put("findings", findings.strip());
		if (!conditions.isBlank()) {
			details.put("conditions", conditions.strip());
		}
		this.journal.record(taken.approvalCase(), taken.approvalCase().status(), Act.OPINION_GIVEN, official,
				taken.step(), seen, details);
		if (review.isComplete()) {
			this.desk.finish(taken, official, Map.of());
		}
		else {
			this.desk.handOver(taken, official);
		}
		return List.of();
	}

	private static List<Problem> faults(Opinion.Verdict verdict, String findings, String conditions) {
		if (verdict == Opinion.Verdict.DISAGREE && findings.isBlank()) {
			return List.of(Problem.error("findings", "review.findings-required"));
		}
		if (findings.length() > LONGEST) {
			return List.of(Problem.error("findings", "text.too-long", LONGEST));
		}
		return (conditions.length() <= LONGEST) ? List.of()
				: List.of(Problem.error("conditions", "text.too-long", LONGEST));
	}

	/** The reviews of a case, in the order they began. */
	public List<Review> of(String caseId) {
		return this.reviews.findByCaseIdOrderByStartedAt(caseId);
	}

}
