package org.oneseal.matter;

import java.util.regex.Pattern;

/**
 * The name of a matter in files, addresses and the engine: folder name, BPMN process id
 * and part of every URL.
 *
 * @param value lower-case words joined by hyphens, at most 64 characters
 */
public record MatterCode(String value) {

	private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	public MatterCode {
		if (!isCode(value)) {
			throw new IllegalArgumentException("Not a matter code (lower-case words joined by hyphens): " + value);
		}
	}

	/** Whether this can be the code of a matter. */
	public static boolean isCode(String value) {
		return value.length() <= 64 && SHAPE.matcher(value).matches();
	}

	@Override
	public String toString() {
		return value;
	}

}
