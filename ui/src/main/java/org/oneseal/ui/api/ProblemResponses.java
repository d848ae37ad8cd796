package org.oneseal.ui.api;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import org.oneseal.ui.api.ProblemBody.FieldProblem;

/**
 * Answers everything that goes wrong below {@code /api} as a problem document (RFC 9457),
 * whatever the client said it accepts and wherever it went wrong: in the firewall, at the
 * door, in the web framework, in the domain.
 */
@Component
class ProblemResponses implements HandlerExceptionResolver, AuthenticationEntryPoint, AccessDeniedHandler,
		RequestRejectedHandler, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(ProblemResponses.class);

	private static final int FIRST_SERVER_ERROR = 500;

	/** Seconds; a fail-over of the database takes about as long. */
	private static final String RETRY_AFTER = "10";

	/** Seconds; wrong passwords and codes are forgotten after a minute. */
	private static final String RETRY_AFTER_TRIES = "60";

	/** What some address has; where it is known, the answer says what this one has. */
	private static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";

	private final Messages messages;

	private final boolean basic;

	ProblemResponses(Messages messages, Environment environment) {
		this.messages = messages;
		this.basic = environment.acceptsProfiles(Profiles.of("demo"));
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	/** Whether the address is one of ours, however many slashes it was written with. */
	static boolean concerns(HttpServletRequest request) {
		String address = address(request).replaceAll("/{2,}", "/");
		return address.equals("/api") || address.startsWith("/api/");
	}

	/**
	 * What was asked for, also where an error was sent on; "/" if that cannot be read.
	 */
	private static String address(HttpServletRequest request) {
		Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String address = (asked instanceof String known) ? known : request.getRequestURI();
		return (address != null && !address.isEmpty()) ? address : "/";
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!concerns(request)) {
			return null;
		}
		try {
			write(request, response, failure);
		}
		catch (IOException ex) {
			logger.debug("The client left before it had its answer", ex);
		}
		return new ModelAndView();
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		write(request, response, failure);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
			throws IOException {
		write(request, response, failure);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
			throws IOException {
		if (concerns(request)) {
			write(request, response, failure);
		}
		else {
			new HttpStatusRequestRejectedHandler().handle(request, response, failure);
		}
	}

	void write(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
		if (response.isCommitted()) {
			logger.debug("The answer was already on its way when it failed", failure);
			return;
		}
		Classification found = Classification.of(failure);
		String reference = reference(request, found.type(), failure);
		Language language = Language.of(request);
		response.resetBuffer();
		found.headers().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
		addHeaders(response, found.type());
		response.setStatus(found.type().status());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		byte[] body = ApiJson.MAPPER.writeValueAsBytes(body(request, found, language, reference));
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private void addHeaders(HttpServletResponse response, ProblemType type) {
		if (type == ProblemType.UNAUTHENTICATED && this.basic) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"OneSeal\", charset=\"UTF-8\"");
		}
		if (type == ProblemType.METHOD_NOT_ALLOWED && !response.containsHeader(HttpHeaders.ALLOW)) {
			response.setHeader(HttpHeaders.ALLOW, METHODS);
		}
		if (type.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
		}
		if (type.status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_TRIES);
		}
	}

	private ProblemBody body(HttpServletRequest request, Classification found, Language language,
			@Nullable String reference) {
		ProblemType type = found.type();
		List<FieldProblem> problems = found.problems()
			.stream()
			.map((problem) -> this.messages.body(language, problem))
			.toList();
		String detail = found.problems()
			.stream()
			.filter((problem) -> problem.isError() && problem.field() == null)
			.findFirst()
			.map((problem) -> this.messages.say(language, problem))
			.orElseGet(() -> this.messages.say(language, "api." + type.word() + ".detail"));
		return new ProblemBody(type.uri(), this.messages.say(language, "api." + type.word() + ".title"), type.status(),
				detail, address(request), problems, reference);
	}

	/** What is our fault goes into the log, under a name that the sender can quote. */
	private static @Nullable String reference(HttpServletRequest request, ProblemType type, Exception failure) {
		if (type.status() < FIRST_SERVER_ERROR) {
			return null;
		}
		String reference = UUID.randomUUID().toString();
		logger.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
		return reference;
	}

}
