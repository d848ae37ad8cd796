package org.oneseal.workflow;

import java.util.HashMap;
import java.util.Map;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.variable.VariableContainer;

/** What a process instance knows of its case besides the facts that route it. */
final class CaseVariables {

	private static final String ROLE = "role.";

	private CaseVariables() {
	}

	/**
	 * Departments by role as variables of the engine.
	 * @param departments department id by role, {@code fireRescue} or {@code fire-rescue}
	 */
	static Map<String, Object> ofDepartments(Map<String, String> departments) {
		Map<String, Object> variables = new HashMap<>();
		departments.forEach((role, department) -> variables.put(ROLE + camelCase(role), department));
		return variables;
	}

	/** The department behind {@code ${roles.fireRescue}}. */
	static Object department(VariableContainer variables, String role) {
		Object department = variables.getVariable(ROLE + role);
		if (department == null) {
			throw new FlowableException("The authority has no department for the role " + role);
		}
		return department;
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
