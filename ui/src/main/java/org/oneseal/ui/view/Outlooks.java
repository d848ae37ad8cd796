package org.oneseal.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Outlook;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Kind;
import org.oneseal.cases.Step.Origin;
import org.oneseal.cases.Workflow;
import org.oneseal.decision.Decisions;
import org.oneseal.review.JointReviews;
import org.oneseal.review.Review;
import org.oneseal.review.Reviews;
import org.oneseal.review.Vote;

/** What each outcome of a step that an official may choose leads to. */
@Component
public class Outlooks {

	private final Workflow workflow;

	private final AcceptanceDesk acceptances;

	private final Reviews reviews;

	private final JointReviews joint;

	private final Decisions decisions;

	Outlooks(Workflow workflow, AcceptanceDesk acceptances, Reviews reviews, JointReviews joint, Decisions decisions) {
		this.workflow = workflow;
		this.acceptances = acceptances;
		this.reviews = reviews;
		this.joint = joint;
		this.decisions = decisions;
	}

	/** How a step can end. */
	public enum Choice {

		ACCEPT, CORRECT, NOT_ACCEPT,
		/** Any opinion, where all lead to the same. */
		OPINION, AGREE, DISAGREE, GRANT, REFUSE

	}

	/**
	 * An outcome.
	 *
	 * @param outlook what follows; {@code null} where a second official of the department
	 * has to give an opinion first
	 */
	public record Outcome(Choice choice, @Nullable Outlook outlook) {

	}

	/** Every outcome that can be chosen, without those that cannot be foreseen. */
	public List<Outcome> of(CaseFile file, Step step) {
		return switch (step.kind()) {
			case ACCEPTANCE -> ofAcceptance(file, step);
			case REVIEW -> ofReview(file, step);
			case DECISION -> ofDecision(file, step);
			case CORRECTION, CONSULTATION -> List.of();
		};
	}

	private List<Outcome> ofAcceptance(CaseFile file, Step step) {
		List<Outcome> outcomes = new ArrayList<>();
		follow(file, Choice.ACCEPT, step, Map.of("acceptance", "accepted")).ifPresent(outcomes::add);
		if (this.acceptances.noticeOf(file.approvalCase().id()).isEmpty()) {
			follow(file, Choice.CORRECT, step, Map.of("acceptance", "correction")).ifPresent(outcomes::add);
		}
		follow(file, Choice.NOT_ACCEPT, step, Map.of("acceptance", "notAccepted")).ifPresent(outcomes::add);
		return outcomes;
	}

	private List<Outcome> ofDecision(CaseFile file, Step step) {
		List<Outcome> outcomes = new ArrayList<>();
		if (this.decisions.obstacles(file.approvalCase()).isEmpty()) {
			follow(file, Choice.GRANT, step, Map.of("decision", "granted")).ifPresent(outcomes::add);
		}
		follow(file, Choice.REFUSE, step, Map.of("decision", "refused")).ifPresent(outcomes::add);
		return outcomes;
	}

	private List<Outcome> ofReview(CaseFile file, Step step) {
		Review review = this.reviews.of(file.approvalCase().id())
			.stream()
			.filter((one) -> one.id().equals(step.id()))
			.findFirst()
			.orElseThrow();
		if (review.opinions().size() + 1 < review.examiners()) {
			return List.of(new Outcome(Choice.OPINION, null));
		}
		if (!step.isDrawn()) {
			return beside(file, step).stream().toList();
		}
		Set<String> open = file.openSteps()
			.stream()
			.filter((one) -> one.kind() == Kind.REVIEW)
			.map(Step::stepId)
			.collect(Collectors.toSet());
		Set<String> agreed = this.joint.endedBy(file.approvalCase(), step.stepId(), Vote.IN_FAVOUR, open);
		Set<String> otherwise = this.joint.endedBy(file.approvalCase(), step.stepId(), Vote.AGAINST, open);
		List<Outcome> outcomes = new ArrayList<>();
		if (agreed.equals(otherwise)) {
			follow(file, Choice.OPINION, agreed, Map.of()).ifPresent(outcomes::add);
		}
		else {
			follow(file, Choice.AGREE, agreed, Map.of()).ifPresent(outcomes::add);
			follow(file, Choice.DISAGREE, otherwise, Map.of()).ifPresent(outcomes::add);
		}
		return outcomes;
	}

	/** No token moves when a review beside the process ends; what waited goes on. */
	private static Optional<Outcome> beside(CaseFile file, Step step) {
		List<String> waiting = file.openSteps()
			.stream()
			.filter((other) -> other.isDrawn() && (other.hold() != Hold.NONE || other.answeredBy().isPresent()))
			.map(Step::stepId)
			.toList();
		List<String> others = file.openSteps()
			.stream()
			.filter((other) -> other.origin() == Origin.REOPENED && !other.id().equals(step.id()))
			.map(Step::stepId)
			.toList();
		if (waiting.isEmpty()) {
			return Optional.empty();
		}
		return Optional
			.of(new Outcome(Choice.OPINION, others.isEmpty() ? new Outlook(waiting, List.of(), List.of(), List.of())
					: new Outlook(List.of(), List.of(), others, waiting)));
	}

	private Optional<Outcome> follow(CaseFile file, Choice choice, Step step, Map<String, Object> facts) {
		return follow(file, choice, Set.of(step.stepId()), facts);
	}

	private Optional<Outcome> follow(CaseFile file, Choice choice, Set<String> ended, Map<String, Object> facts) {
		return this.workflow.outlook(file.approvalCase(), ended, facts).map((outlook) -> new Outcome(choice, outlook));
	}

}
