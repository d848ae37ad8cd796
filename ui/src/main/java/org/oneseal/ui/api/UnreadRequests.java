package org.oneseal.ui.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what the server itself refuses before any of our code sees it: an address or a
 * header that cannot be read, a length that is none. Where not even the address could be
 * read it was no browser that sent it, as these write addresses properly.
 */
class UnreadRequests extends ErrorReportValve {

	private static final Logger logger = LoggerFactory.getLogger(UnreadRequests.class);

	private static final int FIRST_ERROR = 400;

	private final ProblemResponses problems;

	private final PlainFailurePage page;

	UnreadRequests(ProblemResponses problems, PlainFailurePage page) {
		this.problems = problems;
		this.page = page;
		setShowReport(false);
		setShowServerInfo(false);
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		String address = request.getRequestURI();
		boolean readable = address != null && address.startsWith("/");
		if (response.getStatus() >= FIRST_ERROR && response.getContentWritten() == 0 && response.setErrorReported()) {
			answer(request, response, readable && !ProblemResponses.concerns(request));
		}
	}

	private void answer(Request request, Response response, boolean screen) {
		try {
			if (screen) {
				this.page.write(response);
			}
			else {
				this.problems.write(request, response, new Refusal(typeOf(response.getStatus())));
			}
			response.finishResponse();
		}
		catch (IOException ex) {
			logger.debug("The client left before it had its answer", ex);
		}
	}

	/** The kind for a status that somebody else chose. */
	static ProblemType typeOf(int status) {
		if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
			return ProblemType.METHOD_NOT_ALLOWED;
		}
		return ProblemType.ofStatus(status)
			.orElse((status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) ? ProblemType.MALFORMED
					: ProblemType.INTERNAL);
	}

}
