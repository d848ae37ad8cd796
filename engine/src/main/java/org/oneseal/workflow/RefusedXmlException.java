package org.oneseal.workflow;

import java.io.Serial;

/** The bytes are no XML we are willing to read. */
final class RefusedXmlException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient Finding finding;

	RefusedXmlException(int line, String code, String what, String remedy) {
		super(what);
		this.finding = new Finding(line, "", code, what, remedy);
	}

	Finding finding() {
		return finding;
	}

}
