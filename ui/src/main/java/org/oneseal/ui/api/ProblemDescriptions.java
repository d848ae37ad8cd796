package org.oneseal.ui.api;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

import org.oneseal.organisation.Actor;

/**
 * Describes what goes wrong (RFC 9457): for each method the kinds of problem it can
 * answer with, by status, each with its example in words as they are sent.
 */
@Component
class ProblemDescriptions {

	private static final String PROBLEM_JSON = "application/problem+json";

	private static final String SCHEMA = "#/components/schemas/Problem";

	private static final String EXAMPLES = "#/components/examples/";

	private static final String SOME_ADDRESS = "/api/cases/429900-20261122-0002";

	private final Messages messages;

	ProblemDescriptions(Messages messages) {
		this.messages = messages;
	}

	/** The kinds of problem a method can answer with. */
	static Set<ProblemType> of(HandlerMethod method) {
		Set<ProblemType> types = EnumSet.of(ProblemType.MALFORMED, ProblemType.NOT_ACCEPTABLE, ProblemType.INTERNAL,
				ProblemType.UNAVAILABLE);
		if (takes(method, Actor.class)) {
			types.addAll(List.of(ProblemType.UNAUTHENTICATED, ProblemType.TOO_MANY_TRIES, ProblemType.FORBIDDEN));
			if (has(method, PathVariable.class)) {
				types.add(ProblemType.NOT_FOUND);
			}
		}
		if (has(method, RequestBody.class) || has(method, RequestPart.class)) {
			types.addAll(List.of(ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE));
		}
		if (takes(method, RequestKey.class)) {
			types.add(ProblemType.KEY_IN_USE);
		}
		Refuses named = method.getMethodAnnotation(Refuses.class);
		if (named != null) {
			types.addAll(Arrays.asList(named.value()));
		}
		return types;
	}

	void addTo(Operation operation, HandlerMethod method) {
		of(method).stream()
			.collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
			.forEach((status, types) -> operation.getResponses()
				.addApiResponse(String.valueOf(status), response(status, types)));
	}

	private static ApiResponse response(int status, List<ProblemType> types) {
		MediaType problem = new MediaType().schema(new Schema<>().$ref(SCHEMA));
		types.forEach((type) -> problem.addExamples(type.word(), new Example().$ref(EXAMPLES + type.word())));
		ApiResponse response = new ApiResponse()
			.description(types.stream().map((type) -> "`" + type.uri() + "`").collect(Collectors.joining(", ")))
			.content(new Content().addMediaType(PROBLEM_JSON, problem));
		Map<Integer, String> headers = Map.of(ProblemType.UNAUTHENTICATED.status(), "WWW-Authenticate",
				ProblemType.UNAVAILABLE.status(), "Retry-After", ProblemType.TOO_MANY_TRIES.status(), "Retry-After");
		if (headers.containsKey(status)) {
			response.addHeaderObject(headers.get(status), new Header().schema(new StringSchema()));
		}
		return response;
	}

	/** The examples the methods refer to. */
	void addTo(OpenAPI api) {
		Arrays.stream(ProblemType.values())
			.forEach((type) -> api.getComponents().addExamples(type.word(), new Example().value(example(type))));
	}

	private Map<String, Object> example(ProblemType type) {
		Map<String, Object> example = new TreeMap<>(Map.of("type", type.uri(), "title", say(type, ".title"), "status",
				type.status(), "detail", say(type, ".detail"), "instance", SOME_ADDRESS, "problems", List.of()));
		if (type.status() >= ProblemType.INTERNAL.status()) {
			example.put("reference", "0b0c5d3e-6c0f-4b0a-9a55-0d5b8f3b7a11");
		}
		return example;
	}

	private String say(ProblemType type, String part) {
		return this.messages.say(Language.EN, "api." + type.word() + part);
	}

	static boolean takes(HandlerMethod method, Class<?> type) {
		return Arrays.stream(method.getMethodParameters()).anyMatch((one) -> one.getParameterType() == type);
	}

	private static boolean has(HandlerMethod method, Class<? extends Annotation> annotation) {
		return Arrays.stream(method.getMethodParameters()).anyMatch((one) -> one.hasParameterAnnotation(annotation));
	}

}
