package org.oneseal.rehearsal;

import java.util.List;

/**
 * What came of a rehearsal.
 *
 * @param matter code of the matter
 * @param scenarios what was played, in the order of their names
 */
public record RehearsalReport(String matter, List<PlayedScenario> scenarios) {

	public RehearsalReport {
		scenarios = List.copyOf(scenarios);
	}

	/** Whether everything went as the scenarios say. */
	public boolean isAsExpected() {
		return scenarios.stream().allMatch((played) -> played.difference() == null);
	}

	public long differences() {
		return scenarios.stream().filter((played) -> played.difference() != null).count();
	}

}
