package org.oneseal.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oneseal.text.Text;
import tools.jackson.databind.JsonNode;

/**
 * Reads the components of one form.
 */
final class ComponentReader {

	static final String ID = "[A-Za-z][A-Za-z0-9_-]*";

	private static final String KEY = "[A-Za-z][A-Za-z0-9]*";

	/** Ids of materials are written with hyphens: floor-plan. */
	private static final String SLOT = "[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*";

	private static final String OPTION = "[\\p{L}\\p{N}._-]{1,64}";

	/** Components that only arrange things; our screens arrange by themselves. */
	private static final Set<String> IGNORED = Set.of("separator", "spacer");

	private final String formId;

	private final Translations texts;

	private final Faults faults;

	private final Set<String> keys = new HashSet<>();

	ComponentReader(String formId, Translations texts, Faults faults) {
		this.formId = formId;
		this.texts = texts;
		this.faults = faults;
	}

	List<Field> readAll(JsonNode components, String place) {
		List<Field> fields = new ArrayList<>();
		for (int i = 0; i < components.size(); i++) {
			read(components.get(i), "%s[%d]".formatted(place, i)).ifPresent(fields::add);
		}
		return fields;
	}

	private Optional<Field> read(JsonNode component, String place) {
		String type = component.path("type").asString("");
		if (IGNORED.contains(type)) {
			return Optional.empty();
		}
		Optional<FieldType> known = Arrays.stream(FieldType.values())
			.filter((candidate) -> candidate.component().equals(type))
			.findFirst();
		if (known.isEmpty()) {
			this.faults.add(name(component, place), "Components of type '" + type + "' are not supported", "Use one of "
					+ Arrays.stream(FieldType.values()).map(FieldType::component).collect(Collectors.joining(", ")));
		}
		return known.flatMap((fieldType) -> read(component, fieldType, place));
	}

	private Optional<Field> read(JsonNode component, FieldType type, String place) {
		Optional<String> key = key(component, type, place);
		String name = key.orElse(place);
		ComponentAttributes.check(component, type, name, this.faults);
		ComponentWords words = new ComponentWords(component, name, "form." + this.formId + "." + name + ".", this.texts,
				this.faults);
		Optional<Text> label = words.label(type);
		Field field = new Field(name, type, label.orElse(Text.of(name)),
				words.optional("description", component.path("description")),
				words.optional("suffix", component.path("appearance").path("suffixAdorner")),
				LimitsReader.read(component, type, name, this.faults), options(component, type, words),
				children(component, type, place), properties(component, type, name), condition(component, name));
		return (key.isPresent() && label.isPresent()) ? Optional.of(field) : Optional.empty();
	}

	private static String name(JsonNode component, String place) {
		return component.path("key").asString(component.path("id").asString(place));
	}

	private Optional<String> key(JsonNode component, FieldType type, String place) {
		boolean asked = type.hasAnswer() || type == FieldType.FILE;
		String attribute = asked ? "key" : "id";
		String key = component.path(attribute).asString("");
		String shape = !asked ? ID : (type == FieldType.FILE) ? SLOT : KEY;
		if (!key.matches(shape)) {
			this.faults.add(key.isEmpty() ? place : key,
					key.isEmpty() ? "The component has no " + attribute
							: "'%s' cannot be used as %s".formatted(key, attribute),
					"Set \"%s\" to letters and digits, beginning with a letter%s".formatted(attribute,
							(type == FieldType.FILE) ? "; a file slot is named as its material" : ""));
			return Optional.empty();
		}
		if (!this.keys.add(key)) {
			this.faults.add(key, "The %s %s is used twice".formatted(attribute, key), "Give each component its own");
			return Optional.empty();
		}
		return Optional.of(key);
	}

	private List<Option> options(JsonNode component, FieldType type, ComponentWords words) {
		Map<String, Option> options = new LinkedHashMap<>();
		if (!type.hasOptions()) {
			return List.of();
		}
		for (JsonNode option : component.path("values")) {
			String value = option.path("value").asString("");
			if (!value.matches(OPTION)) {
				this.faults.add(words.name(), "'%s' cannot be used as the value of an option".formatted(value),
						"Use up to 64 letters, digits, dots, hyphens and underscores");
			}
			else if (options.containsKey(value)) {
				this.faults.add(words.name(), "The option %s is offered twice".formatted(value), "Remove one");
			}
			else {
				words.required("option." + value, option.path("label"))
					.ifPresent((label) -> options.put(value, new Option(value, label)));
			}
		}
		if (component.path("values").isEmpty()) {
			this.faults.add(words.name(), "Nothing is offered to choose from", "List the options in \"values\"");
		}
		return List.copyOf(options.values());
	}

	private List<Field> children(JsonNode component, FieldType type, String place) {
		return (type == FieldType.GROUP) ? readAll(component.path("components"), place + ".components") : List.of();
	}

	private Map<String, String> properties(JsonNode component, FieldType type, String name) {
		Map<String, String> properties = new LinkedHashMap<>();
		component.path("properties").properties().forEach((entry) -> {
			if (entry.getValue().isString()) {
				properties.put(entry.getKey(), entry.getValue().asString());
			}
			else {
				this.faults.add(name, "The property %s is not a text".formatted(entry.getKey()),
						"Write its value in quotation marks");
			}
		});
		checkProperty(properties.get(Field.CHECK), type.isText(), IdentifierCheck.names(), Field.CHECK, name);
		checkProperty(properties.get(Field.CHECK_SEVERITY), properties.containsKey(Field.CHECK), "error, warning",
				Field.CHECK_SEVERITY, name);
		checkProperty(properties.get(Field.TITLE), type.isText(), "true, false", Field.TITLE, name);
		return properties;
	}

	private void checkProperty(@Nullable String value, boolean fits, String permitted, String property, String name) {
		if (value != null && !fits) {
			this.faults.add(name, "The property %s does not fit here".formatted(property),
					Field.CHECK_SEVERITY.equals(property) ? "State \"check\" too" : "Use it on a textfield");
		}
		else if (value != null && !List.of(permitted.split(", ")).contains(value)) {
			this.faults.add(name, "The property %s is '%s'".formatted(property, value), "Use one of " + permitted);
		}
	}

	private @Nullable Condition condition(JsonNode component, String name) {
		JsonNode conditional = component.path("conditional");
		String hide = conditional.path("hide").asString("");
		conditional.propertyNames()
			.stream()
			.filter((key) -> !"hide".equals(key))
			.forEach((key) -> this.faults.add(name, "Conditions have no attribute " + key, "Use \"hide\""));
		if (hide.isBlank()) {
			return null;
		}
		try {
			if (!hide.startsWith("=")) {
				throw new IllegalArgumentException("'%s' does not begin with =".formatted(hide));
			}
			return Condition.parse(hide);
		}
		catch (IllegalArgumentException ex) {
			this.faults.add(name, "The condition cannot be used: " + ex.getMessage(),
					"Write \"hide\" as a comparison of answers, such as =hasAgent != \"yes\"");
			return null;
		}
	}

}
