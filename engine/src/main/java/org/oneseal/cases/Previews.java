package org.oneseal.cases;

import java.util.List;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import org.oneseal.cases.Preview.OpenLimit;
import org.oneseal.cases.Preview.OpenStep;
import org.oneseal.cases.Preview.Snapshot;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdowns;

/**
 * Tells what an act will do by doing it and undoing it: the very code of the act runs,
 * and its transaction is rolled back. So what is told is what happens, unless somebody
 * else acts on the case first.
 */
@Component
public class Previews {

	private final ApprovalCases cases;

	private final Steps steps;

	private final Countdowns countdowns;

	private final EntityManager entities;

	Previews(ApprovalCases cases, Steps steps, Countdowns countdowns, EntityManager entities) {
		this.cases = cases;
		this.steps = steps;
		this.countdowns = countdowns;
		this.entities = entities;
	}

	/**
	 * What an act would do.
	 * @param act carries it out and says why not, as every command does
	 */
	@Command
	public Preview of(CaseNumber number, Supplier<List<Problem>> act) {
		Preview preview = watch(number, act);
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		return preview;
	}

	/** Carries an act out and tells what it did. */
	@Command
	public Preview watch(CaseNumber number, Supplier<List<Problem>> act) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		Snapshot before = snapshot(approvalCase.id());
		List<Problem> problems = act.get();
		this.entities.flush();
		return Preview.between(before, snapshot(approvalCase.id()), problems);
	}

	private Snapshot snapshot(String caseId) {
		return new Snapshot(this.steps.of(caseId).stream().filter(Step::isOpen).map(OpenStep::of).toList(),
				this.countdowns.of(caseId)
					.stream()
					.filter(Countdown::isOpen)
					.map((limit) -> new OpenLimit(limit.id(), limit.subject(), limit.stepKey().orElse(null),
							limit.deadline().date()))
					.toList());
	}

}
