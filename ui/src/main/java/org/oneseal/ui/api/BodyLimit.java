package org.oneseal.ui.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses content that is larger than any answer can be, before it is read into memory.
 * Files have a limit of their own.
 */
class BodyLimit extends OncePerRequestFilter {

	/** One megabyte: ten times the longest answer a form can take. */
	static final int LARGEST = 1024 * 1024;

	private final ProblemResponses problems;

	BodyLimit(ProblemResponses problems) {
		this.problems = problems;
	}

	/** The content went past the limit while it was read. */
	static class BodyTooLargeException extends IOException {

		BodyTooLargeException() {
			super("The content is larger than " + LARGEST + " bytes");
		}

	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > LARGEST) {
			this.problems.write(request, response, new Refusal(ProblemType.TOO_LARGE));
			return;
		}
		chain.doFilter(new LimitedRequest(request), response);
	}

	private static final class LimitedRequest extends HttpServletRequestWrapper {

		LimitedRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedStream(super.getInputStream());
		}

	}

	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream content;

		private long count;

		LimitedStream(ServletInputStream content) {
			this.content = content;
		}

		@Override
		public int read() throws IOException {
			int read = this.content.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = this.content.read(buffer, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int bytes) throws BodyTooLargeException {
			this.count += bytes;
			if (this.count > LARGEST) {
				throw new BodyTooLargeException();
			}
		}

		@Override
		public boolean isFinished() {
			return this.content.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.content.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.content.setReadListener(listener);
		}

	}

}
