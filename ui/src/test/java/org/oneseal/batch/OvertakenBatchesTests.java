package org.oneseal.batch;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each act of a batch exactly once or not at all, whatever happens after the summary to
 * the cases, to the official and to the nodes that do the acts.
 */
class OvertakenBatchesTests extends BatchedCases {

	@Autowired
	private Withdrawal withdrawal;

	@Test
	void aCaseThatChangedAfterTheSummaryIsNotSigned() {
		List<CaseNumber> numbers = reviewed(3);
		String id = prepared(BatchAct.GRANT, steps(numbers, "decision"), SampleCases.DECIDER);
		start(id, WITH_CONDITIONS);
		this.jdbc.sql("update application set filed = concat(filed, ' ') where id = ?")
			.param(caseId(numbers.get(0)))
			.update();
		this.jdbc.sql("update countdown set state = 'PAUSED' where case_id = ? and subject = 'STATUTORY'")
			.param(caseId(numbers.get(1)))
			.update();

		this.rounds.run();

		assertThat(batch(id).items()).extracting(BatchItem::state)
			.containsExactly(BatchItem.State.FAILED, BatchItem.State.FAILED, BatchItem.State.DONE);
		assertThat(messages(batch(id).items().get(0))).containsExactly("batch.failed.changed");
		assertThat(messages(batch(id).items().get(1))).containsExactly("batch.eyes.procedure");
		assertThat(numbers.subList(0, 2)).allMatch((number) -> status(number) == CaseStatus.ACCEPTED)
			.allMatch((number) -> granted(number).isEmpty());
	}

	@Test
	void whoeverWasFasterIsNamed() {
		List<CaseNumber> numbers = reviewed(2);
		String id = prepared(BatchAct.GRANT, steps(numbers, "decision"), SampleCases.DECIDER);
		start(id, WITH_CONDITIONS);
		this.samples.grant(numbers.get(0));

		this.rounds.run();

		assertThat(messages(batch(id).items().get(0))).containsExactly("step.done-by-other");
		assertThat(granted(numbers.get(0))).hasSize(1);
		assertThat(batch(id).items().get(1).state()).isEqualTo(BatchItem.State.DONE);
	}

	@Test
	void twoWorkersAtOnceDoEachActOnce() throws Exception {
		List<CaseNumber> numbers = reviewed(8);
		String id = prepared(BatchAct.GRANT, steps(numbers, "decision"), SampleCases.DECIDER);
		start(id, WITH_CONDITIONS);

		ExecutorService nodes = Executors.newFixedThreadPool(3);
		int taken = 0;
		try {
			List<Callable<Integer>> each = Collections.nCopies(3, this.rounds::run);
			for (Future<Integer> node : nodes.invokeAll(each)) {
				taken += node.get();
			}
		}
		finally {
			nodes.shutdown();
		}

		assertThat(taken).isEqualTo(8);
		assertThat(batch(id).count(BatchItem.State.DONE)).isEqualTo(8);
		assertThat(numbers).allMatch((number) -> granted(number).size() == 1);
	}

	@Test
	void whatANodeTookThatDiedIsDoneByAnotherAndOnce() {
		List<CaseNumber> numbers = reviewed(2);
		String id = prepared(BatchAct.GRANT, steps(numbers, "decision"), SampleCases.DECIDER);
		start(id, WITH_CONDITIONS);
		BatchTable.Slot dead = take(id);

		this.rounds.run();
		assertThat(batch(id).state()).as("the other node still has it").isEqualTo(Batch.State.RUNNING);
		assertThat(batch(id).count(BatchItem.State.DONE)).isEqualTo(1);
		this.clock.advance(TAKEN.plus(Duration.ofSeconds(1)));
		this.rounds.run();
		assertThat(batch(id).state()).isEqualTo(Batch.State.ENDED);
		this.work.carryOut(dead);

		assertThat(batch(id).count(BatchItem.State.DONE)).isEqualTo(2);
		assertThat(numbers).allMatch((number) -> granted(number).size() == 1);
	}

	@Test
	void whoeverMayNoLongerActDoesNothingMore() {
		List<CaseNumber> numbers = reviewed(1);
		String id = prepared(BatchAct.GRANT, steps(numbers, "decision"), SampleCases.DECIDER);
		start(id, WITH_CONDITIONS);
		this.jdbc.sql("update account set enabled = false where username = ?").param(SampleCases.DECIDER).update();
		try {
			this.rounds.run();
		}
		finally {
			this.jdbc.sql("update account set enabled = true where username = ?").param(SampleCases.DECIDER).update();
		}

		assertThat(messages(batch(id).items().get(0))).containsExactly("batch.failed.account");
		assertThat(granted(numbers.get(0))).isEmpty();
	}

	@Test
	void aWithdrawnCaseIsToldAndTheOthersGoOn() {
		List<CaseNumber> numbers = reviewed(2);
		String id = prepared(BatchAct.GRANT, steps(numbers, "decision"), SampleCases.DECIDER);
		start(id, WITH_CONDITIONS);
		this.jdbc.sql("update approval_case set applicant = ? where number = ?")
			.params(SampleCases.COMPANY, numbers.get(0).value())
			.update();
		assertThat(this.withdrawal.withdraw(numbers.get(0), "", actor(SampleCases.COMPANY), key())).isEmpty();

		this.rounds.run();

		assertThat(messages(batch(id).items().get(0))).containsExactly("step.over");
		assertThat(status(numbers.get(1))).isNotEqualTo(CaseStatus.ACCEPTED);
	}

}
