package org.oneseal.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction need not ask the database twice, because it holds the lock under
 * which it was read and knows of each change. It ends with the transaction, and one in
 * between has its own.
 */
public final class Memory implements TransactionSynchronization {

	private final Map<Object, Object> known = new HashMap<>();

	private Memory() {
	}

	private static boolean isInTransaction() {
		return TransactionSynchronizationManager.isSynchronizationActive()
				&& TransactionSynchronizationManager.isActualTransactionActive();
	}

	/**
	 * What is remembered under a key; empty where nothing is, or outside a transaction.
	 */
	public static Optional<Object> recall(Object key) {
		return isInTransaction()
				? OncePerTransaction.find(Memory.class).flatMap((memory) -> Optional.ofNullable(memory.known.get(key)))
				: Optional.empty();
	}

	/** Remembers something until the transaction ends; outside one, nothing. */
	public static void note(Object key, Object value) {
		if (isInTransaction()) {
			OncePerTransaction.findOrRegister(Memory.class, Memory::new).known.put(key, value);
		}
	}

	/** Notes that a transaction holds the lock of a case. */
	public static void locked(String caseId) {
		note(new Lock(caseId), true);
		note(Lock.class, true);
	}

	/** Whether the transaction holds the lock of any case. */
	static boolean holdsLock() {
		return recall(Lock.class).isPresent();
	}

	/**
	 * What is remembered under a key, or else read and, if the lock of its case is held,
	 * remembered.
	 */
	public static <T> T underLock(String caseId, Object key, Class<T> type, Supplier<? extends T> read) {
		Optional<Object> before = recall(key);
		if (before.isPresent()) {
			return type.cast(before.get());
		}
		T value = read.get();
		if (recall(new Lock(caseId)).isPresent()) {
			note(key, value);
		}
		return value;
	}

	private record Lock(String caseId) {

	}

}
