package org.oneseal.database;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has one of: where its acts gather what is written at its end, or
 * what it remembers until then.
 */
public final class OncePerTransaction {

	private OncePerTransaction() {
	}

	/**
	 * The one that was registered before.
	 * @throws IllegalStateException outside a transaction
	 */
	static <T extends TransactionSynchronization> Optional<T> find(Class<T> type) {
		return find(type, (any) -> true);
	}

	/**
	 * The one of the transaction, registered now if it is the first.
	 * @throws IllegalStateException outside a transaction
	 */
	public static <T extends TransactionSynchronization> T findOrRegister(Class<T> type, Supplier<T> first) {
		return findOrRegister(type, (any) -> true, first);
	}

	/**
	 * The same, where a transaction may have several, as for several cases.
	 * @param which tells the one that is wanted
	 */
	public static <T extends TransactionSynchronization> T findOrRegister(Class<T> type, Predicate<? super T> which,
			Supplier<T> first) {
		return find(type, which).orElseGet(() -> {
			T registered = first.get();
			TransactionSynchronizationManager.registerSynchronization(registered);
			return registered;
		});
	}

	private static <T> Optional<T> find(Class<T> type, Predicate<? super T> which) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.filter(which)
			.findFirst();
	}

}
