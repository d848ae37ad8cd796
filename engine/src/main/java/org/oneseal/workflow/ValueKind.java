package org.oneseal.workflow;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * What a value in a process definition may look like. Only five kinds are expressions,
 * and each of them is one fixed form.
 */
enum ValueKind {

	ID("[A-Za-z_][A-Za-z0-9_.-]{0,119}", "letters, digits, _ . and -, beginning with a letter"),

	NAME("[A-Za-z][A-Za-z0-9_.-]{0,119}", "letters, digits, _ . and -, beginning with a letter"),

	WORD("[A-Za-z]{0,40}", "one word"),

	WORDS((value, steps) -> value.length() <= 4000 && !hasExpression(value), "words without ${ or #{"),

	ADDRESS("[A-Za-z0-9:/._#?=&%~+-]{0,400}", "an address"),

	SCHEMAS("(\\s*http://www\\.omg\\.org/[A-Za-z0-9/._-]+)*\\s*", "addresses of the OMG's schemas"),

	FORMAL("([A-Za-z_][A-Za-z0-9_.-]*:)?tFormalExpression", "tFormalExpression"),

	FLAG("true|false", "true or false"),

	TRUE("true", "true"),

	NUMBER("-?\\d{1,9}(\\.\\d{1,12})?([eE]-?\\d{1,3})?", "a number"),

	COUNT("[1-9]\\d?", "a number from 1 to 99"),

	COLOUR("#?[A-Za-z0-9(),.% ]{0,40}", "a colour"),

	FACT((value, steps) -> Conditions.isFact(value), "the name of a fact"),

	CONDITION((value, steps) -> Conditions.isCondition(value),
			"${fact}, ${!fact} or ${fact == 'x'} (also != < <= > >= and numbers), joined by && or ||"),

	STEP((value, steps) -> value.startsWith("${") && value.endsWith("}")
			&& steps.contains(value.substring(2, value.length() - 1)), "${step} with a step of the palette"),

	ROLE("\\$\\{roles\\.[a-z][A-Za-z0-9]{0,60}\\}", "${roles.name}"),

	CALENDAR("workingDays", "workingDays"), LIMIT("\\$\\{limits\\.[a-z][A-Za-z0-9]{0,60}\\}", "${limits.name}"),

	DURATION("\\$\\{limits\\.[a-z][A-Za-z0-9]{0,60}\\}|P(?=.)(\\d{1,4}[YMWD])*(T(\\d{1,5}[HMS])+)?",
			"${limits.name} or a duration such as PT30M"),

	DATE("\\$\\{limits\\.[a-z][A-Za-z0-9]{0,60}\\}|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})",
			"${limits.name} or a date such as 2027-01-31T12:00:00Z");

	private final BiPredicate<String, Set<String>> test;

	private final String form;

	ValueKind(String pattern, String form) {
		Pattern compiled = Pattern.compile(pattern);
		this.test = (value, steps) -> compiled.matcher(value).matches();
		this.form = form;
	}

	ValueKind(BiPredicate<String, Set<String>> test, String form) {
		this.test = test;
		this.form = form;
	}

	static ValueKind of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** Whether the engine would take the value, or a part of it, for an expression. */
	static boolean hasExpression(String value) {
		return value.contains("${") || value.contains("#{");
	}

	/**
	 * @param steps the bean names of the palette
	 */
	boolean allows(String value, Set<String> steps) {
		return test.test(value, steps);
	}

	String form() {
		return form;
	}

}
