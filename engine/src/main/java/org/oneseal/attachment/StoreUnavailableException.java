package org.oneseal.attachment;

import java.io.IOException;
import java.io.Serial;

/**
 * The store cannot be written to or read from now: its disk is full or away, or its
 * rights are wrong. Whoever runs the system can help, whoever sent the file cannot.
 */
public class StoreUnavailableException extends IOException {

	@Serial
	private static final long serialVersionUID = 1L;

	public StoreUnavailableException(Throwable cause) {
		super("The attachments cannot be reached: " + cause, cause);
	}

}
