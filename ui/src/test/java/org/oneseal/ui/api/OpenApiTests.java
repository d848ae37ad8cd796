package org.oneseal.ui.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.organisation.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the interface is complete and true. */
@ApplicationTest
class OpenApiTests {

	@LocalServerPort
	private int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private JsonNode api;

	@BeforeEach
	void read() {
		this.api = ApiClient.anonymous(this.port).get("/v3/api-docs").ok();
	}

	/** The document is read as generators of client programs read it. */
	@Test
	void aGeneratorOfClientsReadsItWithoutComplaint() {
		ParseOptions options = new ParseOptions();
		options.setResolve(true);
		SwaggerParseResult read = new OpenAPIV3Parser().readContents(this.api.toString(), null, options);

		assertThat(read.getMessages()).isEmpty();
		assertThat(read.isOpenapi31()).isTrue();
		assertThat(read.getOpenAPI().getPaths().values().stream().flatMap((path) -> path.readOperations().stream()))
			.hasSameSizeAs(operations().keySet());
	}

	@Test
	void everyAddressIsDescribed() {
		operations().forEach((address, method) -> {
			JsonNode operation = operation(address);

			assertThat(operation.isMissingNode()).as(address + " is described").isFalse();
			assertThat(operation.path("summary").asString()).as(address).isNotEmpty();
			assertThat(operation.path("operationId").asString()).as(address).isNotEmpty();
			assertThat(operation.path("tags")).as(address).isNotEmpty();
			assertThat(operation.has("requestBody")).as(address)
				.isEqualTo(has(method, RequestBody.class) || has(method, RequestPart.class));
			assertThat(operation.path("responses").propertyNames()).as(address)
				.anyMatch((status) -> status.startsWith("2"));
		});
	}

	@Test
	void everyAddressNamesItsKindsOfProblem() {
		operations().forEach((address, method) -> {
			Map<Integer, Set<String>> expected = ProblemDescriptions.of(method)
				.stream()
				.collect(Collectors.groupingBy(ProblemType::status,
						Collectors.mapping(ProblemType::word, Collectors.toSet())));

			assertThat(problems(operation(address))).as(address)
				.containsAll(expected.keySet().stream().map(String::valueOf).toList());
			expected.forEach((status, words) -> {
				JsonNode content = operation(address).at("/responses/" + status + "/content/application~1problem+json");
				assertThat(content.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
				assertThat(content.path("examples").propertyNames()).as(address).containsAll(words);
			});
		});
	}

	/** 405 belongs to addresses, not to their methods. */
	@Test
	void everyKindOfProblemBelongsToSomeAddress() {
		Set<ProblemType> described = operations().values()
			.stream()
			.flatMap((method) -> ProblemDescriptions.of(method).stream())
			.collect(Collectors.toSet());

		assertThat(EnumSet.complementOf(EnumSet.copyOf(described))).containsExactly(ProblemType.METHOD_NOT_ALLOWED);
	}

	@Test
	void everythingThatIsJsonIsShown() {
		operations().keySet().forEach((address) -> {
			JsonNode operation = operation(address);
			JsonNode sent = operation.at("/requestBody/content/application~1json");
			assertThat(sent.isMissingNode() || !sent.path("examples").isEmpty()).as(address + " request").isTrue();
			operation.path("responses")
				.properties()
				.forEach((response) -> response.getValue()
					.path("content")
					.properties()
					.stream()
					.filter((content) -> content.getKey().endsWith("json"))
					.forEach((content) -> assertThat(content.getValue().path("examples"))
						.as(address + " " + response.getKey())
						.isNotEmpty()));
		});
	}

	@Test
	void everyExampleFitsItsSchema() {
		DescribedApi described = DescribedApi.of("http://localhost:" + this.port);
		int[] seen = { 0 };
		contents().forEach((pointer, content) -> content.path("examples").properties().forEach((example) -> {
			JsonNode value = example.getValue().has("$ref")
					? this.api.at(example.getValue().path("$ref").asString().substring(1) + "/value")
					: example.getValue().path("value");
			assertThat(described.faults(pointer + "/schema", value)).as(pointer + " " + example.getKey()).isEmpty();
			seen[0]++;
		}));
		assertThat(seen[0]).isGreaterThan(100);
		assertThat(described.faults("/components/schemas/NewApplication",
				ApiClient.JSON.readTree("{\"matter\":7,\"x\":1}")))
			.as("the validator looks")
			.hasSizeGreaterThanOrEqualTo(3);
	}

	/** Contents of requests and responses by their place in the document. */
	private Map<String, JsonNode> contents() {
		Map<String, JsonNode> found = new TreeMap<>();
		operations().keySet().forEach((address) -> {
			String[] parts = address.split(" ");
			String operation = "/paths/" + DescribedApi.escaped(parts[1]) + "/" + parts[0].toLowerCase(Locale.ROOT);
			List<String> places = new ArrayList<>(List.of(operation + "/requestBody/content/"));
			this.api.at(operation + "/responses")
				.propertyNames()
				.forEach((status) -> places.add(operation + "/responses/" + status + "/content/"));
			places.forEach((place) -> this.api.at(place.substring(0, place.length() - 1))
				.properties()
				.forEach((type) -> found.put(place + DescribedApi.escaped(type.getKey()), type.getValue())));
		});
		return found;
	}

	private static boolean has(HandlerMethod method, Class<? extends Annotation> annotation) {
		return Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(annotation));
	}

