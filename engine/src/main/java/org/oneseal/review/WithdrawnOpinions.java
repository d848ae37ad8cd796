package org.oneseal.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Journal;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/**
 * An official takes an opinion back (撤回) while nobody has built on it. The review is
 * theirs again with the last day it had. What another department asked for lies before it
 * and stays: it can ask again. An acceptance, a correction notice and a decision were
 * told to the applicant and cannot be taken back.
 */
@Component
public class WithdrawnOpinions {

	private static final int LONGEST = 2000;

	private final ReviewRepository reviews;

	private final Reopening reopening;

	private final Steps steps;

	private final Desk desk;

	private final Journal journal;

	WithdrawnOpinions(ReviewRepository reviews, Reopening reopening, Steps steps, Desk desk, Journal journal) {
		this.reviews = reviews;
		this.reopening = reopening;
		this.steps = steps;
		this.desk = desk;
		this.journal = journal;
	}

	/**
	 * Takes it back.
	 * @param stepId id of the step the opinion was given in
	 * @param reason never empty
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> withdraw(String stepId, String reason, Actor official, String requestKey) {
		Desk.Taken taken = this.desk.look(stepId, official, requestKey);
		if (taken.stops()) {
			return taken.problems();
		}
		Review review = this.reviews.findById(stepId).orElseThrow(() -> new NoSuchCaseException(stepId));
		Optional<Problem> obstacle = obstacle(taken.approvalCase(), review, official).or(() -> fault(reason));
		if (obstacle.isPresent()) {
			return obstacle.stream().toList();
		}
		this.desk.note(taken, official);
		Opinion opinion = review.opinions().get(review.opinions().size() - 1);
		Map<String, String> details = new LinkedHashMap<>();
		details.put("verdict", opinion.verdict().name());
		details.put("reason", reason.strip());
		this.journal.record(taken.approvalCase(), taken.approvalCase().status(), Act.ACT_WITHDRAWN, official,
				taken.step(), null, details);
		if (review.isComplete()) {
			this.reopening.takenBack(taken.approvalCase(), review, official.username());
		}
		else {
			review.takeBack(official.username());
			this.desk.takeBack(taken, official);
		}
		return List.of();
	}

	/** Whether this person can take an opinion back now. */
	public boolean offers(ApprovalCase approvalCase, Review review, Actor official) {
		return review.isExaminedBy(official.username()) && obstacle(approvalCase, review, official).isEmpty();
	}

	private Optional<Problem> obstacle(ApprovalCase approvalCase, Review review, Actor official) {
		List<Opinion> opinions = review.opinions();
		if (!review.isExaminedBy(official.username()) || review.superseded().isPresent()) {
			return Optional.of(Problem.error(null, "withdraw-act.none"));
		}
		if (!approvalCase.isUnderReview()) {
			return Optional.of(Problem.error(null, "withdraw-act.too-late"));
		}
		if (review.isAdded() && review.isComplete()) {
			return Optional.of(Problem.error(null, "withdraw-act.added"));
		}
		if (!opinions.get(opinions.size() - 1).official().equals(official.username())) {
			return Optional.of(Problem.error(null, "withdraw-act.second-official"));
		}
		return builtUpon(approvalCase, review) ? Optional.of(Problem.error(null, "withdraw-act.built-upon"))
				: Optional.empty();
	}

	/**
	 * Whether somebody took up what the opinion led to: a step that began since, or the
	 * other reviews it spared. The same review, still open, may be with a second
	 * official.
	 */
	private boolean builtUpon(ApprovalCase approvalCase, Review review) {
		List<Step> all = this.steps.of(approvalCase.id());
		if (!review.isComplete()) {
			return all.stream().anyMatch((step) -> step.id().equals(review.id()) && step.assignee().isPresent());
		}
		boolean spared = this.reviews.findByCaseIdOrderByStartedAt(approvalCase.id())
			.stream()
			.anyMatch((other) -> other.isSpared() && other.counts()
					&& other.endedAt().filter((at) -> !at.isBefore(review.endedAt().orElseThrow())).isPresent());
		return spared || all.stream()
			.filter((step) -> step.anchor().isEmpty()
					&& (step.isOpen() || !step.startedAt().isBefore(review.endedAt().orElseThrow())))
			.anyMatch((step) -> this.steps.precedes(approvalCase, review.stepId(), step) && isTakenUp(step));
	}

	private boolean isTakenUp(Step step) {
		return step.assignee().isPresent() || !step.isOpen() || step.answeredBy().isPresent()
				|| this.reviews.findById(step.id()).filter((review) -> !review.opinions().isEmpty()).isPresent();
	}

	private static Optional<Problem> fault(String reason) {
		if (reason.isBlank()) {
			return Optional.of(Problem.error("reason", "withdraw-act.reason-required"));
		}
		return (reason.strip().length() <= LONGEST) ? Optional.empty()
				: Optional.of(Problem.error("reason", "text.too-long", LONGEST));
	}

}
