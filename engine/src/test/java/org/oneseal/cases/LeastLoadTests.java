package org.oneseal.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Work goes to whoever has the least of it. */
class LeastLoadTests {

	private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

	@Test
	void amongEqualsWhoGotOneLongestAgoComesFirst() {
		Map<String, Instant> turns = Map.of("a", START.plusSeconds(2), "b", START.plusSeconds(1));

		assertThat(LeastLoad.choose(List.of("a", "b"), Map.of(), turns)).isEqualTo("b");
		assertThat(LeastLoad.choose(List.of("a", "b", "c"), Map.of(), turns)).isEqualTo("c");
		assertThat(LeastLoad.choose(List.of("a", "b", "c"), Map.of("b", 1L, "c", 1L), turns)).isEqualTo("a");
	}

	/** Nobody ever gets one while another has fewer, whoever finishes what and when. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void itIsFairHoweverWorkIsFinished(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		List<String> officials = new ArrayList<>();
		for (int i = 0; i < random.nextInt(1, 9); i++) {
			officials.add("official" + i);
		}
		Map<String, Long> loads = new HashMap<>();
		Map<String, Instant> turns = new HashMap<>();
		for (int i = 0; i < 2_000; i++) {
			String chosen = LeastLoad.choose(officials, loads, turns);

			long load = loads.getOrDefault(chosen, 0L);
			Instant turn = turns.getOrDefault(chosen, Instant.MIN);
			assertThat(officials).as("seed %d", seed)
				.allMatch((other) -> loads.getOrDefault(other, 0L) > load || (loads.getOrDefault(other, 0L) == load
						&& !turns.getOrDefault(other, Instant.MIN).isBefore(turn)));
			loads.put(chosen, load + 1);
			turns.put(chosen, START.plusSeconds(i));
			String finisher = officials.get(random.nextInt(officials.size()));
			if (random.nextBoolean() && loads.getOrDefault(finisher, 0L) > 0) {
				loads.merge(finisher, -1L, Long::sum);
			}
		}
	}

	@Test
	void withoutAnybodyFinishingAllGetEquallyMuch() {
		Map<String, Long> loads = new HashMap<>();
		Map<String, Instant> turns = new HashMap<>();
		List<String> officials = List.of("a", "b", "c", "d");
		for (int i = 0; i < 4_002; i++) {
			String chosen = LeastLoad.choose(officials, loads, turns);
			loads.merge(chosen, 1L, Long::sum);
			turns.put(chosen, START.plusSeconds(i));
		}

		assertThat(loads.values()).allMatch((load) -> load == 1_000 || load == 1_001);
	}

}
