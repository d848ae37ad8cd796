package org.oneseal.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.oneseal.text.Text;
import org.oneseal.yaml.YamlNode.Mapping;
import org.oneseal.yaml.YamlNode.Scalar;
import org.oneseal.yaml.YamlNode.Sequence;

/**
 * Keys and values of a YAML file as a reader asks for them. What is missing or of another
 * kind becomes a fault, and the answer a placeholder, so that reading goes on and finds
 * the other faults too; nobody may use the result while there are faults. {@link #done}
 * reports the keys nobody asked for.
 */
public final class YamlMap {

	/** Stands for words that are missing. */
	private static final String MISSING = "?";

	private static final String[] LANGUAGES = { "zh", "en" };

	private final String file;

	private final String path;

	private final Mapping mapping;

	private final Faults faults;

	private final Set<String> asked = new LinkedHashSet<>();

	YamlMap(String file, String path, Mapping mapping, Faults faults) {
		this.file = file;
		this.path = path;
		this.mapping = mapping;
		this.faults = faults;
	}

	/** Line on which it begins. */
	public int line() {
		return this.mapping.line();
	}

	/** Line of a key's value, or of this whole if the key is not there. */
	public int lineOf(String key) {
		YamlNode node = this.mapping.entries().get(key);
		return (node != null) ? node.line() : line();
	}

	/** Where a key stands in the file, such as {@code reviews[1].limit}. */
	public String elementOf(String key) {
		return this.path.isEmpty() ? key : this.path + "." + key;
	}

	/** Reports a fault of a key's value. */
	public void fault(String key, String what, String remedy) {
		this.faults.add(this.file, lineOf(key), elementOf(key), what, remedy);
	}

	public boolean has(String key) {
		return this.mapping.entries().containsKey(key);
	}

	/** Whether a key has keys and values below it. */
	public boolean hasMap(String key) {
		return this.mapping.entries().get(key) instanceof Mapping;
	}

	public boolean hasList(String key) {
		return this.mapping.entries().get(key) instanceof Sequence;
	}

	/** The keys, in the order of the file. */
	public Set<String> keys() {
		return this.mapping.entries().keySet();
	}

	/** A text that must be there. */
	public String text(String key) {
		return optionalText(key).orElseGet(() -> missing(key, "Write " + elementOf(key)));
	}

	/**
	 * A text of a certain shape that must be there.
	 * @param shape what it must match
	 * @param meaning what it is, in words
	 */
	public String text(String key, Pattern shape, String meaning) {
		String text = optionalText(key).orElseGet(() -> missing(key, "Write " + meaning));
		if (!text.equals(MISSING) && !shape.matcher(text).matches()) {
			fault(key, "'%s' is not %s".formatted(text, meaning), "Write " + meaning);
		}
		return text;
	}

	public Optional<String> optionalText(String key) {
		return node(key).flatMap((node) -> scalar(node, elementOf(key)));
	}

	/** {@code true} or {@code false}; false if the key is absent. */
	public boolean flag(String key) {
		String text = optionalText(key).orElse("false");
		if (!text.matches("true|false")) {
			fault(key, "'%s' is not %s".formatted(text, "true or false"), "Write true or false");
		}
		return text.equals("true");
	}

	/** Whether a single value stands below the key. */
	public boolean isText(String key) {
		return node(key).filter(YamlNode.Scalar.class::isInstance).isPresent();
	}

	/** A whole number that must be there; the least one where it is not. */
	public int number(String key, int atLeast, int atMost) {
		return numberIfSound(key, atLeast, atMost).orElse(atLeast);
	}

	/** A whole number that must be there; empty, and a fault, where it is not. */
	public OptionalInt numberIfSound(String key, int atLeast, int atMost) {
		String text = text(key);
		if (text.matches("-?\\d{1,9}")) {
			int number = Integer.parseInt(text);
			if (number >= atLeast && number <= atMost) {
				return OptionalInt.of(number);
			}
		}
		if (!text.equals(MISSING)) {
			fault(key, "'%s' is not a whole number from %d to %d".formatted(text, atLeast, atMost),
					"Write a whole number");
		}
		return OptionalInt.empty();
	}

