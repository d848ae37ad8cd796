package org.oneseal.database;

import org.junit.jupiter.api.Test;
import org.oneseal.EngineTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@EngineTest
class OncePerTransactionTests {

	private final TransactionTemplate outer;

	private final TransactionTemplate inner;

	OncePerTransactionTests(@Autowired PlatformTransactionManager transactions) {
		this.outer = new TransactionTemplate(transactions);
		this.inner = new TransactionTemplate(transactions);
		this.inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Test
	void aTransactionHasOneAndOneInBetweenHasItsOwn() {
		this.outer.executeWithoutResult((status) -> {
			One first = one();
			assertThat(one()).isSameAs(first);
			this.inner.executeWithoutResult((any) -> assertThat(one()).isNotSameAs(first).isSameAs(one()));
			assertThat(one()).isSameAs(first);
		});
	}

	@Test
	void theNextTransactionBeginsWithNone() {
		One first = this.outer.execute((status) -> one());
		One undone = this.outer.execute((status) -> {
			status.setRollbackOnly();
			return one();
		});

		One next = this.outer.execute((status) -> one());

		assertThat(next).isNotSameAs(first).isNotSameAs(undone);
		assertThatIllegalStateException().isThrownBy(OncePerTransactionTests::one);
	}

	@Test
	void whatComesAfterTheEndHasItsOwn() {
		Object[] later = new Object[1];
		One first = this.outer.execute((status) -> {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int end) {
					later[0] = OncePerTransactionTests.this.inner.execute((any) -> one());
				}
			});
			return one();
		});

		assertThat(later[0]).isInstanceOf(One.class).isNotSameAs(first);
	}

	private static One one() {
		return OncePerTransaction.findOrRegister(One.class, One::new);
	}

	private static final class One implements TransactionSynchronization {

	}

}
