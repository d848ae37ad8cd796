package org.oneseal.cases;

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

}
