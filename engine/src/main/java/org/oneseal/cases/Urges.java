package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.timelimit.WorkingCalendars;

/**
 * Asks a department to hurry (催办). The officials of the lead department and the head of
 * the department that has the step may, each once a working day; the limits stay as they
 * are.
 */
@Component
public class Urges {

	/** Characters of what is said at most. */
	public static final int LONGEST = 500;

	private final Steps steps;

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final UrgingTable table;

	private final ApplicationEventPublisher events;

	private final RequestKeys requests;

	private final Journal journal;

	private final WorkingCalendars calendars;

	private final Clock clock;

	Urges(Steps steps, ApprovalCases cases, CaseFiles files, UrgingTable table, ApplicationEventPublisher events,
			RequestKeys requests, Journal journal, WorkingCalendars calendars, Clock clock) {
		this.steps = steps;
		this.cases = cases;
		this.files = files;
		this.table = table;
		this.events = events;
		this.requests = requests;
		this.journal = journal;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Urges whoever has the step, or those who could take it.
	 * @param stepId id of the step, see {@link Step#id()}
	 * @param words told to them, never empty
	 * @return why not, empty if it was done
	 * @throws NoSuchCaseException if the person may not know of the step
	 */
	@Command
	public List<Problem> urge(String stepId, String words, Actor actor, String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdateByStep(stepId);
		Step step = this.steps.get(stepId);
		this.files.requireSight(approvalCase, actor, List.of(step));
		if (this.requests.isRepeated(actor.username(), requestKey)) {
			return List.of();
		}
		Optional<Problem> obstacle = refusal(approvalCase, step, actor).or(() -> fault(words));
		if (obstacle.isPresent()) {
			return obstacle.stream().toList();
		}
		this.requests.note(actor.username(), requestKey);
		Urging urging = new Urging(UUID.randomUUID().toString(), step.id(), actor.username(), words.strip(),
				this.clock.instant());
		this.table.add(urging, approvalCase.id(), LocalDate.now(this.clock));
		step.urge(urging.at());
		this.steps.changed(step);
		Map<String, String> details = new LinkedHashMap<>();
		step.assignee().ifPresent((holder) -> details.put("holder", holder));
		details.put("urged", urging.words());
		this.journal.record(approvalCase, approvalCase.status(), Act.URGED, actor, step, null, details);
		this.events.publishEvent(new StepUrged(approvalCase, step, urging));
		return List.of();
	}

	/** Whether this person may urge whoever has the step, if not today. */
	public boolean offers(ApprovalCase approvalCase, Step step, Actor actor) {
		return obstacle(approvalCase, step, actor).isEmpty();
	}

	/** Why this person cannot urge whoever has the step now. */
	public Optional<Problem> refusal(ApprovalCase approvalCase, Step step, Actor actor) {
		return obstacle(approvalCase, step, actor)
			.or(() -> notBefore(approvalCase, step, actor).map((day) -> Problem.error(null, "urge.once-a-day", day)));
	}

	/**
	 * The day from which on this person may urge the step again; empty if they may now.
	 */
	public Optional<LocalDate> notBefore(ApprovalCase approvalCase, Step step, Actor actor) {
		LocalDate today = LocalDate.now(this.clock);
		return this.table.lastDay(step.id(), actor.username())
			.map((last) -> this.calendars.of(approvalCase.authority()).add(last, 1))
			.filter(today::isBefore);
	}

	/** Who urged in a case, oldest first. */
	@Transactional(readOnly = true)
	public List<Urging> of(String caseId) {
		return this.table.of(caseId);
	}

	@Transactional(readOnly = true)
	public Urging get(String id) {
		return this.table.get(id);
	}

	private static Optional<Problem> obstacle(ApprovalCase approvalCase, Step step, Actor actor) {
		boolean head = Colleagues.isHead(step, actor);
		if (!head && !actor.worksFor(approvalCase.leadDepartment())) {
			return Optional.of(Problem.error(null, "urge.not-yours"));
		}
		if (!step.isOpen()) {
			return Optional.of(Problem.error(null, "step.over"));
		}
		if (step.department().isEmpty()) {
			return Optional.of(Problem.error(null, "urge.with-applicant"));
		}
		boolean theirs = step.assignee().isPresent() ? isOf(actor, step) : !head && Desk.mayHandle(step, actor);
		return theirs ? Optional.of(Problem.error(null, "urge.own")) : Optional.empty();
	}

	private static boolean isOf(Actor actor, Step step) {
		return step.assignee().filter(actor.username()::equals).isPresent()
				|| step.delegate().filter(actor.username()::equals).isPresent();
	}

	private static Optional<Problem> fault(String words) {
		if (words.isBlank()) {
			return Optional.of(Problem.error("words", "urge.words-required"));
		}
		return (words.strip().length() <= LONGEST) ? Optional.empty()
				: Optional.of(Problem.error("words", "text.too-long", LONGEST));
	}

}
