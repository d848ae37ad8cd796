package org.oneseal.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds conditions that ask what no field answers, and conditions that go round in
 * circles.
 */
final class ConditionCheck {

	private final Faults faults;

	private final Map<String, Set<String>> asks = new LinkedHashMap<>();

	private ConditionCheck(Faults faults) {
		this.faults = faults;
	}

	static void check(List<Field> fields, Faults faults) {
		ConditionCheck check = new ConditionCheck(faults);
		Set<String> answerable = fields.stream()
			.flatMap(Field::withDescendants)
			.filter((field) -> field.type().hasAnswer())
			.map(Field::key)
			.collect(Collectors.toCollection(TreeSet::new));
		fields.forEach((field) -> check.visit(field, Set.of(), answerable));
		check.asks.keySet().forEach(check::refuseCircle);
	}

	private void visit(Field field, Set<String> parent, Set<String> answerable) {
		Set<String> asks = new LinkedHashSet<>(parent);
		Condition condition = field.hiddenWhen();
		if (condition != null) {
			asks.addAll(condition.names());
			condition.names()
				.stream()
				.filter((name) -> !answerable.contains(name))
				.sorted()
				.forEach((name) -> this.faults.add(field.key(),
						"The condition '%s' asks for %s, which no field answers".formatted(condition, name),
						"Use one of " + String.join(", ", answerable)));
		}
		this.asks.put(field.key(), asks);
		field.children().forEach((child) -> visit(child, Set.of(field.key()), answerable));
	}

	private void refuseCircle(String key) {
		Set<String> reached = new HashSet<>();
		reach(key, reached);
		if (reached.contains(key)) {
			this.faults.add(key, "Whether it is shown depends on itself", "Let its condition ask for other fields");
		}
	}

	private void reach(String key, Set<String> reached) {
		this.asks.getOrDefault(key, Set.of()).stream().filter(reached::add).forEach((next) -> reach(next, reached));
	}

}
