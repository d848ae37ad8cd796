package org.oneseal.cases;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.oneseal.database.Command;

/** Writes how long steps usually take, and what follows for open ones. */
@Component
class UsualTimesUpkeep {

	private final JdbcClient jdbc;

	private final Steps steps;

	private final ApprovalCases cases;

	private final UsualTimes times;

	UsualTimesUpkeep(JdbcClient jdbc, Steps steps, ApprovalCases cases, UsualTimes times) {
		this.jdbc = jdbc;
		this.steps = steps;
		this.cases = cases;
		this.times = times;
	}

	/**
	 * Notes a median.
	 * @return whether it is another one than before, or the first that says something
	 */
	@Command
	boolean note(String matter, String stepKey, int days, int count) {
		boolean same = this.jdbc
			.sql("select count(*) from usual_time where matter = ? and step_key = ? and days = ? and steps >= ?")
			.params(matter, stepKey, days, UsualTimes.FEWEST)
			.query(Integer.class)
			.single() > 0;
		this.jdbc.sql("""
				insert into usual_time (matter, step_key, days, steps) values (?, ?, ?, ?)
				on duplicate key update days = values(days), steps = values(steps)""")
			.params(matter, stepKey, days, count)
			.update();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				UsualTimesUpkeep.this.times.forget();
			}

		});
		return !same && count >= UsualTimes.FEWEST;
	}

	/** Reckons for open steps when they should be acted on, their cases locked. */
	@Command
	void reckon(List<String> open) {
		for (String id : open) {
			ApprovalCase approvalCase = this.cases.forUpdateByStep(id);
			Step step = this.steps.get(id);
			if (step.isOpen()) {
				step.dueOn()
					.ifPresent((day) -> step.actBy(this.times.actBy(approvalCase, step.stepId(), step.kind(), day)));
				this.steps.changed(step);
			}
		}
	}

}
