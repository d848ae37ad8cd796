package org.oneseal.worklist;

import jakarta.persistence.EntityManager;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.oneseal.cases.CaseChanged;
import org.oneseal.cases.StepChanged;
import org.oneseal.cases.StepStarted;
import org.oneseal.timelimit.CountdownChanged;

/**
 * Keeps the work lists true, in the transaction of each act: the lines of a case are
 * written once, at the end of the act, however much of the case it changed.
 */
@Component
class WorklistUpkeep {

	private static final String WRITE = WorklistRow.written("s.case_id = ?");

	private final JdbcClient jdbc;

	private final EntityManager entities;

	WorklistUpkeep(JdbcClient jdbc, EntityManager entities) {
		this.jdbc = jdbc;
		this.entities = entities;
	}

	@EventListener
	void follow(StepStarted started) {
		writeAtTheEnd(started.approvalCase().id());
	}

	@EventListener
	void follow(StepChanged changed) {
		writeAtTheEnd(changed.step().caseId());
	}

	@EventListener
	void follow(CaseChanged changed) {
		writeAtTheEnd(changed.approvalCase().id());
	}

	@EventListener
	void follow(CountdownChanged changed) {
		writeAtTheEnd(changed.countdown().caseId());
	}

	private void writeAtTheEnd(String caseId) {
		AtTheEnd wish = new AtTheEnd(this, caseId);
		if (!TransactionSynchronizationManager.getSynchronizations().contains(wish)) {
			TransactionSynchronizationManager.registerSynchronization(wish);
		}
	}

	private void write(String caseId) {
		this.entities.flush();
		this.jdbc.sql(WRITE).param(caseId).update();
	}

	/** Writes the lines of a case before an act is committed. */
	private record AtTheEnd(WorklistUpkeep upkeep, String caseId) implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			this.upkeep.write(this.caseId);
		}

	}

}
