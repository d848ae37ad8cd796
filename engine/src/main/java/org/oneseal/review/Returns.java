package org.oneseal.review;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Journal;
import org.oneseal.cases.ProcessMap;
import org.oneseal.cases.Step;
import org.oneseal.cases.Workflow;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.Matter.ReturnRule;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.text.Text;

/**
 * Sends a case back to reviews that lie before a step (退回). They are done again, and the
 * step waits for them; its own limit, where it has one, begins anew afterwards. The
 * limits of the decision run on.
 */
@Component
public class Returns {

	/** Characters of the reason at most. */
	private static final int LONGEST = 2000;

	private final Reopening reopening;

	private final ReviewRepository reviews;

	private final Desk desk;

	private final Workflow workflow;

	private final MatterPacks packs;

	private final Journal journal;

	Returns(Reopening reopening, ReviewRepository reviews, Desk desk, Workflow workflow, MatterPacks packs,
			Journal journal) {
		this.reopening = reopening;
		this.reviews = reviews;
		this.desk = desk;
		this.workflow = workflow;
		this.packs = packs;
		this.journal = journal;
	}

	/**
	 * Sends back.
	 * @param stepId id of the step the person has
	 * @param back ids of the reviews in the process, at least one
	 * @param reason told to their departments, never empty
	 * @param seen fingerprint of the case file the official had before them
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> turnBack(String stepId, Set<String> back, String reason, Actor official, String seen,
			String requestKey) {
		Step.Kind kind = this.desk.kindOf(stepId);
		Desk.Taken taken = this.desk.take(stepId, (kind == Step.Kind.DECISION) ? kind : Step.Kind.REVIEW, official,
				seen, requestKey);
		if (taken.stops()) {
			return taken.problems();
		}
		Optional<Problem> obstacle = awaited(taken.approvalCase()).or(() -> fault(reason))
			.or(() -> back.isEmpty() ? Optional.of(Problem.error("back", "return.back-required")) : Optional.empty())
			.or(() -> back.stream().flatMap((review) -> obstacle(taken, review).stream()).findFirst());
		if (obstacle.isPresent()) {
			return obstacle.stream().toList();
		}
		this.desk.note(taken, official);
		Set<String> again = new TreeSet<>(back);
		if (taken.pack().matter().returnRule() == ReturnRule.AGAIN) {
			back.forEach((review) -> again.addAll(answered(taken.approvalCase(), taken.step(), review)));
		}
		Map<String, String> details = new LinkedHashMap<>();
		details.put("reviews", String.join(" ", again));
		details.put("reason", reason.strip());
		this.journal.record(taken.approvalCase(), taken.approvalCase().status(), Act.RETURNED, official, taken.step(),
				seen, details);
		again.forEach((review) -> this.reopening.again(taken.approvalCase(),
				this.reopening.ended(taken.approvalCase(), review), Review.Cause.RETURNED));
		return List.of();
	}

	/** What is done again is to rest on what the applicant is about to answer. */
	private static Optional<Problem> awaited(ApprovalCase approvalCase) {
		return (approvalCase.status() == CaseStatus.AWAITING_CORRECTION)
				? Optional.of(Problem.error(null, "return.applicant-asked")) : Optional.empty();
	}

	/** Why this review cannot be done again for the step. */
	private Optional<Problem> obstacle(Desk.Taken taken, String review) {
		if (!possible(taken.approvalCase(), taken.step()).contains(review)) {
			return Optional.of(Problem.error("back", "return.not-there", title(taken.pack(), review)));
		}
		Set<String> others = answered(taken.approvalCase(), taken.step(), review);
		return (others.isEmpty() || taken.pack().matter().returnRule() != ReturnRule.REFUSE) ? Optional.empty()
				: Optional
					.of(Problem.error("back", "return.others-wait", title(taken.pack(), others.iterator().next())));
	}

	/** The reviews a case can be sent back to from a step, in the order of the matter. */
	public Set<String> possible(ApprovalCase approvalCase, Step step) {
		if (approvalCase.status() != CaseStatus.ACCEPTED || !step.isOpen() || step.anchor().isPresent()) {
			return Set.of();
		}
		ProcessMap map = this.workflow.map(approvalCase.packVersion());
		return this.packs.version(approvalCase.packVersion())
			.matter()
			.reviews()
			.stream()
			.map(ReviewSpec::step)
			.filter((review) -> map.precedes(review, step.stepId()))
			.filter((review) -> this.reopening.isOver(approvalCase, review))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Reviews that ended behind the one that is to be done again, on branches beside the
	 * step: a token of theirs waits where the ways meet.
	 */
	private Set<String> answered(ApprovalCase approvalCase, Step step, String review) {
		ProcessMap map = this.workflow.map(approvalCase.packVersion());
		return this.reviews.findByCaseIdOrderByStartedAt(approvalCase.id())
			.stream()
			.filter((other) -> other.counts() && other.isComplete() && !other.isSpared())
			.map(Review::stepId)
			.filter((other) -> map.precedes(review, other) && !map.precedes(other, step.stepId())
					&& !other.equals(step.stepId()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Text title(MatterPack pack, String step) {
		return pack.stepTitle(step);
	}

	private static Optional<Problem> fault(String reason) {
		if (reason.isBlank()) {
			return Optional.of(Problem.error("reason", "return.reason-required"));
		}
		return (reason.strip().length() <= LONGEST) ? Optional.empty()
				: Optional.of(Problem.error("reason", "text.too-long", LONGEST));
	}

}
