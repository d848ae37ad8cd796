package org.oneseal.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.oneseal.benchmarks.Outcome.Measure;

/**
 * Measures several ways to do the same in turn, so that whatever else the machine does
 * strikes all of them alike: each way by itself until it is as quick as in a program that
 * has been running, then rounds that count, of which the median is told. In a round each
 * way has as much time: what is done once in half a millisecond would else be measured
 * with the caches of the processor full of what took the way before it a hundred times as
 * long.
 */
final class Rounds {

	private static final Duration WARM_UP = Duration.ofSeconds(2);

	/** Enough for what takes long, as no compiler is waited for then. */
	private static final int WARM_UP_CALLS = 4;

	private static final int COUNTED = 21;

	/** What takes long is counted less often, after this time. */
	private static final long LONG = TimeUnit.SECONDS.toNanos(10);

	private static final int COUNTED_AT_LEAST = 7;

	private final int operations;

	private final Duration warmUp;

	private final Duration turn;

	private final Map<String, LongSupplier> ways = new LinkedHashMap<>();

	/**
	 * Begins with no way; each is called once in a round.
	 * @param operations how many one call of a way does
	 */
	Rounds(int operations) {
		this(operations, WARM_UP, Duration.ZERO);
	}

	/**
	 * Begins with no way.
	 * @param operations how many one call of a way does
	 * @param warmUp how long each way runs before it counts
	 * @param turn for how long a way is called in a round; once at least
	 */
	Rounds(int operations, Duration warmUp, Duration turn) {
		this.operations = operations;
		this.warmUp = warmUp;
		this.turn = turn;
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
		this.ways.values().forEach(this::warmUp);
		long first = System.nanoTime();
		Map<String, List<Double>> nanos = new LinkedHashMap<>();
		for (int round = 0; round < COUNTED_AT_LEAST
				|| (round < COUNTED && System.nanoTime() - first < LONG); round++) {
			Map<String, Long> sums = new LinkedHashMap<>();
			for (Map.Entry<String, LongSupplier> way : this.ways.entrySet()) {
				nanos.computeIfAbsent(way.getKey(), (name) -> new ArrayList<>()).add(turn(way, sums));
			}
			if (sums.values().stream().distinct().count() > 1) {
				throw new IllegalStateException("Not all come to the same result: " + sums);
			}
		}
		return nanos.entrySet().stream().map((way) -> measure(way.getKey(), way.getValue())).toList();
	}

	private double turn(Map.Entry<String, LongSupplier> way, Map<String, Long> sums) {
		long calls = 0;
		long began = System.nanoTime();
		long took;
		do {
			sums.put(way.getKey(), way.getValue().getAsLong());
			calls++;
			took = System.nanoTime() - began;
		}
		while (took < this.turn.toNanos());
		return (double) took / calls / this.operations;
	}

	private void warmUp(LongSupplier way) {
		long began = System.nanoTime();
		for (int calls = 0; calls < WARM_UP_CALLS || System.nanoTime() - began < this.warmUp.toNanos(); calls++) {
			way.getAsLong();
		}
	}

	private static Measure measure(String name, List<Double> nanos) {
		List<Double> sorted = nanos.stream().sorted().toList();
		return new Measure(name, sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
	}

}
