package org.oneseal.worklist;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.persistence.EntityManager;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

import org.oneseal.cases.CaseChanged;
import org.oneseal.cases.StepChanged;
import org.oneseal.cases.StepStarted;
import org.oneseal.database.OncePerTransaction;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.CountdownChanged;
import org.oneseal.timelimit.LedgerEntry;

/**
 * Keeps the work lists true, in the transaction of each act: the lines that may be others
 * now are written once, at the end of the act, however much of the case it changed.
 */
@Component
class WorklistUpkeep {

	private static final String WRITE_CASE = WorklistRow.written("s.case_id = :case");

	private static final String WRITE_STEPS = WorklistRow.written("s.id in (:steps)");

	private final JdbcClient jdbc;

	private final EntityManager entities;

	WorklistUpkeep(JdbcClient jdbc, EntityManager entities) {
		this.jdbc = jdbc;
		this.entities = entities;
	}

	@EventListener
	void follow(StepStarted started) {
		atTheEnd(started.approvalCase().id()).steps().add(started.step().id());
	}

	@EventListener
	void follow(StepChanged changed) {
		atTheEnd(changed.step().caseId()).steps().add(changed.step().id());
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
			atTheEnd(countdown.caseId()).steps().add(countdown.stepId().orElseThrow());
		}
		else {
			atTheEnd(countdown.caseId()).everyLine().set(true);
		}
	}

	private AtTheEnd atTheEnd(String caseId) {
		return OncePerTransaction.findOrRegister(AtTheEnd.class, (wish) -> wish.caseId().equals(caseId),
				() -> new AtTheEnd(this, caseId, new TreeSet<>(), new AtomicBoolean()));
	}

	private void write(AtTheEnd wish) {
		this.entities.flush();
		if (wish.everyLine().get()) {
			this.jdbc.sql(WRITE_CASE).param("case", wish.caseId()).update();
		}
		else {
			this.jdbc.sql(WRITE_STEPS).param("steps", wish.steps()).update();
		}
	}

	/** Writes the lines of a case before an act is committed. */
	private record AtTheEnd(WorklistUpkeep upkeep, String caseId, Set<String> steps,
			AtomicBoolean everyLine) implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			this.upkeep.write(this);
		}

	}

}
