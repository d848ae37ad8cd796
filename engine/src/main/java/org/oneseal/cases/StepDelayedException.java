package org.oneseal.cases;

import java.util.regex.Pattern;

/**
 * An automatic step cannot be done now and is to be tried again. Its message is a message
 * key for the officials who see the case wait, {@code <area>.delayed.<cause>}.
 */
public class StepDelayedException extends RuntimeException {

	private static final Pattern KEY = Pattern.compile("[a-z]+\\.delayed\\.[a-z]+(-[a-z]+)*");

	private static final String UNKNOWN = "step.delayed.unknown";

	public StepDelayedException(String messageKey, Throwable cause) {
		super(messageKey, cause);
		if (!KEY.matcher(messageKey).matches()) {
			throw new IllegalArgumentException("A delay is explained as <area>.delayed.<cause>, not " + messageKey);
		}
	}

	/**
	 * What officials are told about a failure of which only the message is left. What was
	 * not foreseen is not theirs to read: the log has it.
	 * @return a message key
	 */
	public static String keyFor(String failure) {
		return KEY.matcher(failure).matches() ? failure : UNKNOWN;
	}

}
