package org.oneseal.ui.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the description what our records say and the generator does not see: everything
 * that is not {@link Nullable} is always there.
 */
@Component
class RequiredComponents implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> others) {
		if (!others.hasNext()) {
			return null;
		}
		Schema<?> schema = others.next().resolve(type, context, others);
		Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
		if (schema != null && raw.isRecord() && raw.getPackage() == RequiredComponents.class.getPackage()) {
			Schema<?> defined = (schema.get$ref() != null) ? context.getDefinedModels().get(nameIn(schema.get$ref()))
					: schema;
			if (defined != null && defined.getProperties() != null) {
				require(raw, defined);
			}
		}
		return schema;
	}

	private static void require(Class<?> type, Schema<?> schema) {
		Arrays.stream(type.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.map(RequiredComponents::nameOf)
			.filter((name) -> schema.getProperties().containsKey(name))
			.filter((name) -> schema.getRequired() == null || !schema.getRequired().contains(name))
			.forEach(schema::addRequiredItem);
	}

	private static String nameOf(RecordComponent component) {
		JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
		return (renamed != null) ? renamed.value() : component.getName();
	}

	private static String nameIn(String reference) {
		return reference.substring(reference.lastIndexOf('/') + 1);
	}

}
