package org.oneseal.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

import org.oneseal.organisation.AccountKind;

/** After signing in: where one wanted to go, else where one's work is. */
class HomeByKind extends SavedRequestAwareAuthenticationSuccessHandler {

	HomeByKind(RequestCache resumed) {
		setRequestCache(resumed);
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		boolean official = has(authentication, AccountKind.OFFICIAL);
		return official ? "/work" : has(authentication, AccountKind.DESIGNER) ? "/packs" : "/cases";
	}

	private static boolean has(@Nullable Authentication authentication, AccountKind kind) {
		return authentication != null && authentication.getAuthorities()
			.stream()
			.anyMatch((authority) -> ("ROLE_" + kind.name()).equals(authority.getAuthority()));
	}

}
