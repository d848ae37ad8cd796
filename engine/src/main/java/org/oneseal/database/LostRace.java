package org.oneseal.database;

import java.sql.SQLException;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import org.hibernate.StaleStateException;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells a race that was lost, and may be run again, from a failure that will repeat.
 */
final class LostRace {

	/** The engine's own, by name: this package does not know the engine. */
	private static final String ENGINES_OPTIMISTIC_LOCK = "org.flowable.common.engine.api.FlowableOptimisticLockingException";

	/**
	 * 40001 serialisation failure (deadlock, or a lost certification in a Galera
	 * cluster); 25S03 transaction lost because the connection moved to another member.
	 */
	private static final Set<String> STATES = Set.of("40001", "25S03");

	/**
	 * MariaDB: 1213 deadlock, 1205 lock wait time-out, 1020 record has changed since last
	 * read, 1047 member not ready.
	 */
	private static final Set<Integer> CODES = Set.of(1213, 1205, 1020, 1047);

	private static final int DEEPEST_CHAIN = 50;

	private LostRace() {
	}

	static boolean isBehind(Throwable failure) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < DEEPEST_CHAIN; depth++) {
			if (isRace(cause)) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	private static boolean isRace(Throwable cause) {
		if (cause instanceof SQLException sql) {
			return (sql.getSQLState() != null && STATES.contains(sql.getSQLState()))
					|| CODES.contains(sql.getErrorCode());
		}
		return cause instanceof ConcurrencyFailureException || cause instanceof OptimisticLockException
				|| cause instanceof PessimisticLockException || cause instanceof StaleStateException
				|| cause.getClass().getName().equals(ENGINES_OPTIMISTIC_LOCK);
	}

}
