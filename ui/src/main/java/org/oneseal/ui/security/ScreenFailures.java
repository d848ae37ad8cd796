package org.oneseal.ui.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

import org.oneseal.attachment.StoreUnavailableException;
import org.oneseal.cases.ApplicationClosedException;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.matter.UnknownMatterException;
import org.oneseal.timelimit.NotPermittedException;
import org.oneseal.ui.view.Frame;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/**
 * What people see when a page cannot be shown: what happened, what to do, and never how
 * the programme looks inside. What nobody foresaw gets an incident number that stands on
 * the page and in the log. The interface for programs answers for itself.
 */
@Component
class ScreenFailures implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(ScreenFailures.class);

	private static final int BEFORE_SPRINGS_OWN = -1;

	private static final int INCIDENT_LENGTH = 8;

	private final FrameInterceptor frame;

	private final ApprovalCases cases;

	private final Words words;

	ScreenFailures(FrameInterceptor frame, ApprovalCases cases, Words words) {
		this.frame = frame;
		this.cases = cases;
		this.words = words;
	}

	@Override
	public int getOrder() {
		return BEFORE_SPRINGS_OWN;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (isForPrograms(request) || response.isCommitted() || failure instanceof AccessDeniedException
				|| failure instanceof AuthenticationException) {
			return null;
		}
		if (failure instanceof ApplicationClosedException closed) {
			Optional<ModelAndView> page = toTheCase(closed, request, response);
			if (page.isPresent()) {
				return page.get();
			}
		}
		HttpStatusCode status = statusOf(failure);
		ModelAndView page = page(status);
		page.setStatus(status);
		whereItCameFrom(request).ifPresent((address) -> page.addObject("back", address));
		if (status.is5xxServerError() || failure instanceof IllegalArgumentException) {
			page.addObject("incident", status.value() + "-" + incident(request, failure));
		}
		this.frame.surround(request, page);
		return page;
	}

	/**
	 * The page of ours that sent a form, for nobody should have to look for it; only its
	 * path is believed.
	 */
	private static Optional<String> whereItCameFrom(HttpServletRequest request) {
		String from = request.getHeader(HttpHeaders.REFERER);
		if (from == null || !HttpMethod.POST.matches(request.getMethod())) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(new URI(from).getRawPath())
				.filter((path) -> path.startsWith("/") && !path.startsWith("//"));
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static boolean isForPrograms(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator");
	}

	/** It was filed meanwhile, perhaps in another window: there it goes on. */
	private Optional<ModelAndView> toTheCase(ApplicationClosedException closed, HttpServletRequest request,
			HttpServletResponse response) {
		return this.cases.findById(closed.application()).map((approvalCase) -> {
			String address = "/cases/" + approvalCase.number();
			RequestContextUtils.getOutputFlashMap(request)
				.putAll(Notices.carried(new Frame.Notice(Tone.WAITING, this.words.say("notice.closed"),
						this.words.say("notice.closed.text", approvalCase.number().value()))));
			RequestContextUtils.saveOutputFlashMap(address, request, response);
			RedirectView view = new RedirectView(address, true);
			view.setStatusCode(HttpStatus.SEE_OTHER);
			return new ModelAndView(view);
		});
	}

	private static HttpStatusCode statusOf(Exception failure) {
		if (failure instanceof NoSuchCaseException || failure instanceof UnknownMatterException
				|| isNoAddress(failure)) {
			return HttpStatus.NOT_FOUND;
		}
		if (failure instanceof NotPermittedException) {
			return HttpStatus.FORBIDDEN;
		}
		if (failure instanceof InvalidParameterException unreadable) {
			// the server read the form before any page asked for it: too large, or no
			// form
			return HttpStatusCode.valueOf(unreadable.getErrorCode());
		}
		if (failure instanceof MaxUploadSizeExceededException) {
			return HttpStatus.CONTENT_TOO_LARGE;
		}
		if (failure instanceof ErrorResponse response) {
			return response.getStatusCode();
		}
		if (failure instanceof StoreUnavailableException) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		if (failure instanceof DuplicateKeyException) {
			return HttpStatus.CONFLICT;
		}
		boolean badRequest = failure instanceof IllegalArgumentException || failure instanceof TypeMismatchException
				|| failure instanceof BindException || failure instanceof MultipartException;
		return badRequest ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	/** Part of the address is nothing that could exist. */
	private static boolean isNoAddress(Exception failure) {
		return failure instanceof MethodArgumentTypeMismatchException mismatch
				&& mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
	}

	private static String incident(HttpServletRequest request, Exception failure) {
		String incident = UUID.randomUUID().toString().substring(0, INCIDENT_LENGTH);
		logger.error("Incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
		return incident;
	}

	/** Failures outside any controller, such as a request without the token. */
	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
		boolean stale = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
		return stale ? page(new Failure("error.stale", "hourglass")) : page(status);
	}

	/**
	 * Why a page cannot be shown; attribute {@code failure}.
	 *
	 * @param key prefix of the message keys of its title and its text
	 * @param icon name of its icon
	 */
	record Failure(String key, String icon) {

	}

	private static ModelAndView page(HttpStatusCode status) {
		Failure failure = switch (status.value()) {
			case 400 -> new Failure("error.400", "help");
			case 403 -> new Failure("error.403", "lock");
			case 404, 405 -> new Failure("error.404", "search");
			case 409 -> new Failure("error.409", "groups");
			case 413 -> new Failure("error.413", "file");
			case 503 -> new Failure("error.503", "hourglass");
			default -> new Failure("error.error", "warning");
		};
		return page(failure);
	}

	private static ModelAndView page(Failure failure) {
		return new ModelAndView("error/failure", "failure", failure);
	}

}
