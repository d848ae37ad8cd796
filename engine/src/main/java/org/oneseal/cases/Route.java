package org.oneseal.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/**
 * The ways from one step to where a limit ends. Their longest is how long it takes: steps
 * one after another add up, of branches that run in parallel the longest counts, and of
 * those a gateway will choose from, as long as it has not, the longest too. A way back to
 * where the case has been is not taken.
 */
public final class Route {

	/** Elements in the order they can be reached, each behind all that lead to it. */
	private final List<String> order;

	private final Map<String, List<String>> before;

	private final Set<String> steps;

	private Route(List<String> order, Map<String, List<String>> before, Set<String> steps) {
		this.order = order;
		this.before = before;
		this.steps = steps;
	}

	/**
	 * @param to the step it ends with, {@code null} for the end of the process
	 */
	public static Route between(ProcessMap map, String from, @Nullable String to) {
		Map<String, List<String>> before = new HashMap<>();
		List<String> leaving = new ArrayList<>();
		new Walk(map, to, before, leaving).visit(from);
		Collections.reverse(leaving);
		return new Route(List.copyOf(leaving), before, map.userTasks());
	}

	/**
	 * The steps of the longest way, first to last; none if no way leads there.
	 * @param days how long a step takes
	 */
	public List<String> longest(ToDoubleFunction<String> days) {
		Map<String, Double> until = new HashMap<>();
		Map<String, String> via = new HashMap<>();
		String last = null;
		for (String element : this.order) {
			double reached = 0;
			for (String earlier : this.before.getOrDefault(element, List.of())) {
				if (!via.containsKey(element) || until.getOrDefault(earlier, 0.0) > reached) {
					via.put(element, earlier);
					reached = until.getOrDefault(earlier, 0.0);
				}
			}
			until.put(element, reached + (this.steps.contains(element) ? days.applyAsDouble(element) : 0));
			if (last == null || until.getOrDefault(element, 0.0) > until.getOrDefault(last, 0.0)) {
				last = element;
			}
		}
		List<String> way = new ArrayList<>();
		for (String element = last; element != null; element = via.get(element)) {
			way.add(element);
		}
		Collections.reverse(way);
		return way.stream().filter(this.steps::contains).toList();
	}

	/** Goes every way once, and keeps those that lead to the end. */
	private static final class Walk {

		private final ProcessMap map;

		private final @Nullable String to;

		private final Map<String, List<String>> before;

		private final List<String> leaving;

		private final Map<String, Boolean> leadsThere = new HashMap<>();

		private final Set<String> under = new HashSet<>();

		Walk(ProcessMap map, @Nullable String to, Map<String, List<String>> before, List<String> leaving) {
			this.map = map;
			this.to = to;
			this.before = before;
			this.leaving = leaving;
		}

		/** Whether a way leads from here to the end. */
		boolean visit(String element) {
			Boolean known = this.leadsThere.get(element);
			if (known != null) {
				return known;
			}
			this.under.add(element);
			List<String> onward = element.equals(this.to) ? List.of() : this.map.after(element);
			boolean leads = onward.isEmpty() && (this.to == null || element.equals(this.to));
			for (String following : onward) {
				if (!this.under.contains(following) && visit(following)) {
					this.before.computeIfAbsent(following, (any) -> new ArrayList<>()).add(element);
					leads = true;
				}
			}
			this.under.remove(element);
			this.leadsThere.put(element, leads);
			if (leads) {
				this.leaving.add(element);
			}
			return leads;
		}

	}

}
