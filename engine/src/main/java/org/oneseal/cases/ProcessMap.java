package org.oneseal.cases;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows what in a process, as it is drawn for the ordinary run: without what
 * happens when a limit passes, something fails or the applicant withdraws. Sub-processes
 * are laid open.
 *
 * @param next ids of what follows, by id of a step, gateway or event, in the order they
 * are drawn
 * @param userTasks ids of the steps that wait for a person
 */
public record ProcessMap(Map<String, List<String>> next, Set<String> userTasks) {

	public ProcessMap {
		next = Map.copyOf(next);
		userTasks = Set.copyOf(userTasks);
	}

	/** What follows an element; nothing after an end. */
	public List<String> after(String element) {
		return this.next.getOrDefault(element, List.of());
	}

	/**
	 * Whether one step always lies before another: a way leads from it to the other, and
	 * none back.
	 */
	public boolean precedes(String earlier, String later) {
		return !earlier.equals(later) && leads(earlier, later) && !leads(later, earlier);
	}

	private boolean leads(String from, String to) {
		Set<String> seen = new HashSet<>();
		Deque<String> ahead = new ArrayDeque<>(after(from));
		while (!ahead.isEmpty()) {
			String element = ahead.pop();
			if (element.equals(to)) {
				return true;
			}
			if (seen.add(element)) {
				ahead.addAll(after(element));
			}
		}
		return false;
	}

}
