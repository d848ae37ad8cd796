package org.oneseal.benchmarks;

import java.util.Arrays;
import java.util.stream.LongStream;

import org.oneseal.benchmarks.Outcome.Measure;

/** How long people waited for what they did, in nanoseconds. */
final class Waits {

	private final long[] sorted;

	private Waits(long[] sorted) {
		this.sorted = sorted;
	}

	/**
	 * @throws IllegalStateException if nobody did anything
	 */
	static Waits of(LongStream nanos) {
		long[] sorted = nanos.sorted().toArray();
		if (sorted.length == 0) {
			throw new IllegalStateException("Nobody did anything; take more cases");
		}
		return new Waits(sorted);
	}

	/** These and others. */
	Waits and(Waits others) {
		return of(LongStream.concat(Arrays.stream(this.sorted), Arrays.stream(others.sorted)));
	}

	int count() {
		return this.sorted.length;
	}

	/**
	 * What this part of them waited at most, by nearest rank.
	 * @param part from 0 to 1
	 */
	double quantile(double part) {
		return this.sorted[Math.max(0, (int) Math.ceil(part * this.sorted.length) - 1)];
	}

	/** The quantile, between the quickest and the slowest. */
	Measure measure(String name, double part) {
		return new Measure(name, quantile(part), this.sorted[0], this.sorted[this.sorted.length - 1]);
	}

}
