package org.oneseal.cases;

/**
 * An automatic step cannot be done now and is to be tried again. Its message is a message
 * key for the officials who see the case wait.
 */
public class StepDelayedException extends RuntimeException {

	public StepDelayedException(String messageKey, Throwable cause) {
		super(messageKey, cause);
	}

}
