package org.oneseal.ui.api;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.oneseal.attachment.StoreUnavailableException;
import org.oneseal.cases.ApplicationClosedException;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.form.Problem;
import org.oneseal.matter.UnknownMatterException;

/**
 * What an exception means to the program that sent the request.
 *
 * @param type the kind of problem
 * @param problems what to mend
 * @param headers headers the answer must have
 */
record Classification(ProblemType type, List<Problem> problems, HttpHeaders headers) {

	/** MariaDB's code; two commands with one key came at the same time. */
	private static final int DUPLICATE_ENTRY = 1062;

	static Classification of(Throwable failure) {
		if (failure instanceof Refusal refusal) {
			return new Classification(refusal.type(), refusal.problems(), HttpHeaders.EMPTY);
		}
		if (causes(failure).anyMatch(BodyLimit.BodyTooLargeException.class::isInstance)
				|| failure instanceof MaxUploadSizeExceededException) {
			return plain(ProblemType.TOO_LARGE);
		}
		if (causes(failure).anyMatch(BadRequestException.class::isInstance)) {
			return malformed(Problem.error(null, "api.content.broken"));
		}
		Optional<JacksonException> json = causes(failure).filter(JacksonException.class::isInstance)
			.map(JacksonException.class::cast)
			.findFirst();
		return json.map(Classification::ofJson)
			.or(() -> ofParameter(failure))
			.or(() -> ofDomain(failure).or(() -> ofSecurity(failure))
				.or(() -> ofDatabase(failure))
				.map(Classification::plain))
			.or(() -> ofFramework(failure))
			.orElse(plain(ProblemType.INTERNAL));
	}

	private static Classification plain(ProblemType type) {
		return new Classification(type, List.of(), HttpHeaders.EMPTY);
	}

	private static Classification malformed(Problem problem) {
		return new Classification(ProblemType.MALFORMED, List.of(problem), HttpHeaders.EMPTY);
	}

	/** Never says what Java calls the thing: that is no business of the sender. */
	private static Classification ofJson(JacksonException failure) {
		if (failure instanceof DatabindException) {
			String field = failure.getPath().stream().map(Classification::step).collect(Collectors.joining());
			String path = field.startsWith(".") ? field.substring(1) : field;
			String key = (failure instanceof UnrecognizedPropertyException) ? "api.json.unknown"
					: "api.json.wrong-type";
			return malformed(Problem.error(path.isEmpty() ? null : path, key, path));
		}
		int line = (failure.getLocation() != null) ? Math.max(failure.getLocation().getLineNr(), 1) : 1;
		return malformed(Problem.error(null, "api.json.unreadable", line));
	}

	private static String step(Reference reference) {
		return (reference.getPropertyName() != null) ? "." + reference.getPropertyName()
				: "[" + reference.getIndex() + "]";
	}

	private static Optional<Classification> ofParameter(Throwable failure) {
		if (failure instanceof MissingServletRequestParameterException missing) {
			return Optional.of(malformed(
					Problem.error(missing.getParameterName(), "api.parameter.missing", missing.getParameterName())));
		}
		if (failure instanceof MissingServletRequestPartException missing) {
			return Optional.of(malformed(Problem.error(missing.getRequestPartName(), "api.parameter.missing",
					missing.getRequestPartName())));
		}
		if (failure instanceof InvalidParameterException) {
			return Optional.of(malformed(Problem.error(null, "api.parameter.unreadable")));
		}
		if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
			return Optional
				.of(malformed(Problem.error(mismatch.getName(), "api.parameter.wrong-type", mismatch.getName())));
		}
		return Optional.empty();
	}

	private static Optional<ProblemType> ofDomain(Throwable failure) {
		if (failure instanceof NoSuchCaseException) {
			return Optional.of(ProblemType.NOT_FOUND);
		}
		if (failure instanceof UnknownMatterException) {
			return Optional.of(ProblemType.UNKNOWN_MATTER);
		}
		if (failure instanceof StoreUnavailableException) {
			return Optional.of(ProblemType.FILES_UNAVAILABLE);
		}
		return (failure instanceof ApplicationClosedException) ? Optional.of(ProblemType.APPLICATION_CLOSED)
				: Optional.empty();
	}

	private static Optional<ProblemType> ofSecurity(Throwable failure) {
		if (failure instanceof AuthenticationServiceException) {
			return Optional.of(ProblemType.UNAVAILABLE);
		}
		if (failure instanceof LockedException) {
			return Optional.of(ProblemType.TOO_MANY_TRIES);
		}
		if (failure instanceof AuthenticationException) {
			return Optional.of(ProblemType.UNAUTHENTICATED);
		}
		if (failure instanceof AccessDeniedException) {
			return Optional.of(ProblemType.FORBIDDEN);
		}
		return (failure instanceof RequestRejectedException) ? Optional.of(ProblemType.MALFORMED) : Optional.empty();
	}

	private static Optional<ProblemType> ofDatabase(Throwable failure) {
		if (causes(failure)
			.anyMatch((cause) -> cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_ENTRY)) {
			return Optional.of(ProblemType.KEY_IN_USE);
		}
		boolean away = failure instanceof TransientDataAccessException
				|| failure instanceof DataAccessResourceFailureException
				|| failure instanceof CannotCreateTransactionException;
		return away ? Optional.of(ProblemType.UNAVAILABLE) : Optional.empty();
	}

	/** What the web framework itself refuses: methods, media types, missing contents. */
	private static Optional<Classification> ofFramework(Throwable failure) {
		if (failure instanceof ErrorResponse response) {
			return ProblemType.ofStatus(response.getStatusCode().value())
				.map((type) -> new Classification(type, List.of(), response.getHeaders()));
		}
		boolean unreadable = failure instanceof MultipartException
				|| failure instanceof org.springframework.http.converter.HttpMessageNotReadableException;
		return unreadable ? Optional.of(plain(ProblemType.MALFORMED)) : Optional.empty();
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).limit(20);
	}

}
