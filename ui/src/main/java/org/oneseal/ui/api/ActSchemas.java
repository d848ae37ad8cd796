package org.oneseal.ui.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/**
 * Writes the acts on a task so that generators of clients understand them: each stands on
 * its own and names its action, instead of containing the choice it belongs to.
 */
final class ActSchemas {

	private static final String CHOICE = "TaskAct";

	private static final String ACTION = "action";

	private ActSchemas() {
	}

	static void flatten(OpenAPI api) {
		Map<String, Schema> schemas = api.getComponents().getSchemas();
		Schema<?> choice = Objects.requireNonNull(schemas.get(CHOICE));
		choice.setProperties(null);
		choice.setRequired(null);
		choice.getDiscriminator().getMapping().forEach((action, reference) -> {
			String name = reference.substring(reference.lastIndexOf('/') + 1);
			Schema<?> act = Objects.requireNonNull(schemas.get(name));
			act.setProperties(properties(action, act));
			act.setAllOf(null);
			act.setTypes(Set.of("object"));
			act.addRequiredItem(ACTION);
			act.setAdditionalProperties(false);
		});
	}

	private static Map<String, Schema> properties(String action, Schema<?> act) {
		Map<String, Schema> properties = new LinkedHashMap<>();
		properties.put(ACTION, new StringSchema()._enum(List.of(action)));
		act.getAllOf()
			.stream()
			.filter((part) -> part.getProperties() != null)
			.forEach((part) -> properties.putAll(part.getProperties()));
		return properties;
	}

}
