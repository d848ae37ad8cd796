package org.oneseal.cases;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.oneseal.database.Command;
import org.oneseal.matter.CandidateSpec;
import org.oneseal.matter.CandidateSpec.Assign;
import org.oneseal.matter.CandidateSpec.Nobody;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Account;

/**
 * Sees to it that somebody can do each step: settles what it takes, gives it to whoever
 * has the least to do where the matter wants that, and notices where nobody can do it.
 */
@Component
class Staffing {

	private final ApprovalCases cases;

	private final Steps steps;

	private final LeastLoad loads;

	private final MatterPacks packs;

	private final Teams teams;

	private final StepRegion regions;

	private final Journal journal;

	private final Clock clock;

	Staffing(ApprovalCases cases, Steps steps, LeastLoad loads, MatterPacks packs, Teams teams, StepRegion regions,
			Journal journal, Clock clock) {
		this.cases = cases;
		this.steps = steps;
		this.loads = loads;
		this.packs = packs;
		this.teams = teams;
		this.regions = regions;
		this.journal = journal;
		this.clock = clock;
	}

	/** After all others, whose rules know the step by then. */
	@EventListener
	void begin(StepKnown known) {
		settle(known.approvalCase(), known.step(), true);
	}

	/**
	 * Looks at an open step again after the people of its department changed.
	 * @param stepId id of the step, see {@link Step#id()}
	 */
	@Command
	public void look(String stepId) {
		ApprovalCase approvalCase = this.cases.forUpdateByStep(stepId);
		settle(approvalCase, this.steps.get(stepId), false);
	}

	/**
	 * Settles an open step.
	 * @param begins whether it waits for somebody from now on
	 */
	void settle(ApprovalCase approvalCase, Step step, boolean begins) {
		if (!step.isOpen() || step.department().isEmpty()) {
			return;
		}
		// what a step takes is asked of its own department, not of one its holder asks
		CandidateSpec spec = step.anchor().isPresent() ? CandidateSpec.ANYBODY
				: this.packs.version(approvalCase.packVersion()).matter().candidates(step.stepId());
		Team team = this.teams.of(step.department().orElseThrow());
		boolean left = leaveGhost(approvalCase, step);
		Optional<Nobody> before = step.fallback();
		boolean changed = step.assignment().ask(spec.position(), this.regions.of(approvalCase, spec, team));
		Nobody now = somebody(step, team) ? null : fallback(spec, step, team);
		changed |= step.assignment().leaveTo(now);
		if (before.isPresent() == (now == null)) {
			tell(approvalCase, step, now);
		}
		boolean waits = begins || left || (before.isPresent() && now == null);
		if (waits && step.assignee().isEmpty() && spec.assign() == Assign.LEAST_LOAD) {
			changed |= assign(approvalCase, step, team);
		}
		if (changed || left) {
			this.steps.changed(step);
		}
	}

	/** What somebody holds who is gone goes back into the pool. */
	private boolean leaveGhost(ApprovalCase approvalCase, Step step) {
		Optional<String> gone = step.assignee().filter(this.teams::isGone);
		gone.ifPresent((person) -> {
			step.assignment().release();
			this.journal.recordSystem(approvalCase, approvalCase.status(), Act.RELEASED, step.stepId(),
					Map.of("holderBefore", person));
		});
		return gone.isPresent();
	}

	/** Whoever it fell to keeps it. */
	private boolean somebody(Step step, Team team) {
		boolean fallen = step.fallback().isPresent() && step.assignee().isPresent();
		return !fallen && this.teams.canBeDone(step, team);
	}

	/**
	 * Where there is no head, or the head may not either, it falls to the supervisors.
	 */
	private Nobody fallback(CandidateSpec spec, Step step, Team team) {
		Nobody before = step.fallback().orElse(null);
		if (before != null && step.assignee().isPresent()) {
			return before;
		}
		return this.teams.fallback(spec, step, team);
	}

	private void tell(ApprovalCase approvalCase, Step step, @Nullable Nobody nobody) {
		Map<String, String> details = new LinkedHashMap<>();
		if (nobody != null) {
			details.put("leftTo", nobody.name());
			details.put("department", step.department().orElseThrow());
		}
		if (!step.position().isEmpty()) {
			details.put("position", step.position());
		}
		this.journal.recordSystem(approvalCase, approvalCase.status(),
				(nobody != null) ? Act.NOBODY_LEFT : Act.SOMEBODY_FOUND, step.stepId(), details);
	}

	private boolean assign(ApprovalCase approvalCase, Step step, Team team) {
		List<String> able = this.teams.present(step, team).stream().map(Account::username).toList();
		if (able.isEmpty()) {
			return false;
		}
		String least = this.loads.leastOf(able);
		step.assignment().assign(least, this.clock.instant());
		this.journal.recordSystem(approvalCase, approvalCase.status(), Act.ASSIGNED, step.stepId(),
				Map.of("holderAfter", least));
		return true;
	}

}
