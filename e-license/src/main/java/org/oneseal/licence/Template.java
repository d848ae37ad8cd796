package org.oneseal.licence;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with placeholders in braces, each the name of a value.
 *
 * @param text as written in the layout
 */
public record Template(String text) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

	/**
	 * The values it shows, in their order.
	 */
	public Set<String> fields() {
		Set<String> fields = new LinkedHashSet<>();
		PLACEHOLDER.matcher(text).results().forEach((match) -> fields.add(match.group(1)));
		return fields;
	}

	/**
	 * What stands between the placeholders.
	 */
	String literal() {
		return PLACEHOLDER.matcher(text).replaceAll("");
	}

	String fill(Function<String, String> values) {
		Function<MatchResult, String> value = (match) -> Matcher.quoteReplacement(values.apply(match.group(1)));
		return PLACEHOLDER.matcher(text).replaceAll(value);
	}

}
