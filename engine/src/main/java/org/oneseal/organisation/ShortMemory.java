package org.oneseal.organisation;

import java.time.Duration;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.oneseal.database.Memory;

/**
 * Who is who, who is on leave and who wants to be told of what, for a moment: every act
 * asks for it several times, and it changes a few times a day. What this node changes is
 * known at once, also to the transaction that changes it; what another node changes, when
 * the moment is over.
 */
@Component
public class ShortMemory {

	private static final long MOST = 20_000;

	private final Cache<Key<?>, Object> known;

	/**
	 * @param moment how long something is remembered at most; zero for not at all
	 */
	ShortMemory(@Value("${oneseal.organisation-remembered:1s}") Duration moment) {
		this.known = Caffeine.newBuilder().expireAfterWrite(moment).maximumSize(MOST).build();
	}

	/**
	 * A question with an answer of that type.
	 *
	 * @param <T> type of the answer
	 */
	public interface Key<T> {

	}

	/** The answer that is remembered, or else the one that is read now. */
	@SuppressWarnings("unchecked")
	public <T> T answer(Key<T> key, Supplier<T> read) {
		if (Memory.recall(ShortMemory.class).isPresent()) {
			return read.get();
		}
		Object before = this.known.getIfPresent(key);
		if (before != null) {
			return (T) before;
		}
		T now = read.get();
		this.known.put(key, now);
		return now;
	}

	/** Something is another when the transaction ends, and for itself now. */
	public void changed() {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			this.known.invalidateAll();
			return;
		}
		Memory.note(ShortMemory.class, true);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				ShortMemory.this.known.invalidateAll();
			}
		});
	}

}
