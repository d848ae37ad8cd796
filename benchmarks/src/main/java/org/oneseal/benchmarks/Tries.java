package org.oneseal.benchmarks;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What a client of an engine does whose act lost a race: it waits a moment and tries
 * again.
 */
final class Tries {

	private static final int MOST = 50;

	private static final int LEAST_PAUSE_MILLIS = 5;

	private static final int MOST_PAUSE_MILLIS = 55;

	private final AtomicInteger failed = new AtomicInteger();

	/** How many tries failed. */
	int failed() {
		return this.failed.get();
	}

	/**
	 * Acts until it succeeds.
	 * @throws IllegalStateException if it does not
	 */
	<T> T act(Supplier<T> act) {
		RuntimeException last = null;
		for (int tries = 0; tries < MOST; tries++) {
			try {
				return act.get();
			}
			catch (RuntimeException ex) {
				// whatever an engine throws where it loses a race, and that differs
				last = ex;
				this.failed.incrementAndGet();
				pause();
			}
		}
		throw new IllegalStateException("An engine failed again and again: " + last, last);
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted at work", ex);
		}
	}

}
