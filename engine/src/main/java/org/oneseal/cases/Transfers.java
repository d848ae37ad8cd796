package org.oneseal.cases;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/**
 * Hands a step to a colleague of the same department (转办). Its last day stays: the limit
 * is the department's and not the person's.
 */
@Component
public class Transfers {

	/** Characters of a reason at most. */
	public static final int LONGEST = 2000;

	private final Steps steps;

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final Colleagues colleagues;

	private final RequestKeys requests;

	private final Journal journal;

	private final Clock clock;

	Transfers(Steps steps, ApprovalCases cases, CaseFiles files, Colleagues colleagues, RequestKeys requests,
			Journal journal, Clock clock) {
		this.steps = steps;
		this.cases = cases;
		this.files = files;
		this.colleagues = colleagues;
		this.requests = requests;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Hands a step over.
	 * @param stepId id of the step, see {@link Step#id()}
	 * @param from account of who held it when the person looked, {@code null} for nobody
	 * @param to account of the colleague
	 * @param reason told to the colleague
	 * @return why not, empty if it was done
	 * @throws NoSuchCaseException if the person may not know of the step
	 */
	@Command
	public List<Problem> transfer(String stepId, @Nullable String from, String to, String reason, Actor actor,
			String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdateByStep(stepId);
		Step step = this.steps.get(stepId);
		this.files.requireSight(approvalCase, actor, List.of(step));
		if (!concerns(step, actor)) {
			throw new NoSuchCaseException(stepId);
		}
		if (this.requests.isRepeated(actor.username(), requestKey)) {
			return List.of();
		}
		Optional<Problem> obstacle = obstacle(step, actor).or(() -> moved(step, from))
			.or(() -> this.colleagues.unfit(step, to))
			.or(() -> fault(reason));
		if (obstacle.isPresent()) {
			return obstacle.stream().toList();
		}
		this.requests.note(actor.username(), requestKey);
		Actor acting = Candidates.as(step, actor);
		Map<String, String> details = new LinkedHashMap<>();
		step.assignee().ifPresent((holder) -> details.put("holderBefore", holder));
		details.put("holderAfter", to);
		details.put("reason", reason.strip());
		step.assignment().handTo(to, new Handover(actor.username(), reason.strip(), this.clock.instant()));
		this.steps.changed(step);
		this.journal.record(approvalCase, approvalCase.status(), Act.TRANSFERRED, acting, step, null, details);
		return List.of();
	}

	/** Whether this person could hand the step to somebody now. */
	public boolean offers(Step step, Actor actor) {
		return concerns(step, actor) && obstacle(step, actor).isEmpty();
	}

	/** Why this person cannot hand the step to anybody now, if they may know why. */
	public Optional<Problem> refusal(Step step, Actor actor) {
		return concerns(step, actor) ? obstacle(step, actor) : Optional.of(Problem.error(null, "transfer.not-yours"));
	}

	private static boolean concerns(Step step, Actor actor) {
		return Desk.mayHandle(step, actor) || Colleagues.isHead(step, actor);
	}

	/** Why this person cannot hand it over, to whomever. */
	private Optional<Problem> obstacle(Step step, Actor actor) {
		if (!step.isOpen()) {
			return Optional.of(step.endedBy()
				.map((person) -> Problem.error(null, "step.done-by-other", this.colleagues.nameOf(person)))
				.orElseGet(() -> Problem.error(null, "step.over")));
		}
		if (step.delegate().isPresent()) {
			return step.delegate()
				.map((person) -> Problem.error(null, "step.delegated", this.colleagues.nameOf(person)));
		}
		if (Colleagues.isHead(step, actor) || Candidates.holds(step, actor)) {
			return Optional.empty();
		}
		return Optional.of(step.assignee()
			.map((person) -> Problem.error(null, "step.claimed-by-other", this.colleagues.nameOf(person)))
			.orElseGet(() -> Problem.error(null, "step.claim-first")));
	}

	/** It lies elsewhere than where the person saw it: somebody was faster. */
	private Optional<Problem> moved(Step step, @Nullable String from) {
		if (Objects.equals(step.assignee().orElse(null), from)) {
			return Optional.empty();
		}
		return Optional.of(step.assignee()
			.map((person) -> Problem.error(null, "step.claimed-by-other", this.colleagues.nameOf(person)))
			.orElseGet(() -> Problem.error(null, "step.put-back")));
	}

	private static Optional<Problem> fault(String reason) {
		if (reason.isBlank()) {
			return Optional.of(Problem.error("reason", "transfer.reason-required"));
		}
		return (reason.strip().length() <= LONGEST) ? Optional.empty()
				: Optional.of(Problem.error("reason", "text.too-long", LONGEST));
	}

}
