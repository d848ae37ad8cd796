package org.oneseal.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has one of: where its acts gather what is written at its end, or
 * what it remembers until then. It is looked for with every statement, which is why it is
 * not looked for among all synchronizations: those are sorted anew each time.
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
			Registered.ofTransaction().add(type, registered);
			return registered;
		});
	}

	private static <T> Optional<T> find(Class<T> type, Predicate<? super T> which) {
		for (Object registered : Registered.ofTransaction().all(type)) {
			T found = type.cast(registered);
			if (which.test(found)) {
				return Optional.of(found);
			}
		}
		return Optional.empty();
	}

	/** All of one transaction; one in between does not see them. */
	private static final class Registered implements TransactionSynchronization {

		private final Map<Class<?>, List<Object>> all = new HashMap<>();

		static Registered ofTransaction() {
			if (TransactionSynchronizationManager.getResource(Registered.class) instanceof Registered known) {
				return known;
			}
			Registered first = new Registered();
			TransactionSynchronizationManager.registerSynchronization(first);
			first.resume();
			return first;
		}

		List<Object> all(Class<?> type) {
			return this.all.getOrDefault(type, List.of());
		}

		void add(Class<?> type, Object registered) {
			this.all.computeIfAbsent(type, (any) -> new ArrayList<>()).add(registered);
		}

		/** Gone before what others do after the end begins transactions of its own. */
		@Override
		public int getOrder() {
			return HIGHEST_PRECEDENCE;
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(Registered.class);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(Registered.class, this);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResource(Registered.class);
		}

	}

}
