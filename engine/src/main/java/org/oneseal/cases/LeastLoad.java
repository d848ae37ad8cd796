package org.oneseal.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Who has the least to do. */
@Component
class LeastLoad {

	private final StepRepository steps;

	LeastLoad(StepRepository steps) {
		this.steps = steps;
	}

	/** The one of these officials, at least one, who has the least to do. */
	String leastOf(Collection<String> officials) {
		return choose(officials,
				this.steps.loads(officials)
					.stream()
					.collect(Collectors.toMap((row) -> (String) row[0], (row) -> (Long) row[1])),
				this.steps.turns(officials)
					.stream()
					.collect(Collectors.toMap((row) -> (String) row[0], (row) -> (Instant) row[1])));
	}

	/**
	 * The fewest open steps first; among equals who got one longest ago, or never.
	 * @param loads open steps by official; none if not there
	 * @param turns when the system last gave them one; never if not there
	 */
	static String choose(Collection<String> officials, Map<String, Long> loads, Map<String, Instant> turns) {
		return officials.stream()
			.min(Comparator.<String>comparingLong((person) -> loads.getOrDefault(person, 0L))
				.thenComparing((person) -> turns.getOrDefault(person, Instant.MIN))
				.thenComparing(Comparator.naturalOrder()))
			.orElseThrow();
	}

}
