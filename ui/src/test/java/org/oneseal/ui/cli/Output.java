package org.oneseal.ui.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command did. */
record Output(int code, String out, String err) {

	static Output of(String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = Commands.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
		return new Output(code, out.toString(), err.toString());
	}

}
