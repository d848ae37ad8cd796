package org.oneseal.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PercentilesTests {

	@Test
	void theMedianOfTwoIsTheirMean() {
		assertThat(Percentiles.of(List.of(Duration.ofHours(1), Duration.ofHours(3))).at(50))
			.isEqualTo(Duration.ofHours(2));
	}

	@Test
	void ofOneEveryPercentileIsIt() {
		Percentiles one = Percentiles.of(List.of(Duration.ofDays(7)));

		assertThat(List.of(one.at(1), one.at(50), one.at(95), one.at(99))).containsOnly(Duration.ofDays(7));
	}

	@Test
	void nothingHasNoPercentile() {
		assertThat(Percentiles.summary(List.of(), 0)).isNull();
	}

	@RepeatedTest(200)
	void agreesWithCountingNaively(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<Duration> values = new ArrayList<>();
		for (int count = 1 + random.nextInt(230); count > 0; count--) {
			values.add(Duration.ofMillis(random.nextInt(100)));
		}
		Percentiles percentiles = Percentiles.of(values);
		Collections.shuffle(values, random);

		for (int percent : List.of(1, 25, 50, 75, 90, 95, 99)) {
			assertThat(percentiles.at(percent)).as("p%d of %s", percent, values).isEqualTo(naively(values, percent));
		}
	}

	/** By the words: no sorting, only counting who does not exceed whom. */
	private static Duration naively(List<Duration> values, int percent) {
		Duration smallest = null;
		Duration next = null;
		for (Duration candidate : values) {
			long notAbove = values.stream().filter((each) -> each.compareTo(candidate) <= 0).count();
			if (notAbove * 100 >= (long) values.size() * percent
					&& (smallest == null || candidate.compareTo(smallest) < 0)) {
				smallest = candidate;
			}
			if (notAbove * 100 > (long) values.size() * percent && (next == null || candidate.compareTo(next) < 0)) {
				next = candidate;
			}
		}
		return smallest.plus(next).dividedBy(2);
	}

}
