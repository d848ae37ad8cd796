package org.oneseal.matter;

/** Nobody deployed a matter of this code. */
public class UnknownMatterException extends RuntimeException {

	public UnknownMatterException(String code) {
		super("No matter is deployed under the code " + code);
	}

}