	/** One of the names of an enum, in lower case with hyphens; must be there. */
	public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
		String text = text(key);
		return text.equals(MISSING) ? type.getEnumConstants()[0]
				: named(type, text, elementOf(key), lineOf(key)).orElse(type.getEnumConstants()[0]);
	}

	/** Names of an enum, each in lower case with hyphens; empty if the key is absent. */
	public <E extends Enum<E>> Set<E> anyOf(String key, Class<E> type) {
		return texts(key).stream()
			.flatMap((text) -> named(type, text, elementOf(key), lineOf(key)).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private <E extends Enum<E>> Optional<E> named(Class<E> type, String text, String element, int line) {
		Map<String, E> byName = Arrays.stream(type.getEnumConstants())
			.collect(Collectors.toMap((value) -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'),
					(value) -> value, (a, b) -> a, LinkedHashMap::new));
		if (!byName.containsKey(text)) {
			this.faults.add(this.file, line, element, "'%s' is not known here".formatted(text),
					"Use one of " + String.join(", ", byName.keySet()));
		}
		return Optional.ofNullable(byName.get(text));
	}

	/** Words in Chinese and English; both must be there. */
	public Text words(String key) {
		return optionalWords(key).orElseGet(() -> Text.of(missing(key, "Write { zh: …, en: … }")));
	}

	public Optional<Text> optionalWords(String key) {
		return optionalMap(key).map(YamlMap::asWords);
	}

	/** A list of words in Chinese and English; empty if the key is absent. */
	public List<Text> wordsList(String key) {
		return maps(key).stream().map(YamlMap::asWords).toList();
	}

	private Text asWords() {
		Map<String, String> words = new LinkedHashMap<>();
		for (String language : LANGUAGES) {
			words.put(language, text(language));
		}
		done();
		return new Text(words);
	}

	/** Keys and values below a key that must be there. */
	public Optional<YamlMap> map(String key) {
		if (!has(key)) {
			missing(key, "Add it with its own keys below");
		}
		return optionalMap(key);
	}

	public Optional<YamlMap> optionalMap(String key) {
		return node(key).flatMap((node) -> mapping(node, elementOf(key)));
	}

	/** A list whose items have keys and values; empty if the key is absent. */
	public List<YamlMap> maps(String key) {
		return items(key, this::mapping);
	}

	/** A list of texts; empty if the key is absent. */
	public List<String> texts(String key) {
		return items(key, this::scalar);
	}

	/** Texts by key, in the order of the file; empty if the key is absent. */
	public Map<String, String> textsByKey(String key) {
		Map<String, String> texts = new LinkedHashMap<>();
		optionalMap(key).ifPresent((map) -> map.keys().forEach((name) -> texts.put(name, map.text(name))));
		return texts;
	}

	/** Lets a key stand here that is read elsewhere, or nowhere this time. */
	public void know(String key) {
		this.asked.add(key);
	}

	/** Reports every key nobody asked for. */
	public void done() {
		Set<String> unknown = new TreeSet<>(keys());
		unknown.removeAll(this.asked);
		unknown
			.forEach((key) -> fault(key, "The key is not known here", "Use one of " + String.join(", ", this.asked)));
	}

	private <T> List<T> items(String key, BiFunction<YamlNode, String, Optional<T>> read) {
		List<T> items = new ArrayList<>();
		YamlNode node = node(key).orElse(null);
		if (node instanceof Sequence sequence) {
			for (int i = 0; i < sequence.items().size(); i++) {
				read.apply(sequence.items().get(i), elementOf(key) + "[" + i + "]").ifPresent(items::add);
			}
		}
		else if (node != null) {
			wrongKind(node, elementOf(key), "a list", "Write a list: [ … ], or lines that begin with a hyphen");
		}
		return items;
	}

	private Optional<String> scalar(YamlNode node, String element) {
		if (node instanceof Scalar scalar) {
			return scalar.text().isEmpty() ? Optional.empty() : Optional.of(scalar.text());
		}
		return wrongKind(node, element, "a text or number", "Write one value");
	}

	private Optional<YamlMap> mapping(YamlNode node, String element) {
		if (node instanceof Mapping map) {
			return Optional.of(new YamlMap(this.file, element, map, this.faults));
		}
		return wrongKind(node, element, "keys with values", "Write { key: value, … }");
	}

	private <T> Optional<T> wrongKind(YamlNode node, String element, String wanted, String remedy) {
		this.faults.add(this.file, node.line(), element, "Here stands %s, not %s".formatted(node.kind(), wanted),
				remedy);
		return Optional.empty();
	}

	private Optional<YamlNode> node(String key) {
		this.asked.add(key);
		@Nullable YamlNode node = this.mapping.entries().get(key);
		return Optional.ofNullable(node);
	}

	private String missing(String key, String remedy) {
		if (!has(key) || this.mapping.entries().get(key) instanceof Scalar) {
			this.faults.add(this.file, lineOf(key), elementOf(key), "It is missing", remedy);
		}
		return MISSING;
	}

}
