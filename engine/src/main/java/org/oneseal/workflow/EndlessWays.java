package org.oneseal.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds what every single element allows and the whole must not: a way in a circle that
 * nobody and nothing interrupts, and steps multiplied inside multiplied steps. Either
 * would keep the engine busy for ever with one case.
 */
final class EndlessWays {

	/** Here a process waits for somebody or something. */
	private static final Set<String> WAITS = Set.of("userTask", "intermediateCatchEvent");

	private static final String MULTIPLIED = "multiInstanceLoopCharacteristics";

	private final Map<String, XmlElement> nodes = new HashMap<>();

	private final Map<String, List<String>> ways = new HashMap<>();

	private EndlessWays(XmlElement root) {
		root.descendants().forEach((element) -> {
			Map<String, String> attributes = element.attributes();
			nodes.put(attributes.getOrDefault("id", ""), element);
			if (element.name().equals("sequenceFlow")) {
				ways.computeIfAbsent(attributes.getOrDefault("sourceRef", ""), (source) -> new ArrayList<>())
					.add(attributes.getOrDefault("targetRef", ""));
			}
		});
	}

	static List<Finding> of(XmlElement root) {
		EndlessWays ways = new EndlessWays(root);
		Stream<Finding> circles = ways.ways.keySet()
			.stream()
			.filter(ways::leadsBackWithoutWaiting)
			.sorted()
			.limit(1)
			.map((id) -> finding(ways.nodes.get(id), id, "endless",
					"From here the process comes back without anybody having done anything",
					"Lead the way back through a userTask"));
		Stream<Finding> multiplied = root.descendants()
			.filter((element) -> element.name().equals(MULTIPLIED) && isInsideMultiplied(element.parent()))
			.map((element) -> finding(element.parent(), "", "endless",
					"The step is multiplied inside another one that is multiplied", "Multiply one of the two only"));
		return Stream.concat(circles, multiplied).toList();
	}

	private boolean leadsBackWithoutWaiting(String start) {
		Set<String> seen = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(start));
		while (!open.isEmpty()) {
			String id = open.pop();
			if (waits(id)) {
				continue;
			}
			for (String next : ways.getOrDefault(id, List.of())) {
				if (next.equals(start) && !waits(start)) {
					return true;
				}
				if (seen.add(next)) {
					open.push(next);
				}
			}
		}
		return false;
	}

	private boolean waits(String id) {
		XmlElement node = nodes.get(id);
		return node != null && (WAITS.contains(node.name()) || node.name().equals("subProcess")
				&& node.descendants().anyMatch((element) -> WAITS.contains(element.name())));
	}

	private static boolean isInsideMultiplied(@Nullable XmlElement activity) {
		XmlElement inner = activity;
		while (inner != null && inner.parent() != null) {
			XmlElement outer = inner.parent();
			if (outer.children().stream().anyMatch((child) -> child.name().equals(MULTIPLIED))) {
				return true;
			}
			inner = outer;
		}
		return false;
	}

	private static Finding finding(@Nullable XmlElement element, String id, String code, String what, String remedy) {
		return new Finding((element != null) ? element.line() : 0, (element != null) ? element.place() : id, code, what,
				remedy);
	}

}
