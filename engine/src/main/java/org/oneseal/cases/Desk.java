package org.oneseal.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.organisation.StandIn;

/**
 * Where officials take up, put back and finish steps. Every act on a step begins with
 * {@link #take}: it locks the case and says whether this person may act on this step now.
 */
@Component
public class Desk {

	private final Steps steps;

	private final ApprovalCases cases;

	private final MatterPacks packs;

	private final BesideSteps beside;

	private final Organisation organisation;

	private final CaseFiles files;

	private final Judged judged;

	private final RequestKeys requests;

	private final Journal journal;

	private final Staffing staffing;

	private final Disqualifications disqualifications;

	Desk(Steps steps, ApprovalCases cases, MatterPacks packs, BesideSteps beside, Organisation organisation,
			CaseFiles files, Judged judged, RequestKeys requests, Journal journal, Staffing staffing,
			Disqualifications disqualifications) {
		this.steps = steps;
		this.cases = cases;
		this.packs = packs;
		this.beside = beside;
		this.organisation = organisation;
		this.files = files;
		this.judged = judged;
		this.requests = requests;
		this.journal = journal;
		this.staffing = staffing;
		this.disqualifications = disqualifications;
	}

	/**
	 * A step somebody is about to act on.
	 *
	 * @param approvalCase the case, locked
	 * @param step the step
	 * @param pack the pack the case runs by
	 * @param requestKey key of the command
	 * @param repeated whether this very command was already carried out: do nothing and
	 * say it is done
	 * @param problems why this person may not act now, empty if they may
	 * @param official the person as they act: for themselves or for somebody on leave
	 */
	public record Taken(ApprovalCase approvalCase, Step step, MatterPack pack, String requestKey, boolean repeated,
			List<Problem> problems, Actor official) {

		/** Whether to stop: already done, or not allowed now. */
		public boolean stops() {
			return this.repeated || !this.problems.isEmpty();
		}

	}

	/**
	 * Locks the case of a step and checks that the person may act on it.
	 * @param stepId id of the step, see {@link Step#id()}
	 * @param kind what the person is about to do
	 * @param seen fingerprint of the case file the person had before them
	 * @param requestKey see {@link RequestKeys}
	 * @throws NoSuchCaseException if the person may not know of the step
	 */
	public Taken take(String stepId, Step.Kind kind, Actor actor, String seen, String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdateByStep(stepId);
		Step step = this.steps.get(approvalCase, stepId);
		this.files.requireSight(approvalCase, actor, List.of(step));
		MatterPack pack = this.packs.version(approvalCase.packVersion());
		if (this.requests.isRepeated(actor.username(), requestKey)) {
			return new Taken(approvalCase, step, pack, requestKey, true, List.of(), actor);
		}
		Actor official = Candidates.as(step, actor);
		Optional<Problem> problem = obstacle(step, kind, actor).or(() -> waiting(step))
			.or(() -> disqualified(step, official).map((key) -> Problem.error(null, key)))
			.or(() -> this.judged.fingerprint(approvalCase).equals(seen) ? Optional.empty()
					: Optional.of(Problem.error(null, "step.case-changed")));
		return new Taken(approvalCase, step, pack, requestKey, false, problem.stream().toList(), official);
	}

	/**
	 * Locks the case of a step and checks that the person has it, or could take it, so
	 * that others can be asked for it. It may wait for those who were asked before, or
	 * for the applicant.
	 * @throws NoSuchCaseException if the person may not know of the step
	 */
	public Taken hold(String stepId, Actor actor, String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdateByStep(stepId);
		Step step = this.steps.get(approvalCase, stepId);
		this.files.requireSight(approvalCase, actor, List.of(step));
		MatterPack pack = this.packs.version(approvalCase.packVersion());
		if (this.requests.isRepeated(actor.username(), requestKey)) {
			return new Taken(approvalCase, step, pack, requestKey, true, List.of(), actor);
		}
		if (step.department().isEmpty()) {
			throw new NoSuchCaseException(stepId);
		}
		Optional<Problem> problem = obstacle(step, step.kind(), actor)
			.or(() -> (step.hold() == Step.Hold.ASKED || step.hold() == Step.Hold.APPLICANT) ? Optional.empty()
					: waiting(step));
		return new Taken(approvalCase, step, pack, requestKey, false, problem.stream().toList(),
				Candidates.as(step, actor));
	}

	/**
	 * Locks the case of a step for somebody who has it, or could take it, or heads its
	 * department; the step may be done already.
	 * @throws NoSuchCaseException if the person may not know of the step
	 */
	public Taken oversee(String stepId, Actor actor, String requestKey) {
		Taken taken = look(stepId, actor, requestKey);
		if (!oversees(taken.step(), actor)) {
			throw new NoSuchCaseException(stepId);
		}
		return taken;
	}

	/** Whether {@link #oversee} lets this person. */
	public boolean oversees(String stepId, Actor actor) {
		return oversees(this.steps.get(stepId), actor);
	}

	private static boolean oversees(Step step, Actor actor) {
		boolean theirs = mayHandle(step, actor) && (step.assignee().isEmpty() || Candidates.holds(step, actor));
		return theirs || Colleagues.isHead(step, actor);
	}

	/**
	 * Locks the case of a step for somebody who may see it.
	 * @throws NoSuchCaseException if the person may not know of the step
	 */
	public Taken look(String stepId, Actor actor, String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdateByStep(stepId);
		Step step = this.steps.get(approvalCase, stepId);
		this.files.requireSight(approvalCase, actor, List.of(step));
		return new Taken(approvalCase, step, this.packs.version(approvalCase.packVersion()), requestKey,
				this.requests.isRepeated(actor.username(), requestKey), List.of(), Candidates.as(step, actor));
	}

