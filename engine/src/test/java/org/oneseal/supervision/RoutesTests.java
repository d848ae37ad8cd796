package org.oneseal.supervision;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.oneseal.cases.ProcessMap;
import org.oneseal.cases.Workflow;
import org.oneseal.matter.PackVersion;

import static org.assertj.core.api.Assertions.assertThat;

/** However many cases a page shows, the engine is asked once for each version. */
class RoutesTests {

	private static final PackVersion OLD = new PackVersion("0".repeat(64));

	private static final PackVersion NEW = new PackVersion("1".repeat(64));

	private final List<PackVersion> asked = new ArrayList<>();

	private final Routes routes = new Routes((Workflow) Proxy.newProxyInstance(getClass().getClassLoader(),
			new Class<?>[] { Workflow.class }, (workflow, method, arguments) -> {
				assertThat(method.getName()).isEqualTo("map");
				this.asked.add((PackVersion) arguments[0]);
				return map((PackVersion) arguments[0]);
			}));

	@Test
	void theProcessOfAVersionIsReadOnce() {
		for (int each = 0; each < 25; each++) {
			this.routes.between(OLD, "fire", "decision");
			this.routes.between(OLD, "health", "decision");
			this.routes.toTheEnd(OLD, "decision");
		}

		assertThat(this.asked).containsExactly(OLD);
	}

	@Test
	void aCaseGoesThroughTheProcessItWasStartedWith() {
		assertThat(this.routes.between(OLD, "fire", "decision").longest((step) -> 1)).containsExactly("fire",
				"decision");
		assertThat(this.routes.between(NEW, "fire", "decision").longest((step) -> 1)).containsExactly("fire", "health",
				"decision");
	}

	private static ProcessMap map(PackVersion version) {
		Map<String, List<String>> next = version.equals(OLD)
				? Map.of("fire", List.of("decision"), "health", List.of("decision"))
				: Map.of("fire", List.of("health"), "health", List.of("decision"));
		return new ProcessMap(next, Set.of("fire", "health", "decision"));
	}

}
