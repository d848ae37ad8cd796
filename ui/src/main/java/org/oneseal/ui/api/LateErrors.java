package org.oneseal.ui.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what was refused with a bare status somewhere on the way to a method, and that
 * the framework would send on to its page for errors.
 */
class LateErrors extends OncePerRequestFilter {

	private final ProblemResponses problems;

	LateErrors(ProblemResponses problems) {
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!ProblemResponses.concerns(request)) {
			chain.doFilter(request, response);
			return;
		}
		Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		this.problems.write(request, response,
				(failure instanceof Exception known) ? known : new Refusal(UnreadRequests.typeOf(status(request))));
	}

	private static int status(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) ? status
				: HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
	}

}
