package org.oneseal.workflow;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.variable.VariableContainer;

/** What a process instance knows of its case besides the facts that route it. */
final class CaseVariables {

	private static final String DEPARTMENTS = "departments";

	private static final String OF = "=";

	private static final String NEXT = "\n";

	private CaseVariables() {
	}

	/**
	 * Departments by role as one variable of the engine, which writes and reads each
	 * variable by itself.
	 * @param departments department id by role, {@code fireRescue} or {@code fire-rescue}
	 */
	static Map<String, Object> ofDepartments(Map<String, String> departments) {
		return Map.of(DEPARTMENTS,
				departments.entrySet()
					.stream()
					.map((entry) -> camelCase(entry.getKey()) + OF + entry.getValue())
					.sorted()
					.collect(Collectors.joining(NEXT)));
	}

	/** The department behind {@code ${roles.fireRescue}}. */
	static Object department(VariableContainer variables, String role) {
		return Stream.of(String.valueOf(variables.getVariable(DEPARTMENTS)).split(NEXT))
			.filter((line) -> line.startsWith(role + OF))
			.map((line) -> line.substring(role.length() + 1))
			.findFirst()
			.orElseThrow(() -> new FlowableException("The authority has no department for the role " + role));
	}

	/** A role as it is written behind {@code roles.}, where a hyphen would mean minus. */
	static String camelCase(String name) {
		StringBuilder word = new StringBuilder();
		for (String part : name.split("[-_]")) {
			boolean first = word.isEmpty() || part.isEmpty();
			word.append(first ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
		}
		return word.toString();
	}

}