	@Test
	void nothingIsDescribedThatIsNotThere() {
		List<String> described = new ArrayList<>();
		this.api.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.propertyNames()
				.forEach((method) -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

		assertThat(described).containsExactlyInAnyOrderElementsOf(operations().keySet());
	}

	@Test
	void whatNeedsAPersonSaysSo() {
		operations().forEach((address, method) -> {
			boolean person = Arrays.stream(method.getMethodParameters())
				.anyMatch((parameter) -> parameter.getParameterType() == Actor.class);

			assertThat(operation(address).path("security").isEmpty()).as(address).isNotEqualTo(person);
			assertThat(problems(operation(address)).contains("401")).as(address).isEqualTo(person);
		});
		assertThat(this.api.at("/components/securitySchemes/password/scheme").asString()).isEqualTo("basic");
	}

	@Test
	void commandsTakeAKey() {
		operations().forEach((address, method) -> {
			boolean keyed = Arrays.stream(method.getMethodParameters())
				.anyMatch((parameter) -> parameter.getParameterType() == RequestKey.class);

			assertThat(operation(address).path("parameters")
				.valueStream()
				.anyMatch((parameter) -> RequestKey.HEADER.equals(parameter.path("name").asString()))).as(address)
				.isEqualTo(keyed);
		});
	}

	@Test
	void everyFieldIsExplained() {
		this.api.at("/components/schemas")
			.properties()
			.forEach((schema) -> schema.getValue()
				.path("properties")
				.properties()
				.stream()
				.filter((property) -> !property.getKey().equals("action"))
				.forEach((property) -> assertThat(property.getValue().path("description").asString())
					.as(schema.getKey() + "." + property.getKey())
					.isNotEmpty()));
	}

	@Test
	void theKindsOfActAreToldApart() {
		JsonNode act = this.api.at("/components/schemas/TaskAct");

		assertThat(act.at("/discriminator/propertyName").asString()).isEqualTo("action");
		act.at("/discriminator/mapping").properties().forEach((kind) -> {
			String name = kind.getValue().asString();
			JsonNode schema = this.api.at(name.substring(1));
			assertThat(schema.at("/properties/action/enum/0").asString()).isEqualTo(kind.getKey());
			assertThat(schema.path("required").valueStream().map(JsonNode::asString)).contains("action", "seen");
			assertThat(schema.has("allOf")).isFalse();
		});
	}

	@Test
	void allReferencesLeadSomewhere() {
		Set<String> schemas = Set.copyOf(this.api.at("/components/schemas").propertyNames());

		assertThat(this.api.findValuesAsString("$ref")).isNotEmpty()
			.allMatch((reference) -> !this.api.at(reference.substring(1)).isMissingNode());
		assertThat(schemas).doesNotContain("JsonNode", "Actor", "Language", "RequestKey");
	}

	/** Read as strictly as what programs send, and written again, nothing is lost. */
	@Test
	void everyExampleIsWhatItSays() {
		Map<String, HandlerMethod> byId = new TreeMap<>();
		operations().forEach((address, method) -> byId.put(operation(address).path("operationId").asString(), method));

		ApiExamples.read().byOperation().forEach((id, parts) -> {
			assertThat(byId).containsKey(id);
			parts.forEach((part, examples) -> examples.forEach((name, example) -> {
				String json = ApiJson.MAPPER.writeValueAsString(example);
				Object read = ApiJson.MAPPER.readValue(json, ApiJson.MAPPER.constructType(typeOf(byId.get(id), part)));
				assertThat(ApiJson.MAPPER.readTree(ApiJson.MAPPER.writeValueAsString(read)))
					.as(id + " " + part + " " + name)
					.isEqualTo(ApiJson.MAPPER.readTree(json));
			}));
		});
	}

	private static Type typeOf(HandlerMethod method, String part) {
		if (part.equals("request")) {
			return Arrays.stream(method.getMethodParameters())
				.filter((parameter) -> parameter.hasParameterAnnotation(RequestBody.class))
				.map(MethodParameter::getParameterType)
				.findFirst()
				.orElseThrow();
		}
		if (!part.startsWith("2")) {
			return ProblemBody.class;
		}
		ResolvableType answer = ResolvableType.forMethodReturnType(method.getMethod());
		return (answer.toClass() == ResponseEntity.class) ? answer.getGeneric(0).toClass() : answer.toClass();
	}

	@Test
	void examplesAreShown() {
		assertThat(
				this.api.at("/paths/~1api~1tasks~1{id}~1complete/post/requestBody/content/application~1json/examples")
					.propertyNames())
			.contains("accept", "notAccept", "correct", "opinion", "grant", "refuse");
		assertThat(this.api
			.at("/paths/~1api~1applications~1{id}~1submit/post/responses/201/content/application~1json/examples")
			.propertyNames()).contains("filed");
	}

	@Test
	void theGuideExplainsEveryKindOfProblem() throws Exception {
		String guide = Files.readString(Path.of("../docs/api.md"));

		assertThat(ProblemType.values())
			.allSatisfy((type) -> assertThat(guide).contains("| `" + type.uri() + "` | " + type.status() + " |"));
	}

	private Map<String, HandlerMethod> operations() {
		Map<String, HandlerMethod> found = new TreeMap<>();
		this.mappings.getHandlerMethods()
			.forEach((mapping, method) -> addresses(mapping).forEach((address) -> found.put(address, method)));
		assertThat(found).hasSizeGreaterThan(20);
		return found;
	}

	private static List<String> addresses(RequestMappingInfo mapping) {
		return mapping.getPatternValues()
			.stream()
			.filter((pattern) -> pattern.startsWith("/api/"))
			.flatMap((pattern) -> mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.map((method) -> method.name() + " " + pattern))
			.toList();
	}

	private JsonNode operation(String address) {
		String[] parts = address.split(" ");
		JsonNode path = Objects.requireNonNull(this.api.path("paths").path(parts[1]));
		return path.path(parts[0].toLowerCase(Locale.ROOT));
	}

	private static List<String> problems(JsonNode operation) {
		return operation.path("responses")
			.properties()
			.stream()
			.filter((response) -> response.getValue().path("content").has("application/problem+json"))
			.map(Map.Entry::getKey)
			.toList();
	}

}
