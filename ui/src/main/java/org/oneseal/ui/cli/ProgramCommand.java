package org.oneseal.ui.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has; its options are the last of the help. */
abstract class ProgramCommand implements Callable<Integer> {

	final Words words;

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = "--json", order = 900)
	private boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, order = 901)
	private boolean help;

	ProgramCommand(Words words) {
		this.words = words;
	}

	final boolean json() {
		return json;
	}

	final PrintWriter out() {
		return spec().commandLine().getOut();
	}

	final void error(String text) {
		spec().commandLine().getErr().println(text);
	}

	/** The file or folder of this name. */
	final Path path(String name) {
		try {
			return Path.of(name);
		}
		catch (InvalidPathException ex) {
			throw misuse("replay.misuse.file", name);
		}
	}

	final Misuse misuse(String key, Object... details) {
		return new Misuse(spec().commandLine(), words.get(key, details));
	}

	final CommandSpec spec() {
		if (spec == null) {
			throw new IllegalStateException("A command runs only from a command line");
		}
		return spec;
	}

}
