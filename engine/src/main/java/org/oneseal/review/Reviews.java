package org.oneseal.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Journal;
import org.oneseal.cases.Step;
import org.oneseal.cases.StepChanged;
import org.oneseal.cases.StepStarted;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.Matter;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;

/** The departments' opinions on a case. */
@Component
public class Reviews {

	/** Characters of what is said at most. */
	public static final int LONGEST = 4000;

	private final ReviewRepository reviews;

	private final JointReviews joint;

	private final Desk desk;

	private final MatterPacks packs;

	private final Journal journal;

	private final Clock clock;

	Reviews(ReviewRepository reviews, JointReviews joint, Desk desk, MatterPacks packs, Journal journal, Clock clock) {
		this.reviews = reviews;
		this.joint = joint;
		this.desk = desk;
		this.packs = packs;
		this.journal = journal;
		this.clock = clock;
	}

	@EventListener
	void begin(StepStarted started) {
		Step step = started.step();
		if (step.kind() == Step.Kind.REVIEW) {
			this.reviews.add(new Review(step, examiners(started.approvalCase(), step)));
		}
	}

	/** Who was asked by the holder of a step is one official of the department. */
	private int examiners(ApprovalCase approvalCase, Step step) {
		return (step.origin() == Step.Origin.ADDED) ? 1
				: this.packs.version(approvalCase.packVersion())
					.matter()
					.review(step.stepId())
					.orElseThrow()
					.examiners();
	}

	@EventListener
	void follow(StepChanged changed) {
		Step step = changed.step();
		if (step.kind() != Step.Kind.REVIEW) {
			return;
		}
		if (step.isOpen()) {
			step.dueOn().ifPresent((day) -> this.reviews.findById(step.id()).orElseThrow().moveTo(day));
		}
		else if (!step.isDrawn()) {
			this.reviews.findById(step.id())
				.filter((review) -> !review.isComplete())
				.ifPresent((review) -> review.spare(this.clock.instant()));
		}
	}

	/**
	 * Gives an opinion. Where the review needs a second official, the step goes back into
	 * the department's pool until one of them has given theirs.
	 * @param seen fingerprint of the case file the official had before them
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> give(String stepId, Opinion.Content content, Actor actor, String seen, String requestKey) {
		Desk.Taken taken = this.desk.take(stepId, Step.Kind.REVIEW, actor, seen, requestKey);
		Actor official = taken.official();
		if (taken.stops()) {
			return taken.problems();
		}
		Review review = this.reviews.findById(stepId).orElseThrow();
		List<Problem> problems = faults(taken.pack().matter(), content);
		if (!problems.isEmpty()) {
			return problems;
		}
		Opinion opinion = new Opinion(official.username(), official.signature(), content.verdict(),
				content.findings().strip(), content.conditions().strip(),
				String.join(" ", new TreeSet<>(content.cites())), seen, this.clock.instant());
		review.add(opinion);
		this.journal.record(taken.approvalCase(), taken.approvalCase().status(), Act.OPINION_GIVEN, official,
				taken.step(), seen, details(opinion));
		if (review.isComplete()) {
			this.desk.finish(taken, official, Map.of());
			this.joint.settle(taken.approvalCase());
		}
		else {
			this.desk.handOver(taken, official);
		}
		return List.of();
	}

	private static Map<String, String> details(Opinion opinion) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("verdict", opinion.verdict().name());
		details.put("findings", opinion.findings());
		if (!opinion.conditions().isEmpty()) {
			details.put("conditions", opinion.conditions());
		}
		if (!opinion.cites().isEmpty()) {
			details.put("cites", opinion.cites());
		}
		return details;
	}

	private static List<Problem> faults(Matter matter, Opinion.Content content) {
		if (content.verdict() == Opinion.Verdict.ABSTAIN && !matter.mayAbstain()) {
			return List.of(Problem.error("verdict", "review.no-abstention"));
		}
		if (content.verdict() != Opinion.Verdict.AGREE && content.findings().isBlank()) {
			return List.of(Problem.error("findings", (content.verdict() == Opinion.Verdict.ABSTAIN)
					? "review.abstention-reason" : "review.findings-required"));
		}
		if (content.findings().length() > LONGEST) {
			return List.of(Problem.error("findings", "text.too-long", LONGEST));
		}
		if (content.conditions().length() > LONGEST) {
			return List.of(Problem.error("conditions", "text.too-long", LONGEST));
		}
		return content.cites()
			.stream()
			.filter((material) -> matter.material(material).isEmpty())
			.findFirst()
			.map((unknown) -> List.of(Problem.error("cites", "review.unknown-material", unknown)))
			.orElse(List.of());
	}

	/** The reviews of a case, in the order they began. */
	public List<Review> of(String caseId) {
		return this.reviews.findByCaseIdOrderByStartedAt(caseId);
	}

}
