package org.oneseal.cases;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The predicted route: which steps of a process are still ahead, and the longest way. */
class RouteTests {

	private static final Map<String, Double> DAYS = Map.of("acceptance", 5.0, "survey", 2.0, "fire", 3.0, "health", 4.0,
			"environment", 1.0, "expert", 6.0, "decision", 1.0, "delivery", 2.0);

	@Test
	void stepsOneAfterAnotherAreAllAhead() {
		ProcessMap map = map("survey>fire", "fire>health", "health>decision", "decision>end");

		assertThat(longest(Route.between(map, "survey", "decision"))).containsExactly("survey", "fire", "health",
				"decision");
		assertThat(longest(Route.between(map, "health", "decision"))).containsExactly("health", "decision");
	}

	@Test
	void ofParallelBranchesTheLongestCounts() {
		ProcessMap map = map("acceptance>fork", "fork>fire", "fork>survey", "survey>environment", "fork>health",
				"fire>join", "environment>join", "health>join", "join>decision");

		assertThat(longest(Route.between(map, "acceptance", "decision"))).containsExactly("acceptance", "health",
				"decision");
	}

	@Test
	void aBranchOfSeveralStepsCountsWithTheirSum() {
		ProcessMap map = map("fork>fire", "fire>survey", "survey>join", "fork>health", "health>join", "join>decision");

		assertThat(longest(Route.between(map, "fork", "decision"))).containsExactly("fire", "survey", "decision");
	}

	@Test
	void ofBranchesAGatewayHasNotChosenFromTheLongestCounts() {
		ProcessMap map = map("survey>either", "either>expert", "either>environment", "expert>decision",
				"environment>decision");

		assertThat(longest(Route.between(map, "survey", "decision"))).containsExactly("survey", "expert", "decision");
	}

	@Test
	void aBranchThatEndsBeforeTheGoalIsNotOnTheWay() {
		ProcessMap map = map("acceptance>outcome", "outcome>environment", "environment>decision", "outcome>expert",
				"expert>refusedEnd");

		assertThat(longest(Route.between(map, "acceptance", "decision"))).containsExactly("acceptance", "environment",
				"decision");
	}

	@Test
	void aWayBackIsNotTakenAgain() {
		ProcessMap map = map("correction>acceptance", "acceptance>outcome", "outcome>correction", "outcome>fire",
				"fire>decision");

		assertThat(longest(Route.between(map, "acceptance", "decision"))).containsExactly("acceptance", "fire",
				"decision");
		assertThat(longest(Route.between(map, "correction", "decision"))).containsExactly("correction", "acceptance",
				"fire", "decision");
	}

	@Test
	void whatFollowsTheGoalIsNotAhead() {
		ProcessMap map = map("fire>decision", "decision>delivery", "delivery>end");

		assertThat(longest(Route.between(map, "fire", "decision"))).containsExactly("fire", "decision");
		assertThat(longest(Route.between(map, "fire", null))).containsExactly("fire", "decision", "delivery");
	}

	@Test
	void noStepIsAheadWhereNoWayLeadsToTheGoal() {
		ProcessMap map = map("fire>decision", "decision>delivery", "delivery>end");

		assertThat(longest(Route.between(map, "delivery", "decision"))).isEmpty();
	}

	private static List<String> longest(Route route) {
		return route.longest((step) -> DAYS.getOrDefault(step, 1.0));
	}

	private static ProcessMap map(String... flows) {
		Map<String, List<String>> next = new HashMap<>();
		Arrays.stream(flows)
			.map((flow) -> flow.split(">"))
			.forEach((flow) -> next.merge(flow[0], List.of(flow[1]),
					(more, one) -> Stream.concat(more.stream(), one.stream()).toList()));
		return new ProcessMap(next, Set.of("acceptance", "correction", "survey", "fire", "health", "environment",
				"expert", "decision", "delivery"));
	}

}
