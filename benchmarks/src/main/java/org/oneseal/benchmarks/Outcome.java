package org.oneseal.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param benchmark its name
 * @param measures how long each way took
 * @param ratios by name how one way compares with the other
 * @param counts by name whatever else was counted
 * @param details by name what programs read beside that
 */
record Outcome(String benchmark, List<Measure> measures, Map<String, Double> ratios, Map<String, Double> counts,
		Map<String, Object> details) {

	Outcome {
		measures = List.copyOf(measures);
		ratios = new LinkedHashMap<>(ratios);
		counts = new LinkedHashMap<>(counts);
		details = Map.copyOf(details);
	}

	Outcome(String benchmark, List<Measure> measures, Map<String, Double> ratios, Map<String, Double> counts) {
		this(benchmark, measures, ratios, counts, Map.of());
	}

	Outcome(String benchmark, List<Measure> measures, Map<String, Double> ratios) {
		this(benchmark, measures, ratios, Map.of());
	}

	/**
	 * How long one way took.
	 *
	 * @param name what was done
	 * @param nanosEach nanoseconds for one operation, median of the rounds
	 * @param fastest of the rounds
	 * @param slowest of the rounds
	 */
	record Measure(String name, double nanosEach, double fastest, double slowest) {

	}

}
