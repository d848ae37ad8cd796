package org.oneseal.workflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The allow-list of {@code allowed-bpmn.txt}. */
final class AllowedBpmn {

	private final Map<String, Rule> rules = new HashMap<>();

	private final Map<String, List<String>> groups = new HashMap<>();

	/**
	 * What one element may hold.
	 *
	 * @param attributes kind of value by attribute
	 * @param text kind of its text, {@code null} where it has none
	 * @param children names of elements inside
	 */
	record Rule(Map<String, ValueKind> attributes, @Nullable ValueKind text, Set<String> children) {

	}

	static AllowedBpmn load() {
		AllowedBpmn allowed = new AllowedBpmn();
		try (InputStream in = Objects.requireNonNull(AllowedBpmn.class.getResourceAsStream("allowed-bpmn.txt"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach(allowed::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return allowed;
	}

	private void add(String line) {
		String[] halves = line.split("\\s:(\\s|$)", 2);
		List<String> words = new ArrayList<>(List.of(halves[0].strip().split("\\s+")));
		String name = words.remove(0);
		if (name.equals("group")) {
			groups.put("@" + words.remove(0), words);
			return;
		}
		Map<String, ValueKind> attributes = new HashMap<>();
		for (String word : words) {
			int equals = word.lastIndexOf('=');
			attributes.put(word.substring(0, equals), ValueKind.of(word.substring(equals + 1)));
		}
		ValueKind text = attributes.remove("#");
		Set<String> children = new HashSet<>();
		for (String child : (halves.length > 1) ? halves[1].strip().split("\\s+") : new String[0]) {
			children.addAll(groups.getOrDefault(child, List.of(child)));
		}
		rules.put(name, new Rule(Map.copyOf(attributes), text, Set.copyOf(children)));
	}

	/** The rule for an element at its place, or {@code null} where there is none. */
	@Nullable Rule ruleFor(XmlElement element) {
		XmlElement parent = element.parent();
		Rule special = (parent != null) ? rules.get(parent.name() + "/" + element.name()) : null;
		return (special != null) ? special : rules.get(element.name());
	}

}
