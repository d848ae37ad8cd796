package org.oneseal.seal;

/**
 * The time-stamp authority gave no token, or none that can be trusted. A document is
 * never emitted without one, so sealing has to wait.
 */
public class TimeStampUnavailableException extends SealingException {

	private static final long serialVersionUID = 1L;

	public TimeStampUnavailableException(String message) {
		super(message);
	}

	public TimeStampUnavailableException(String message, Throwable cause) {
		super(message, cause);
	}

}
