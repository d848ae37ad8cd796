package org.oneseal.ui.security;

import java.time.Duration;

import org.springframework.security.authentication.LockedException;

import org.oneseal.ui.view.Guesses;

/** Too many wrong passwords came lately; nothing was checked. */
class TooManyTriesException extends LockedException {

	/** When to try again. */
	static final Duration WAIT = Guesses.WINDOW;

	TooManyTriesException() {
		super("Too many wrong passwords; the next one is checked in " + WAIT.toSeconds() + " seconds");
	}

}
