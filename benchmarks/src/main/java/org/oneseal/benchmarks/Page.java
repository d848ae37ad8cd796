package org.oneseal.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser shows.
 *
 * @param status of the answer
 * @param path address without the server
 * @param body of the page
 */
record Page(int status, String path, String body) {

	private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"[^>]*>(.*?)</form>",
			Pattern.DOTALL);

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*?\\bvalue=\"([^\"]*)\"");

	private static final Pattern ROW = Pattern.compile("<a class=\"os-code\" data-row-key=\"o\"[^>]*href=\"([^\"]+)\"");

	private static final String FILES = "/case-files/";

	/**
	 * A form with what it sends by itself.
	 *
	 * @param action where it is sent
	 * @param fields the hidden ones
	 */
	record Form(String action, Map<String, String> fields) {

		/** With what is typed into it. */
		Map<String, String> with(Map<String, String> typed) {
			Map<String, String> all = new LinkedHashMap<>(this.fields);
			all.putAll(typed);
			return all;
		}

	}

	/** The first form whose address ends so. */
	Optional<Form> form(String ending) {
		return FORM.matcher(this.body)
			.results()
			.map((found) -> new Form(unescaped(found.group(1)), hidden(found.group(2))))
			.filter((form) -> form.action().replaceAll("[?#].*", "").endsWith(ending))
			.findFirst();
	}

	private static Map<String, String> hidden(String form) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher input = HIDDEN.matcher(form);
		while (input.find()) {
			fields.put(input.group(1), unescaped(input.group(2)));
		}
		return fields;
	}

	/** Addresses of the cases of a list. */
	List<String> rows() {
		return all(ROW);
	}

	/** What an attribute of the page says, such as an address that a script asks. */
	Optional<String> said(String attribute) {
		return all(Pattern.compile("\\b" + attribute + "=\"([^\"]+)\"")).stream().findFirst();
	}

	/** Addresses on the page that look so. */
	List<String> links(String pattern) {
		return all(Pattern.compile("(?:href|src)=\"(" + pattern + ")\""));
	}

	private List<String> all(Pattern pattern) {
		List<String> found = new ArrayList<>();
		Matcher matcher = pattern.matcher(this.body);
		while (matcher.find()) {
			found.add(unescaped(matcher.group(1)));
		}
		return found;
	}

	/** What templates escape in attributes. */
	private static String unescaped(String attribute) {
		return attribute.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&");
	}

	boolean isFile() {
		return this.path.startsWith(FILES);
	}

	/** Of the case the page is about. */
	String number() {
		return this.path.substring(FILES.length()).replaceAll("[/?#].*", "");
	}

}