	/** What the person did with a step that is still open is taken back: it is theirs. */
	public void takeBack(Taken taken, Actor actor) {
		taken.step().assignment().claim(actor.username());
		this.steps.changed(taken.step());
	}

	/** What kind of act ends the step. */
	public Step.Kind kindOf(String stepId) {
		return this.steps.kindOf(stepId);
	}

	/** Notes that the command is being carried out. */
	public void note(Taken taken, Actor actor) {
		this.requests.note(actor.username(), taken.requestKey());
	}

	private Optional<Problem> obstacle(Step step, Step.Kind kind, Actor actor) {
		if (step.kind() != kind || !mayHandle(step, actor)) {
			throw new NoSuchCaseException(step.id());
		}
		return obstacle(step, actor);
	}

	/** Why this person, whose step it could be, may not act on it now. */
	public Optional<Problem> obstacle(Step step, Actor actor) {
		if (!step.isOpen()) {
			return Optional.of(step.endedBy()
				.map((person) -> Problem.error(null, "step.done-by-other", this.organisation.nameOf(person)))
				.orElseGet(() -> Problem.error(null, "step.over")));
		}
		return step.assignee()
			.filter((person) -> !Candidates.holds(step, actor))
			.map((person) -> Problem.error(null, "step.claimed-by-other", this.organisation.nameOf(person)))
			.or(() -> step.delegate()
				.map((person) -> Problem.error(null, "step.delegated", this.organisation.nameOf(person))));
	}

	/** Why nobody can act on the step now. */
	public static Optional<Problem> waiting(Step step) {
		if (step.answeredBy().isPresent()) {
			return Optional.of(Problem.error(null, "step.answered"));
		}
		return switch (step.hold()) {
			case NONE -> Optional.empty();
			case ASKED -> Optional.of(Problem.error(null, "step.waits-for-asked"));
			case APPLICANT -> Optional.of(Problem.error(null, "step.waits-for-applicant"));
			case EARLIER -> Optional.of(Problem.error(null, "step.waits-for-earlier"));
		};
	}

	/** Whether the step is the person's to do, claimed or not; see {@link Candidates}. */
	public static boolean mayHandle(Step step, Actor actor) {
		return Candidates.acting(step, actor).isPresent();
	}

	/** Takes a step out of the department's pool. */
	@Command
	public List<Problem> claim(String stepId, Actor actor, String requestKey) {
		return move(stepId, actor, requestKey, Act.CLAIMED);
	}

	/** Puts a step back into the department's pool. */
	@Command
	public List<Problem> release(String stepId, Actor actor, String requestKey) {
		return move(stepId, actor, requestKey, Act.RELEASED);
	}

	/** What lies where it is to go stays there, and nothing is recorded. */
	private List<Problem> move(String stepId, Actor actor, String requestKey, Act act) {
		ApprovalCase approvalCase = this.cases.forUpdateByStep(stepId);
		Step step = this.steps.get(approvalCase, stepId);
		this.files.requireSight(approvalCase, actor, List.of(step));
		if (this.requests.isRepeated(actor.username(), requestKey)) {
			return List.of();
		}
		boolean claims = act == Act.CLAIMED;
		Actor official = Candidates.as(step, actor);
		Optional<Problem> obstacle = obstacle(step, step.kind(), actor)
			.or(() -> claims ? disqualified(step, official).map((key) -> Problem.error(null, key)) : Optional.empty());
		if (obstacle.isPresent() || step.assignee().isPresent() == claims) {
			return obstacle.stream().toList();
		}
		this.requests.note(actor.username(), requestKey);
		if (claims) {
			claim(step, official);
		}
		else {
			step.assignment().release();
		}
		this.steps.changed(step);
		this.journal.record(approvalCase, approvalCase.status(), act, official, step, null, Map.of());
		return List.of();
	}

	/** What is taken for somebody on leave is theirs again when they are back. */
	private static void claim(Step step, Actor official) {
		StandIn absent = official.actingFor();
		step.assignment().claim((absent != null) ? absent.absent() : official.username());
	}

	/** Notes the command of somebody who keeps the step, or takes it by what they did. */
	public void keep(Taken taken, Actor actor) {
		note(taken, actor);
		if (taken.step().assignee().isEmpty()) {
			claim(taken.step(), taken.official());
			this.steps.changed(taken.step());
		}
	}

	/** Puts a step back so that a second official of the department gives an opinion. */
	public void handOver(Taken taken, Actor actor) {
		this.requests.note(actor.username(), taken.requestKey());
		this.steps.acted(taken.step(), actor.username());
		taken.step().assignment().release();
		this.steps.changed(taken.step());
		this.staffing.settle(taken.approvalCase(), taken.step(), true);
	}

	/** The person's act ends the step and the process goes on. */
	public void finish(Taken taken, Actor actor, Map<String, Object> facts) {
		this.requests.note(actor.username(), taken.requestKey());
		this.steps.acted(taken.step(), actor.username());
		this.beside.finish(taken.approvalCase(), taken.step(), actor.username(), facts);
	}

	/**
	 * Why the person must not finish a step although their duties allow it.
	 * @return message key, see {@link Disqualification#against}
	 */
	public Optional<String> disqualified(Step step, String person) {
		return this.disqualifications.against(step, person);
	}

	/**
	 * The same of a person as they act: who acts for somebody on leave has no more rights
	 * than they.
	 */
	public Optional<String> disqualified(Step step, Actor acting) {
		return this.disqualifications.against(step, acting);
	}

}
