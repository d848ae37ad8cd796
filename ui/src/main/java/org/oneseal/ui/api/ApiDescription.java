package org.oneseal.ui.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

import org.oneseal.organisation.Actor;

/** Describes the interface (OpenAPI) at {@code /v3/api-docs}. */
@Configuration
class ApiDescription {

	private static final String PASSWORD = "password";

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
						+ "What does not apply is left out of an answer. "
						+ "A method that an address does not have is answered with 405 and the header Allow.")
				.license(new License().name("Apache License 2.0").identifier("Apache-2.0")))
			.components(new Components().schemas(ModelConverters.getInstance(true).readAll(ProblemBody.class))
				.addSecuritySchemes(PASSWORD,
						new SecurityScheme().type(SecurityScheme.Type.HTTP)
							.scheme("basic")
							.description("User name and password with each request; in the demo profile")));
	}

	/** Headers and problems follow from what a method takes. */
	@Bean
	OperationCustomizer headersAndProblems(ProblemDescriptions problems) {
		return (operation, method) -> {
			addHeaders(operation, method);
			if (ProblemDescriptions.takes(method, Actor.class)) {
				operation.addSecurityItem(new SecurityRequirement().addList(PASSWORD));
			}
			problems.addTo(operation, method);
			return operation;
		};
	}

	@Bean
	OpenApiCustomizer schemasAndExamples(ProblemDescriptions problems) {
		return (api) -> {
			api.getComponents().getSchemas().putAll(ModelConverters.getInstance(true).readAll(ProblemBody.class));
			ActSchemas.flatten(api);
			problems.addTo(api);
			ApiExamples.read().addTo(api);
		};
	}

	private static void addHeaders(Operation operation, HandlerMethod method) {
		operation.addParametersItem(new HeaderParameter().name("Accept-Language")
			.description("Language of messages: zh (default) or en")
			.required(false)
			.schema(new StringSchema()));
		if (ProblemDescriptions.takes(method, RequestKey.class)) {
			operation.addParametersItem(new HeaderParameter().name(RequestKey.HEADER)
				.description("Made by the client, 1 to 64 visible ASCII characters, another one for each command. "
						+ "A command sent again with its key has one effect; without a key a retry is not recognised.")
				.required(false)
				.schema(new StringSchema().minLength(1).maxLength(64)));
		}
	}

}
