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

	/** What another program says, such as a parser, comes with its own full stop. */
	public Fault {
		what = what.endsWith(".") ? what.substring(0, what.length() - 1) : what;
	}

	/** The fault in Chinese, where there are words for it, and in English. */
	public String inBothLanguages() {
		String chinese = FaultWords.chinese(this.what).orElse(this.what) + "。"
				+ FaultWords.chinese(this.remedy).orElse(this.remedy) + "。";
		return where() + "\n    " + chinese + "\n    " + this.what + ". " + this.remedy + ".";
	}

	private String where() {
		String place = (this.line > 0) ? this.file + ":" + this.line : this.file;
		return this.element.isEmpty() ? place : place + " " + this.element;
	}

	@Override
	public String toString() {
		return where() + ": " + this.what + ". " + this.remedy + ".";
	}

}
