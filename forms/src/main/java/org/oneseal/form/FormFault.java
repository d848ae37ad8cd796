package org.oneseal.form;

/**
 * What is wrong in a form file, told to its designer.
 *
 * @param file the file
 * @param component the key or id of the component, or its place in the file
 * @param message what is wrong
 * @param remedy what to do
 */
public record FormFault(String file, String component, String message, String remedy) {

	@Override
	public String toString() {
		return "%s, %s: %s. %s".formatted(this.file, this.component, this.message, this.remedy);
	}

}
