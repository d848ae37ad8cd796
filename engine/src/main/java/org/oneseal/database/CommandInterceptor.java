package org.oneseal.database;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.resilience.retry.AbstractRetryInterceptor;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a {@link Command} again when it lost a race. It stands outside the transaction, so
 * a failing commit is seen as well; inside one it lets the call pass.
 */
class CommandInterceptor extends AbstractRetryInterceptor {

	/**
	 * First pause 0 to 60 ms, half as much again each time, at most about a second: a
	 * lost race costs a person nothing, and a fail-over of some seconds is outlived.
	 */
	private static final MethodRetrySpec UNTIL_IT_SUCCEEDS = new MethodRetrySpec(List.of(), List.of(),
			(method, failure) -> LostRace.isBehind(failure), Long.MAX_VALUE, Duration.ofSeconds(15),
			Duration.ofMillis(30), Duration.ofMillis(30), 1.5, Duration.ofSeconds(1));

	@Override
	protected @Nullable MethodRetrySpec getRetrySpec(Method method, Class<?> targetClass) {
		return TransactionSynchronizationManager.isActualTransactionActive() ? null : UNTIL_IT_SUCCEEDS;
	}

}
