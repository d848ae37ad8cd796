package org.oneseal.supervision;

import org.oneseal.supervision.Cause.Level;

/** How a limit stands. The order is kept in the database. */
public enum Colour {

	/** In time. */
	GREEN,
	/** The promised limit ends soon. */
	WARNING,
	/** Past the promise, or past a step's limit. */
	YELLOW,
	/** Past a limit of the law. */
	RED;

	static Colour of(Level level) {
		return switch (level) {
			case WARNING -> WARNING;
			case YELLOW -> YELLOW;
			case RED -> RED;
			case ODD -> GREEN;
		};
	}

}
