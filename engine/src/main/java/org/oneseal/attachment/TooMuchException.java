package org.oneseal.attachment;

import java.io.Serial;

/** A page asks for more memory or time than drawing one may take. */
class TooMuchException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	TooMuchException(String what) {
		super(what);
	}

}
