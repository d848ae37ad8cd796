package org.oneseal.ui.api;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of a running interface, as an independent validator of JSON schemas
 * reads it. Every answer a test gets is held against it.
 */
final class DescribedApi {

	private static final String LOCATION = "https://oneseal.org/api-docs.json";

	private static final Map<String, DescribedApi> BY_ROOT = new ConcurrentHashMap<>();

	private final JsonNode document;

	/**
	 * Read once: asked for by its address, each of its schemas would keep a copy of all.
	 */
	private final Schema schemas;

	private DescribedApi(JsonNode document) {
		this.document = document;
		this.schemas = SchemaRegistry
			.withDialect(Dialects.getOpenApi31(), (registry) -> registry.schemas(Map.of(LOCATION, document.toString())))
			.getSchema(SchemaLocation.of(LOCATION));
	}

	/** The description that a server gives of itself, read once. */
	static DescribedApi of(String root) {
		return BY_ROOT.computeIfAbsent(root,
				(address) -> new DescribedApi(ApiClient.at(address).get("/v3/api-docs").ok()));
	}

	JsonNode document() {
		return this.document;
	}

	/** What is wrong with some JSON, by a schema in the description. */
	List<String> faults(String pointer, JsonNode json) {
		return this.schemas.getRefSchema(SchemaLocation.Fragment.of(pointer))
			.validate(json.toString(), InputFormat.JSON,
					(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.map((error) -> error.getInstanceLocation() + ": " + error.getMessage())
			.toList();
	}

	/** Insists that an answer is one the description speaks of. */
	void judge(HttpResponse<byte[]> answer) {
		String method = answer.request().method().toLowerCase(Locale.ROOT);
		template(answer.request().uri().getRawPath(), method).ifPresent((path) -> {
			String operation = "/paths/" + escaped(path) + "/" + method;
			String response = operation + "/responses/" + answer.statusCode();
			String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
			String content = response + "/content/" + escaped(type);
			assertThat(this.document.at(response).isMissingNode()).as("%s is described", response).isFalse();
			if (type.endsWith("json")) {
				JsonNode body = ApiClient.JSON.readTree(answer.body());
				assertThat(faults(content + "/schema", body)).as("%s: %s", content, text(answer)).isEmpty();
				if (type.contains("problem")) {
					assertThat(this.document.at(content + "/examples").propertyNames()).as(response)
						.contains(body.path("type").asString().replace("/problems/", ""));
				}
			}
		});
	}

	/**
	 * The path of the description an address belongs to; those without a pattern first.
	 */
	private Optional<String> template(String address, String method) {
		return this.document.path("paths")
			.properties()
			.stream()
			.filter((path) -> path.getValue().has(method))
			.map(Map.Entry::getKey)
			.filter((path) -> address.matches(pattern(path)))
			.findFirst();
	}

	private static String pattern(String path) {
		return List.of(path.split("/"))
			.stream()
			.map((part) -> part.startsWith("{") ? "[^/]+" : part.replace(".", "\\."))
			.collect(Collectors.joining("/"));
	}

	/** As JSON pointers write it. */
	static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

	private static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

}
