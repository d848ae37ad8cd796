package org.oneseal.worklist;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseChanged;
import org.oneseal.cases.Step;
import org.oneseal.cases.StepChanged;
import org.oneseal.cases.StepStarted;
import org.oneseal.cases.Steps;
import org.oneseal.database.OncePerTransaction;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.CountdownChanged;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.LedgerEntry;

/**
 * Keeps the work lists true, in the transaction of each act: the lines that may be others
 * now are written once, at the end of the act, however much of the case it changed.
 */
@Component
class WorklistUpkeep {

	private final JdbcClient jdbc;

	private final ApprovalCases cases;

	private final Steps steps;

	private final Countdowns countdowns;

	WorklistUpkeep(JdbcClient jdbc, ApprovalCases cases, Steps steps, Countdowns countdowns) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.steps = steps;
		this.countdowns = countdowns;
	}

	@EventListener
	void follow(StepStarted started) {
		atTheEnd(started.approvalCase().id()).lines().add(started.step().id());
	}

	@EventListener
	void follow(StepChanged changed) {
		atTheEnd(changed.step().caseId()).lines().add(changed.step().id());
	}

	@EventListener
	void follow(CaseChanged changed) {
		atTheEnd(changed.approvalCase().id()).everyLine().set(true);
	}

	/** A limit that is stopped, or was, shows on all lines of its case. */
	@EventListener
	void follow(CountdownChanged changed) {
		Countdown countdown = changed.countdown();
		boolean ofOneStep = countdown.stepId().isPresent() && (changed.began() || !countdown.isOpen())
				&& countdown.ledger().stream().noneMatch((entry) -> entry.kind() == LedgerEntry.Kind.PAUSED);
		if (ofOneStep) {
			atTheEnd(countdown.caseId()).lines().add(countdown.stepId().orElseThrow());
		}
		else {
			atTheEnd(countdown.caseId()).everyLine().set(true);
		}
	}

	private AtTheEnd atTheEnd(String caseId) {
		return OncePerTransaction.findOrRegister(AtTheEnd.class, (wish) -> wish.caseId().equals(caseId),
				() -> new AtTheEnd(this, caseId, new HashSet<>(), new AtomicBoolean()));
	}

	private void write(AtTheEnd wish) {
		ApprovalCase approvalCase = this.cases.findById(wish.caseId()).orElseThrow();
		List<Step> changed = this.steps.of(wish.caseId()).stream().filter(wish::names).toList();
		if (changed.isEmpty()) {
			return;
		}
		List<Countdown> limits = this.countdowns.of(wish.caseId());
		List<@Nullable Object> values = changed.stream()
			.flatMap((step) -> WorklistLine.of(step, approvalCase, limits).columns())
			.toList();
		this.jdbc.sql(WorklistRow.written(changed.size())).params(values).update();
	}

	/**
	 * Writes the lines of a case before an act is committed.
	 *
	 * @param lines ids of the steps whose lines may be others
	 * @param everyLine whether those of all steps may be
	 */
	private record AtTheEnd(WorklistUpkeep upkeep, String caseId, Set<String> lines,
			AtomicBoolean everyLine) implements TransactionSynchronization {

		boolean names(Step step) {
			return this.everyLine.get() || this.lines.contains(step.id());
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.upkeep.write(this);
		}

	}

}
