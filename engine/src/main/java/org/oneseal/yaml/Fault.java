package org.oneseal.yaml;

/**
 * Something wrong in a file, said so that its author can mend it.
 *
 * @param file path of the file as its author knows it
 * @param line line of the element, 0 where the file as a whole or no line is meant
 * @param element the element inside the file, such as {@code reviews[1].limit}; empty for
 * the whole file
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record Fault(String file, int line, String element, String what, String remedy) {

	@Override
	public String toString() {
		String place = (this.line > 0) ? this.file + ":" + this.line : this.file;
		String where = this.element.isEmpty() ? place : place + " " + this.element;
		return where + ": " + this.what + ". " + this.remedy + ".";
	}

}
