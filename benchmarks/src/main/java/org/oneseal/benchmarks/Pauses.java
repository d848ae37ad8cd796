package org.oneseal.benchmarks;

import java.util.concurrent.TimeUnit;

/** Waits. */
final class Pauses {

	private Pauses() {
	}

	/**
	 * @throws IllegalStateException if the thread is told to end
	 */
	static void of(long millis) {
		try {
			TimeUnit.MILLISECONDS.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted at work", ex);
		}
	}

}
