package org.oneseal.form;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Which attributes of form-js a component may have. One that would change what the form
 * does, but that we do not follow, is a fault.
 */
final class ComponentAttributes {

	private static final Map<FieldType, Set<String>> PERMITTED = new EnumMap<>(FieldType.class);

	static {
		for (FieldType type : FieldType.values()) {
			Set<String> names = new HashSet<>(Set.of("type", "id", "conditional", "properties", "layout"));
			names.addAll(switch (type) {
				case PARAGRAPH -> Set.of("text");
				case GROUP -> Set.of("label", "components", "path", "showOutline", "verticalAlignment");
				default -> Set.of("key", "label", "description", "validate");
			});
			names.addAll(switch (type) {
				case TEXTFIELD -> Set.of("appearance");
				case NUMBER -> Set.of("appearance", "decimalDigits", "serializeToString");
				case DATE -> Set.of("subtype", "dateLabel");
				case SELECT -> Set.of("values", "searchable");
				case RADIO, CHECKLIST -> Set.of("values");
				default -> Set.of();
			});
			PERMITTED.put(type, names);
		}
	}

	private ComponentAttributes() {
	}

	static void check(JsonNode component, FieldType type, String name, Faults faults) {
		component.properties().forEach((entry) -> {
			if (!PERMITTED.getOrDefault(type, Set.of()).contains(entry.getKey()) && !isOff(entry.getValue())) {
				faults.add(name,
						"The attribute %s of a %s is not supported".formatted(entry.getKey(), type.component()),
						"Remove it");
			}
		});
		if (!component.path("path").asString("").isEmpty()) {
			faults.add(name, "The group has a path, but answers are flat", "Empty the path of the group");
		}
		if (!"date".equals(component.path("subtype").asString("date"))) {
			faults.add(name, "Only whole days can be asked", "Set \"subtype\" to \"date\"");
		}
		if (!component.path("appearance").path("prefixAdorner").asString("").isEmpty()) {
			faults.add(name, "A prefix is not supported", "Use suffixAdorner or the description");
		}
	}

	/** Editors write attributes that say nothing, such as {@code "readonly": false}. */
	private static boolean isOff(JsonNode value) {
		return value.isNull() || (value.isBoolean() && !value.asBoolean())
				|| (value.isString() && value.asString().isEmpty());
	}

}
