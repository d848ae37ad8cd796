package org.oneseal.ui.security;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks passwords as {@link SignInTries} permit. */
class SlowedSignIn implements AuthenticationProvider {

	private final AuthenticationProvider people;

	private final SignInTries tries;

	SlowedSignIn(AuthenticationProvider people, SignInTries tries) {
		this.people = people;
		this.tries = tries;
	}

	@Override
	public @Nullable Authentication authenticate(Authentication asked) {
		String username = asked.getName();
		String place = (asked.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		if (!this.tries.mayTry(username, place)) {
			throw new TooManyTriesException();
		}
		try {
			Authentication found = this.people.authenticate(asked);
			this.tries.wasRight(username, place);
			return found;
		}
		catch (BadCredentialsException ex) {
			this.tries.wasWrong(username, place);
			throw ex;
		}
	}

	@Override
	public boolean supports(Class<?> kind) {
		return this.people.supports(kind);
	}

}
