package org.oneseal.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import org.oneseal.benchmarks.Outcome.Measure;

/**
 * Measures several ways to do the same in turn, so that whatever else the machine does
 * strikes all of them alike: some rounds to warm up, then rounds that count, of which the
 * median is told.
 */
final class Rounds {

	private static final int WARM_UP = 4;

	private static final int COUNTED = 11;

	private final int operations;

	private final Map<String, LongSupplier> ways = new LinkedHashMap<>();

	/**
	 * Begins with no way.
	 * @param operations how many one call of a way does
	 */
	Rounds(int operations) {
		this.operations = operations;
	}

	/**
	 * Adds a way.
	 * @param work returns a sum over all its results, the same for every way
	 */
	Rounds way(String name, LongSupplier work) {
		this.ways.put(name, work);
		return this;
	}

	/**
	 * Measures all of them.
	 * @throws IllegalStateException if two ways come to different sums
	 */
	List<Measure> measure() {
		Map<String, List<Double>> nanos = new LinkedHashMap<>();
		for (int round = 0; round < WARM_UP + COUNTED; round++) {
			Map<String, Long> sums = new LinkedHashMap<>();
			for (Map.Entry<String, LongSupplier> way : this.ways.entrySet()) {
				long began = System.nanoTime();
				sums.put(way.getKey(), way.getValue().getAsLong());
				double each = (double) (System.nanoTime() - began) / this.operations;
				if (round >= WARM_UP) {
					nanos.computeIfAbsent(way.getKey(), (name) -> new ArrayList<>()).add(each);
				}
			}
			if (sums.values().stream().distinct().count() > 1) {
				throw new IllegalStateException("Not all come to the same result: " + sums);
			}
		}
		return nanos.entrySet().stream().map((way) -> measure(way.getKey(), way.getValue())).toList();
	}

	private static Measure measure(String name, List<Double> nanos) {
		List<Double> sorted = nanos.stream().sorted().toList();
		return new Measure(name, sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
	}

}
