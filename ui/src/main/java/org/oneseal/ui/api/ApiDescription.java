package org.oneseal.ui.api;

import java.lang.annotation.Annotation;
import java.util.Arrays;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

import org.oneseal.organisation.Actor;

/** Describes the interface (OpenAPI) at {@code /v3/api-docs}. */
@Configuration
class ApiDescription {

	private static final String PASSWORD = "password";

	private static final String PROBLEM_JSON = "application/problem+json";

	private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Language.class, RequestKey.class);
	}

	@Bean
	OpenAPI interfaceForPrograms() {
		return new OpenAPI()
			.info(new Info().title("OneSeal")
				.version("1")
				.description("From application to licence, for programs. Texts in several languages are objects by "
						+ "language; messages are in the language of Accept-Language (zh, en). "
						+ "What does not apply is left out of an answer.")
				.license(new License().name("Apache-2.0")))
			.components(new Components().schemas(ModelConverters.getInstance(true).readAll(ProblemBody.class))
				.addSecuritySchemes(PASSWORD,
						new SecurityScheme().type(SecurityScheme.Type.HTTP)
							.scheme("basic")
							.description("User name and password with each request; in the demo profile")));
	}

	/** Headers and problems follow from what a method takes. */
	@Bean
	OperationCustomizer headersAndProblems() {
		return (operation, method) -> {
			addHeaders(operation, method);
			boolean person = takes(method, Actor.class);
			if (person) {
				operation.addSecurityItem(new SecurityRequirement().addList(PASSWORD));
				addProblems(operation, 401, 403);
			}
			if (has(method, PathVariable.class) || has(method, RequestBody.class)) {
				addProblems(operation, 404);
			}
			if (has(method, RequestBody.class) || has(method, RequestPart.class)) {
				addProblems(operation, 413, 415, 422);
			}
			if (person && !isRead(method)) {
				addProblems(operation, 409, 422);
			}
			if (Arrays.stream(method.getMethodParameters())
				.anyMatch((one) -> one.getParameterType() == TaskAct.class)) {
				addProblems(operation, 428);
			}
			addProblems(operation, 400, 405, 406, 500, 503);
			return operation;
		};
	}

	@Bean
	OpenApiCustomizer schemasAndExamples() {
		return (api) -> {
			api.getComponents().getSchemas().putAll(ModelConverters.getInstance(true).readAll(ProblemBody.class));
			ActSchemas.flatten(api);
			ApiExamples.read().addTo(api);
		};
	}

	private static void addHeaders(Operation operation, HandlerMethod method) {
		operation.addParametersItem(new HeaderParameter().name("Accept-Language")
			.description("Language of messages: zh (default) or en")
			.required(false)
			.schema(new StringSchema()));
		if (takes(method, RequestKey.class)) {
			operation.addParametersItem(new HeaderParameter().name(RequestKey.HEADER)
				.description("Made by the client, 1 to 64 visible ASCII characters, another one for each command. "
						+ "A command sent again with its key has one effect; without a key a retry is not recognised.")
				.required(false)
				.schema(new StringSchema().minLength(1).maxLength(64)));
		}
	}

	private static void addProblems(Operation operation, int... statuses) {
		for (int status : statuses) {
			String kinds = Arrays.stream(ProblemType.values())
				.filter((type) -> type.status() == status)
				.map((type) -> "`" + type.uri() + "`")
				.reduce((one, other) -> one + ", " + other)
				.orElseThrow();
			ApiResponse response = new ApiResponse().description(kinds)
				.content(new Content().addMediaType(PROBLEM_JSON,
						new MediaType().schema(new Schema<>().$ref(PROBLEM_SCHEMA))));
			if (status == 405) {
				response.addHeaderObject("Allow", new Header().schema(new StringSchema()));
			}
			if (status == 503) {
				response.addHeaderObject("Retry-After", new Header().schema(new StringSchema()));
			}
			operation.getResponses().addApiResponse(String.valueOf(status), response);
		}
	}

	private static boolean takes(HandlerMethod method, Class<?> type) {
		return Arrays.stream(method.getMethodParameters()).anyMatch((one) -> one.getParameterType() == type);
	}

	private static boolean has(HandlerMethod method, Class<? extends Annotation> annotation) {
		return Arrays.stream(method.getMethodParameters()).anyMatch((one) -> one.hasParameterAnnotation(annotation));
	}

	private static boolean isRead(HandlerMethod method) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
		return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.GET);
	}

}
