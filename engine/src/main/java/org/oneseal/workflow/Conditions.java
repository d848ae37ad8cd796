package org.oneseal.workflow;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The conditions a process may route by: comparisons of a fact with a literal, joined by
 * {@code &&} and {@code ||}. No methods, no properties, no brackets, no functions.
 */
final class Conditions {

	private static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,60}";

	private static final String LITERAL = "('[^'\"\\\\$#{}&|]{0,120}'|-?\\d{1,15}(\\.\\d{1,6})?|true|false)";

	private static final Pattern FACT = Pattern.compile(NAME);

	private static final Pattern TERM = Pattern.compile("\\s*(!\\s*)?(?<fact>" + NAME + ")\\s*|\\s*(?<compared>" + NAME
			+ ")\\s*(==|!=|<=|>=|<|>)\\s*" + LITERAL + "\\s*");

	/** Words that mean something else to the engine's expressions. */
	private static final Set<String> RESERVED = Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "true",
			"false", "null", "instanceof", "empty", "div", "mod", "roles", "limits", "execution", "task",
			"variableContainer", "authenticatedUserId", "currentTenantId");

	private Conditions() {
	}

	static boolean isFact(String name) {
		return FACT.matcher(name).matches() && !RESERVED.contains(name);
	}

	static boolean isCondition(String text) {
		String value = text.strip();
		if (value.length() > 1000 || !value.startsWith("${") || !value.endsWith("}")) {
			return false;
		}
		for (String term : value.substring(2, value.length() - 1).split("&&|\\|\\|", -1)) {
			if (!isTerm(term)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isTerm(String term) {
		var match = TERM.matcher(term);
		if (!match.matches()) {
			return false;
		}
		String fact = (match.group("fact") != null) ? match.group("fact") : match.group("compared");
		return isFact(fact);
	}

}
