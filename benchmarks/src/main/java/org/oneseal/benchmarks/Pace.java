package org.oneseal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How fast a way approves cases.
 *
 * @param cases approved
 * @param seconds it took, until the last case begun was decided
 * @param failed acts
 */
record Pace(int cases, double seconds, int failed) {

	/** Nothing yet. */
	static final Pace NONE = new Pace(0, 0, 0);

	/**
	 * Has so many threads approve cases, one after the other each.
	 * @param seconds after which none begins another
	 */
	static Pace of(Approvals way, int threads, int seconds) {
		ExecutorService people = Executors.newFixedThreadPool(threads);
		int failed = way.failed();
		long began = System.nanoTime();
		long end = began + TimeUnit.SECONDS.toNanos(seconds);
		try {
			List<Future<Integer>> work = new ArrayList<>();
			for (int thread = 0; thread < threads; thread++) {
				work.add(people.submit(() -> {
					int cases = 0;
					while (System.nanoTime() - end < 0) {
						way.approve();
						cases++;
					}
					return cases;
				}));
			}
			int cases = 0;
			for (Future<Integer> each : work) {
				cases += each.get();
			}
			return new Pace(cases, (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1),
					way.failed() - failed);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted at work", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("%s could not go on: %s".formatted(way.name(), ex.getCause()), ex);
		}
		finally {
			people.shutdownNow();
		}
	}

	/** Both together. */
	Pace and(Pace other) {
		return new Pace(this.cases + other.cases, this.seconds + other.seconds, this.failed + other.failed);
	}

	/** Whole cases a second. */
	double rate() {
		return this.cases / this.seconds;
	}

}
