package org.oneseal.ui.cli;

/** What scripts can tell from the end of a command; the same for every command. */
final class ExitCodes {

	/** Done. */
	static final int DONE = 0;

	/** What was looked at is not as it should be, or cannot be read. */
	static final int FOUND = 1;

	/** The command was not understood. */
	static final int USAGE = 2;

	private ExitCodes() {
	}

}
