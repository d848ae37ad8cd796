package org.oneseal.seal;

/**
 * A document could not be sealed; nothing was emitted. The message says why and, where
 * there is one, the remedy; it never holds a password. Trying again later is safe.
 */
public class SealingException extends Exception {

	private static final long serialVersionUID = 1L;

	public SealingException(String message) {
		super(message);
	}

	public SealingException(String message, Throwable cause) {
		super(message, cause);
	}

}
