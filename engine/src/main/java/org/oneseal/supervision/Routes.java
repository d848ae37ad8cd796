package org.oneseal.supervision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import org.oneseal.cases.ProcessMap;
import org.oneseal.cases.Route;
import org.oneseal.cases.Workflow;
import org.oneseal.matter.PackVersion;

/**
 * The ways ahead, found once for each version of a process and each step of it: a version
 * never changes, so that a page of cases asks the engine nothing.
 */
@Component
class Routes {

	private final Workflow workflow;

	private final Map<PackVersion, ProcessMap> maps = new ConcurrentHashMap<>();

	private final Map<Ends, Route> routes = new ConcurrentHashMap<>();

	Routes(Workflow workflow) {
		this.workflow = workflow;
	}

	/**
	 * @param to empty for the end of the process
	 */
	private record Ends(PackVersion version, String from, String to) {

	}

	/** From a step up to and with another. */
	Route between(PackVersion version, String from, String to) {
		return this.routes.computeIfAbsent(new Ends(version, from, to),
				(ends) -> Route.between(map(version), from, to));
	}

	/** From a step to the end of the process. */
	Route toTheEnd(PackVersion version, String from) {
		return this.routes.computeIfAbsent(new Ends(version, from, ""),
				(ends) -> Route.between(map(version), from, null));
	}

	private ProcessMap map(PackVersion version) {
		return this.maps.computeIfAbsent(version, this.workflow::map);
	}

}
