package org.oneseal.ui.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;

/**
 * One whole journey as examples, kept in {@code api/examples.json}: by id of the
 * operation, what is sent ({@code request}) and what is answered (by status), each by the
 * name of the example.
 *
 * @param byOperation the examples
 */
record ApiExamples(Map<String, Map<String, Map<String, Object>>> byOperation) {

	private static final String FILE = "api/examples.json";

	static ApiExamples read() {
		try {
			byte[] content = new ClassPathResource(FILE).getContentAsByteArray();
			return new ApiExamples(ApiJson.MAPPER.readValue(content, new TypeReference<>() {
			}));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void addTo(OpenAPI api) {
		api.getPaths()
			.values()
			.stream()
			.map(PathItem::readOperations)
			.forEach((operations) -> operations.forEach(this::addTo));
	}

	private void addTo(Operation operation) {
		Map<String, Map<String, Object>> examples = this.byOperation.getOrDefault(operation.getOperationId(), Map.of());
		if (operation.getRequestBody() != null) {
			add(examples.getOrDefault("request", Map.of()), operation.getRequestBody().getContent());
		}
		operation.getResponses().forEach((status, response) -> {
			if (response.getContent() != null) {
				add(examples.getOrDefault(status, Map.of()), response.getContent());
			}
		});
	}

	private static void add(Map<String, Object> examples, Content content) {
		Optional.ofNullable(content)
			.ifPresent((media) -> media.values()
				.forEach((type) -> examples
					.forEach((name, value) -> type.addExamples(name, new Example().value(value)))));
	}

}
