package org.oneseal;

import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token against forged requests, as the pages send it. Spring Security's own
 * {@code csrf()} keeps tokens in sessions from then on, also for the real server that
 * shares the context with the test.
 */
public final class FormToken {

	private static final String TOKEN = "3f0e1f0e-5b0a-4a51-9d0e-0a1b2c3d4e5f";

	private FormToken() {
	}

	/** Sends the token in its cookie and in the form. */
	public static RequestPostProcessor sent() {
		return (request) -> {
			Cookie[] others = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
			request.setCookies(Stream.concat(Arrays.stream(others), Stream.of(new Cookie("XSRF-TOKEN", TOKEN)))
				.toArray(Cookie[]::new));
			request.setParameter("_csrf", TOKEN);
			return request;
		};
	}

}
