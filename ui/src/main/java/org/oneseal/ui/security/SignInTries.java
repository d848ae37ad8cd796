package org.oneseal.ui.security;

import java.time.Clock;

import org.springframework.stereotype.Component;

import org.oneseal.ui.view.Guesses;

/** Slows down the guessing of passwords as {@link Guesses} says. */
@Component
class SignInTries {

	private final Guesses guesses;

	SignInTries(Clock clock) {
		this.guesses = new Guesses(clock);
	}

	boolean mayTry(String username, String place) {
		return this.guesses.mayTry(username, place);
	}

	void wasWrong(String username, String place) {
		this.guesses.wasWrong(username, place);
	}

	void wasRight(String username, String place) {
		this.guesses.wasRight(username, place);
	}

}
