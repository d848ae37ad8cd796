package org.oneseal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads forms in the JSON of form-js 1.x (bpmn.io). Whatever we would not do as form-js
 * does it is refused rather than passed over.
 */
public final class FormReader {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/** What only tells which tool wrote the file. */
	private static final Set<String> ATTRIBUTES = Set.of("type", "id", "components", "schemaVersion", "exporter",
			"executionPlatform", "executionPlatformVersion", "versionTag");

	private FormReader() {
	}

	/**
	 * Reads a form whose words are Chinese only.
	 */
	public static FormReading read(String file, byte[] json) {
		return read(file, json, Map.of());
	}

	/**
	 * Reads a form.
	 * @param file its name, for faults
	 * @param json its content in UTF-8
	 * @param texts translations by language ({@code en}) and key; see
	 * {@link FormDefinition#textKeys}. Chinese stands in the form itself.
	 */
	public static FormReading read(String file, byte[] json, Map<String, Map<String, String>> texts) {
		Faults faults = new Faults(file);
		try {
			return read(JSON.readTree(json), new Translations(texts), faults);
		}
		catch (JacksonException ex) {
			faults.add(ex.getLocation() == null ? "file" : "line " + ex.getLocation().getLineNr(),
					"Not JSON: " + ex.getOriginalMessage(), "Export the form again from the form editor");
			return FormReading.refused(faults.list());
		}
	}

	private static FormReading read(JsonNode root, Translations texts, Faults faults) {
		String id = root.path("id").asString("");
		if (!"default".equals(root.path("type").asString(""))) {
			faults.add("type", "The file is not a form-js form", "Set \"type\" to \"default\"");
		}
		if (!id.matches(ComponentReader.ID)) {
			faults.add("id", "The form has no usable id",
					"Set \"id\" to letters, digits, - and _, beginning with a letter");
		}
		root.propertyNames()
			.stream()
			.filter((name) -> !ATTRIBUTES.contains(name))
			.forEach((name) -> faults.add(name, "Forms have no attribute " + name + " here", "Remove it"));
		ComponentReader reader = new ComponentReader(id, texts, faults);
		List<Field> fields = components(root, reader, faults);
		if (faults.isEmpty()) {
			ConditionCheck.check(fields, faults);
			checkOrder(fields, faults);
		}
		return faults.isEmpty() ? FormReading.of(new FormDefinition(id, fields, texts.used()))
				: FormReading.refused(faults.list());
	}

	private static void checkOrder(List<Field> fields, Faults faults) {
		Map<String, Field> all = fields.stream()
			.flatMap(Field::withDescendants)
			.collect(Collectors.toMap(Field::key, (field) -> field));
		all.values().forEach((field) -> field.property(Field.NOT_BEFORE).ifPresent((key) -> {
			Field first = all.get(key);
			if (field.type() != FieldType.DATE || first == null || first.type() != FieldType.DATE || first == field) {
				faults.add(field.key(), "The property %s is '%s'".formatted(Field.NOT_BEFORE, key),
						"Use it on a date, and name another date of this form");
			}
		}));
	}

	private static List<Field> components(JsonNode root, ComponentReader reader, Faults faults) {
		JsonNode components = root.path("components");
		List<Field> fields = new ArrayList<>();
		if (!components.isArray() || components.isEmpty()) {
			faults.add("components", "The form has no components", "Add at least one field");
			return fields;
		}
		fields.addAll(reader.readAll(components, "components"));
		if (fields.stream().flatMap(Field::withDescendants).filter(Field::isTitle).count() > 1) {
			faults.add("components", "More than one field has the property title", "Keep it on one field");
		}
		return fields;
	}

}
