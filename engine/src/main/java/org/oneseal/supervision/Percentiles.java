package org.oneseal.supervision;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Percentiles anyone can recount: sort, and take the first value that at least the given
 * share of all values do not exceed; where that share is met exactly, the mean of this
 * value and the next (Hyndman and Fan's type 2, the textbook's median).
 */
final class Percentiles {

	private final List<Duration> sorted;

	private Percentiles(List<Duration> sorted) {
		this.sorted = sorted;
	}

	static Percentiles of(List<Duration> values) {
		return new Percentiles(values.stream().sorted().toList());
	}

	/**
	 * @param percent 1 to 99
	 */
	Duration at(int percent) {
		long share = (long) sorted.size() * percent;
		int rank = (int) (share / 100);
		if (share % 100 != 0) {
			return sorted.get(rank);
		}
		return sorted.get(rank - 1).plus(sorted.get(rank)).dividedBy(2);
	}

	/**
	 * @return nothing where there are no values
	 */
	static @Nullable Durations summary(List<Duration> values, long leftOut) {
		if (values.isEmpty()) {
			return null;
		}
		Percentiles percentiles = of(values);
		return new Durations(values.size(), leftOut, percentiles.at(50), percentiles.at(90), percentiles.at(95));
	}

}
