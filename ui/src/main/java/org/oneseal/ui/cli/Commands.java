package org.oneseal.ui.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands of {@code java -jar oneseal.jar <command>}. A further one is a class named
 * in {@code subcommands}, which may take {@link Words} in its constructor, and its texts
 * under {@code oneseal.<command>.} in {@code messages/cli}.
 */
@Command(name = "oneseal",
		subcommands = { ReplayCommand.class, RehearseCommand.class, WorklistCommand.class, HelpCommand.class })
public final class Commands {

	private static final List<String> LANGUAGES = List.of("zh", "en");

	private final Words words;

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	private Commands(Words words) {
		this.words = words;
	}

	/** What was asked for is spoken already; here it is only checked. */
	@Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, order = 999)
	void checkLanguage(String language) {
		if (!LANGUAGES.contains(language) && spec != null) {
			throw new Misuse(spec.commandLine(), words.get("cli.unknown-language", language));
		}
	}

	/**
	 * Whether the arguments name a command, or should: without any, or with options
	 * first, the program serves.
	 */
	public static boolean areMeantBy(String[] arguments) {
		return arguments.length > 0 && (!arguments[0].startsWith("--") || arguments[0].equals("--help"));
	}

	/**
	 * @return the exit code: 0 done, 1 as the command's help says, 2 not understood
	 */
	public static int run(String[] arguments) {
		Charset encoding = encoding(arguments);
		PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, encoding);
		PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, encoding);
		try {
			return run(arguments, out, err);
		}
		finally {
			out.flush();
			err.flush();
		}
	}

	static int run(String[] arguments, PrintWriter out, PrintWriter err) {
		Words words = Words.askedForIn(arguments);
		CommandLine commandLine = new CommandLine(new Commands(words), new WithWords(words));
		commandLine.setResourceBundle(words.bundle());
		commandLine.setUsageHelpWidth(Terminal.WIDTH);
		commandLine.setOut(out);
		commandLine.setErr(err);
		commandLine.setParameterExceptionHandler((ex, given) -> misunderstood(ex, words));
		return commandLine.execute(arguments);
	}

	/** What the terminal reads, if it can read Chinese; JSON is UTF-8 anywhere. */
	private static Charset encoding(String[] arguments) {
		String name = System.getProperty("native.encoding", "UTF-8");
		Charset encoding = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
		boolean json = List.of(arguments).contains("--json");
		return (!json && encoding.canEncode() && encoding.newEncoder().canEncode("办")) ? encoding
				: StandardCharsets.UTF_8;
	}

	private static int misunderstood(ParameterException ex, Words words) {
		PrintWriter err = ex.getCommandLine().getErr();
		err.println(Terminal.harmless(explain(ex, words)));
		err.println(words.get("cli.see-help", ex.getCommandLine().getCommandSpec().qualifiedName(" ")));
		return ExitCodes.USAGE;
	}

	private static String explain(ParameterException ex, Words words) {
		String said = String.valueOf(ex.getMessage());
		if (ex instanceof Misuse) {
			return said;
		}
		if (ex instanceof UnmatchedArgumentException unmatched) {
			return words.get(unmatched.isUnknownOption() ? "cli.unknown-option" : "cli.unknown-word",
					unmatched.getUnmatched().get(0));
		}
		if (ex instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
			return words.get("cli.missing", missing.getMissing().get(0).paramLabel());
		}
		return words.get("cli.misused", said);
	}

	/** Commands are made with the words they speak. */
	private record WithWords(Words words) implements CommandLine.IFactory {

		@Override
		public <K> K create(Class<K> type) throws Exception {
			try {
				return type.getDeclaredConstructor(Words.class).newInstance(words);
			}
			catch (NoSuchMethodException ex) {
				return CommandLine.defaultFactory().create(type);
			}
		}

	}

}
