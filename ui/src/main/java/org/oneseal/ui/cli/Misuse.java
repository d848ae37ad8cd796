package org.oneseal.ui.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An argument that makes no sense, in the reader's words. */
final class Misuse extends ParameterException {

	private static final long serialVersionUID = 1L;

	Misuse(CommandLine command, String words) {
		super(command, words);
	}

}
