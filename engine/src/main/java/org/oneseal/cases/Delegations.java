package org.oneseal.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/**
 * Asks a colleague to work on a step (委派). The step stays its holder's, who alone ends
 * it, but waits until the colleague has answered with a note or it was called back.
 */
@Component
public class Delegations {

	private static final int LONGEST = 2000;

	private static final int LONGEST_ANSWER = 4000;

	private final Steps steps;

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final DelegationTable table;

	private final Colleagues colleagues;

	private final RequestKeys requests;

	private final Journal journal;

	Delegations(Steps steps, ApprovalCases cases, CaseFiles files, DelegationTable table, Colleagues colleagues,
			RequestKeys requests, Journal journal) {
		this.steps = steps;
		this.cases = cases;
		this.files = files;
		this.table = table;
		this.colleagues = colleagues;
		this.requests = requests;
		this.journal = journal;
	}

	/** A step somebody acts on. */
	private record Taken(ApprovalCase approvalCase, Step step, boolean repeated) {

	}

	/**
	 * Asks a colleague.
	 * @param to account of the colleague
	 * @param words what is to be done, never empty
	 * @return why not, empty if it was done
	 * @throws NoSuchCaseException if the person may not know of the step
	 */
	@Command
	public List<Problem> delegate(String stepId, String to, String words, Actor holder, String requestKey) {
		Taken taken = take(stepId, holder, requestKey);
		if (taken.repeated()) {
			return List.of();
		}
		Step step = taken.step();
		Optional<Problem> obstacle = over(step).or(() -> notHeld(step, holder))
			.or(() -> step.delegate().map((person) -> named("step.delegated", person)))
			.or(() -> this.colleagues.unfit(step, to))
			.or(() -> fault("words", words, "delegation.words-required", LONGEST));
		if (obstacle.isPresent()) {
			return obstacle.stream().toList();
		}
		this.table.begin(step, holder.username(), to, words.strip());
		step.assignment().delegateTo(to);
		return done(taken, Act.DELEGATED, holder, requestKey, details(to, "asked", words));
	}

	/**
	 * The colleague answers, and the holder goes on.
	 * @param note what was found, never empty; no opinion
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> answer(String stepId, String note, Actor colleague, String requestKey) {
		Taken taken = take(stepId, colleague, requestKey);
		if (taken.repeated()) {
			return List.of();
		}
		Step step = taken.step();
		Optional<Problem> obstacle = over(step)
			.or(() -> isDelegate(step, colleague) ? Optional.empty()
					: Optional.of(Problem.error(null, "step.delegation-over")))
			.or(() -> fault("note", note, "delegation.note-required", LONGEST_ANSWER));
		if (obstacle.isPresent()) {
			return obstacle.stream().toList();
		}
		this.table.end(step, note.strip());
		step.assignment().delegateTo(null);
		return done(taken, Act.DELEGATION_ANSWERED, colleague, requestKey,
				Map.of("for", step.assignee().orElseThrow(), "note", note.strip()));
	}

	/**
	 * Takes the work back from the colleague.
	 * @param reason told to the colleague, never empty
	 * @param actor the holder or the head of the department
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> callBack(String stepId, String reason, Actor actor, String requestKey) {
		Taken taken = take(stepId, actor, requestKey);
		if (taken.repeated()) {
			return List.of();
		}
		Step step = taken.step();
		Optional<Problem> obstacle = over(step)
			.or(() -> Colleagues.isHead(step, actor) ? Optional.empty() : notHeld(step, actor))
			.or(() -> step.delegate().isPresent() ? Optional.empty()
					: Optional.of(Problem.error(null, "step.delegation-over")))
			.or(() -> fault("reason", reason, "delegation.reason-required", LONGEST));
		if (obstacle.isPresent()) {
			return obstacle.stream().toList();
		}
		String colleague = step.delegate().orElseThrow();
		this.table.end(step, null);
		step.assignment().delegateTo(null);
		return done(taken, Act.CALLED_BACK, actor, requestKey, details(colleague, "reason", reason));
	}

	private Taken take(String stepId, Actor actor, String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdateByStep(stepId);
		Step step = this.steps.get(stepId);
		this.files.requireSight(approvalCase, actor, List.of(step));
		if (!Desk.mayHandle(step, actor) && !Colleagues.isHead(step, actor)) {
			throw new NoSuchCaseException(stepId);
		}
		return new Taken(approvalCase, step, this.requests.isRepeated(actor.username(), requestKey));
	}

	private List<Problem> done(Taken taken, Act act, Actor actor, String requestKey, Map<String, String> details) {
		this.requests.note(actor.username(), requestKey);
		this.steps.changed(taken.step());
		this.journal.record(taken.approvalCase(), taken.approvalCase().status(), act,
				Candidates.as(taken.step(), actor), taken.step(), null, details);
		return List.of();
	}

	private static Map<String, String> details(String colleague, String name, String words) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("colleague", colleague);
		details.put(name, words.strip());
		return details;
	}

	private Optional<Problem> over(Step step) {
		return step.isOpen() ? Optional.empty()
				: Optional.of(step.endedBy()
					.map((person) -> named("step.done-by-other", person))
					.orElseGet(() -> Problem.error(null, "step.over")));
	}

	private Optional<Problem> notHeld(Step step, Actor actor) {
		return isHolder(step, actor) ? Optional.empty()
				: Optional.of(step.assignee()
					.map((person) -> named("step.claimed-by-other", person))
					.orElseGet(() -> Problem.error(null, "step.claim-first")));
	}

	private Problem named(String key, String person) {
		return Problem.error(null, key, this.colleagues.nameOf(person));
	}

	private static boolean isHolder(Step step, Actor actor) {
		return Candidates.holds(step, actor);
	}

	private static boolean isDelegate(Step step, Actor actor) {
		return step.delegate().filter(actor.username()::equals).isPresent();
	}

	private static Optional<Problem> fault(String field, String text, String missing, int longest) {
		if (text.isBlank()) {
			return Optional.of(Problem.error(field, missing));
		}
		return (text.strip().length() <= longest) ? Optional.empty()
				: Optional.of(Problem.error(field, "text.too-long", longest));
	}

	/** Whether this person can ask a colleague now. */
	public boolean offers(Step step, Actor actor) {
		return step.isOpen() && isHolder(step, actor) && Desk.mayHandle(step, actor) && step.delegate().isEmpty();
	}

	/** Whether this person is asked and can answer now. */
	public boolean asks(Step step, Actor actor) {
		return step.isOpen() && isDelegate(step, actor) && Desk.mayHandle(step, actor);
	}

	/** Whether this person can call it back now. */
	public boolean returnsTo(Step step, Actor actor) {
		return step.isOpen() && step.delegate().isPresent()
				&& (isHolder(step, actor) || Colleagues.isHead(step, actor));
	}

	/** What was asked of colleagues in a case, oldest first. */
	@Transactional(readOnly = true)
	public List<Delegation> of(String caseId) {
		return this.table.of(caseId);
	}

}
