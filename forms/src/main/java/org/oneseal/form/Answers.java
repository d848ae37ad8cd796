package org.oneseal.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person answered: the text as typed, also where it makes no sense, and the value
 * it stands for where it does. Ends are trimmed and line ends are LF; nothing else is
 * changed. Immutable; equal if the same was typed.
 */
public final class Answers {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final Answers NONE = new Answers(Map.of(), Map.of());

	private final Map<String, List<String>> typed;

	private final Map<String, Object> values;

	/** For the form that asked last: a page asks for the same a dozen times. */
	private volatile @Nullable Visibility visibility;

	private Answers(Map<String, List<String>> typed, Map<String, Object> values) {
		this.typed = Collections.unmodifiableMap(typed);
		this.values = Collections.unmodifiableMap(values);
	}

	/** What these answers show of a form. */
	Visibility visibility(FormDefinition form) {
		Visibility known = this.visibility;
		if (known == null || !known.isOf(form)) {
			known = new Visibility(form, this);
			this.visibility = known;
		}
		return known;
	}

	public static Answers none() {
		return NONE;
	}

	/**
	 * Takes the parameters of a request. Names that begin with an underscore belong to
	 * the page ({@code _csrf}) and are passed over; any other name the form does not know
	 * is kept, so that {@link FormDefinition#check} can refuse it.
	 */
	public static Answers read(FormDefinition form, Map<String, List<String>> parameters) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		form.answerable().forEach((field) -> put(typed, field.key(), parameters.get(field.key())));
		new TreeMap<>(parameters).forEach((name, texts) -> {
			if (!name.startsWith("_") && !typed.containsKey(name)) {
				put(typed, name, texts);
			}
		});
		Map<String, Object> values = new LinkedHashMap<>();
		form.answerable()
			.forEach((field) -> AnswerParser.parse(field, typed.getOrDefault(field.key(), List.of()))
				.value()
				.ifPresent((value) -> values.put(field.key(), value)));
		return new Answers(typed, values);
	}

	private static void put(Map<String, List<String>> typed, String name, @Nullable List<String> texts) {
		List<String> tidy = (texts == null) ? List.of()
				: texts.stream().map(Typed::tidy).filter(Predicate.not(String::isEmpty)).toList();
		if (!tidy.isEmpty()) {
			typed.put(name, tidy);
		}
	}

	/**
	 * Reads what {@link #toJson} wrote, or what a client sent: one object; its values are
	 * strings, numbers, true or false, null (no answer), or lists of strings.
	 * @throws IllegalArgumentException if it is anything else
	 */
	public static Answers fromJson(FormDefinition form, String json) {
		try {
			JsonNode root = JSON.readTree(json);
			if (!root.isObject()) {
				throw new IllegalArgumentException("Answers must be one JSON object, not " + root.getNodeType());
			}
			Map<String, List<String>> parameters = new LinkedHashMap<>();
			root.properties()
				.forEach((entry) -> parameters.put(entry.getKey(), texts(entry.getKey(), entry.getValue())));
			return read(form, parameters);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("Answers are not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	private static List<String> texts(String key, JsonNode node) {
		if (node.isArray()) {
			return node.valueStream().map((element) -> text(key, element)).toList();
		}
		return node.isNull() ? List.of() : List.of(text(key, node));
	}

	private static String text(String key, JsonNode node) {
		if (!node.isString() && !node.isNumber() && !node.isBoolean()) {
			throw new IllegalArgumentException(
					"The answer to %s must be a text, number, true, false or a list of texts, not %s".formatted(key,
							node.getNodeType()));
		}
		return node.asString();
	}

	/**
	 * One JSON object with what was typed, as texts (checklists: lists of texts), in the
	 * order of the form. Reading it with the same form gives equal answers.
	 */
	public String toJson() {
		ObjectNode root = JSON.createObjectNode();
		this.typed.forEach((key, texts) -> {
			if (texts.size() == 1) {
				root.put(key, texts.get(0));
			}
			else {
				ArrayNode list = root.putArray(key);
				texts.forEach(list::add);
			}
		});
		return JSON.writeValueAsString(root);
	}

	/**
	 * What was typed into a field, also where it is no valid answer; "" if nothing was.
	 */
	public String typed(String key) {
		List<String> texts = this.typed.getOrDefault(key, List.of());
		return texts.isEmpty() ? "" : texts.get(0);
	}

	/** Everything typed or ticked under this key. */
	public List<String> allTyped(String key) {
		return this.typed.getOrDefault(key, List.of());
	}

	/** Whether the option was chosen, for drawing it again. */
	public boolean chose(String key, String option) {
		return allTyped(key).contains(option);
	}

	/** The keys under which something was typed. */
	public Set<String> keys() {
		return this.typed.keySet();
	}

	/**
	 * String, BigDecimal, LocalDate, Boolean or list of String; empty if nothing was
	 * typed or what was typed cannot be one.
	 */
	public Optional<Object> value(String key) {
		return Optional.ofNullable(this.values.get(key));
	}

	/** All values by key, in the order of the form. */
	public Map<String, Object> values() {
		return this.values;
	}

	public Optional<String> text(String key) {
		return value(key).filter(String.class::isInstance).map(String.class::cast);
	}

	public Optional<BigDecimal> number(String key) {
		return value(key).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
	}

	public Optional<LocalDate> date(String key) {
		return value(key).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
	}

	public boolean ticked(String key) {
		return Boolean.TRUE.equals(this.values.get(key));
	}

	/** What was ticked in a checklist. */
	public List<String> choices(String key) {
		return (this.values.get(key) instanceof Collection<?> chosen) ? chosen.stream().map(String::valueOf).toList()
				: List.of();
	}

	Answers only(Predicate<String> keys) {
		return new Answers(kept(this.typed, keys), kept(this.values, keys));
	}

	private static <V> Map<String, V> kept(Map<String, V> map, Predicate<String> keys) {
		return map.entrySet()
			.stream()
			.filter((entry) -> keys.test(entry.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Answers answers && answers.typed.equals(this.typed);
	}

	@Override
	public int hashCode() {
		return this.typed.hashCode();
	}

	@Override
	public String toString() {
		return "Answers to " + this.typed.keySet();
	}

}
