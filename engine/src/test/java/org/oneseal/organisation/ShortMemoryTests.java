package org.oneseal.organisation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

class ShortMemoryTests {

	private final ShortMemory memory = new ShortMemory(Duration.ofHours(1));

	private final AtomicInteger read = new AtomicInteger();

	@AfterEach
	void noTransaction() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.getSynchronizations()
				.forEach((each) -> each.afterCompletion(TransactionSynchronization.STATUS_UNKNOWN));
		}
		TransactionSynchronizationManager.setActualTransactionActive(false);
		TransactionSynchronizationManager.clear();
	}

	@Test
	void theSameQuestionIsReadOnce() {
		assertThat(ask(this.memory, "a")).isEqualTo(1);
		assertThat(ask(this.memory, "a")).isEqualTo(1);
		assertThat(ask(this.memory, "b")).isEqualTo(2);
	}

	@Test
	void aMomentOfNothingRemembersNothing() {
		ShortMemory none = new ShortMemory(Duration.ZERO);
		assertThat(ask(none, "a")).isEqualTo(1);
		assertThat(ask(none, "a")).isEqualTo(2);
	}

	@Test
	void whatWasChangedIsReadAgain() {
		ask(this.memory, "a");
		this.memory.changed();
		assertThat(ask(this.memory, "a")).isEqualTo(2);
	}

	/**
	 * Others must not see it before it is committed, and not what was before after it.
	 */
	@Test
	void aTransactionSeesItsOwnChangeAndOthersWhenItEnds() {
		ask(this.memory, "a");
		TransactionSynchronizationManager.initSynchronization();
		TransactionSynchronizationManager.setActualTransactionActive(true);
		this.memory.changed();
		assertThat(ask(this.memory, "a")).isEqualTo(2);
		assertThat(ask(this.memory, "a")).as("read, not remembered").isEqualTo(3);
		var synchronizations = TransactionSynchronizationManager.getSynchronizations();
		noTransaction();
		assertThat(ask(this.memory, "a")).as("for others nothing has changed").isEqualTo(1);

		synchronizations.forEach(TransactionSynchronization::afterCommit);
		assertThat(ask(this.memory, "a")).isEqualTo(4);
	}

	private int ask(ShortMemory of, String name) {
		return of.answer(new Question(name), this.read::incrementAndGet);
	}

	private record Question(String name) implements ShortMemory.Key<Integer> {

	}

}
