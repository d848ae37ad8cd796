package org.oneseal.identifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Identifiers met in public sources, kept outside of the repository.
 */
final class Vectors {

	private Vectors() {
	}

	static Stream<String> of(String name) {
		Path file = Path.of(System.getProperty("oneseal.shared.data", ""), "vectors.json");
		Assumptions.assumeTrue(Files.exists(file), "skipped: oneseal.shared.data has no vectors.json");
		return JsonMapper.shared()
			.readTree(file.toFile())
			.path(name)
			.valueStream()
			.map((vector) -> vector.isString() ? vector : vector.path("v"))
			.map(JsonNode::asString);
	}

}
