package org.oneseal.ui.security;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests of somebody who is not signed in are gone on with after signing in:
 * pages, and forms that were filled in while the session ended. A form was checked
 * against forgery before it gets here, so it may be sent for the person again. Files
 * cannot be kept, and what a script sends is not what the person is waiting for.
 */
final class SavedRequests implements RequestMatcher {

	/** Requests of the screens' own scripts. */
	static final RequestMatcher BY_SCRIPT = (request) -> request.getHeader("HX-Request") != null;

	@Override
	public boolean matches(HttpServletRequest request) {
		if (BY_SCRIPT.matches(request)) {
			return false;
		}
		return switch (request.getMethod()) {
			case "GET" -> accepts(request).contains(MediaType.TEXT_HTML_VALUE);
			case "POST" -> Optional.ofNullable(request.getContentType())
				.filter((type) -> type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE))
				.isPresent();
			default -> false;
		};
	}

	private static String accepts(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader("Accept")).orElse("");
	}

}
