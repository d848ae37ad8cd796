package org.oneseal.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;

import javax.management.JMException;

import org.slf4j.LoggerFactory;

/**
 * Runs {@code java -jar oneseal.jar} in a second JVM, from the {@link PreparedProgram}
 * below the home folder: that starts in a third of the time. The two live and die
 * together. {@code -Doneseal.launch=direct} does without, and so does whoever brings an
 * agent or a class archive of their own.
 */
public final class Launcher {

	/** Set in the second JVM. */
	private static final String LAUNCHED = "oneseal.launched";

	/** Names the file in which the second JVM says how its command ended. */
	private static final String ANSWER = "oneseal.launch.answer";

	private static final int LOOK_EVERY_MILLIS = 50;

	/** Whether the launcher has its answer and may end before this JVM. */
	private static volatile boolean answered;

	private static final List<String> OWN_WAY = List.of("-agentlib:", "-agentpath:", "-javaagent:",
			"-Dcom.sun.management.jmxremote", "-XX:SharedArchiveFile", "-XX:ArchiveClassesAtExit", "-XX:AOTCache",
			"-XX:AOTMode", "-Xshare:", "-Doneseal.launch=direct");

	private final PreparedProgram program;

	private final List<String> options;

	private final List<String> arguments;

	private Launcher(PreparedProgram program, List<String> options, List<String> arguments) {
		this.program = program;
		this.options = options;
		this.arguments = List.copyOf(arguments);
	}

	/** How a prepared program is run. */
	private interface Way {

		/** Until it ends; tells its exit code. */
		int run(Launcher launcher) throws IOException, InterruptedException;

	}

	/**
	 * @return the exit code of the program that ran in a JVM of its own, or nothing when
	 * it is to run in this one
	 */
	public static Optional<Integer> run(String[] arguments) {
		return run(home(arguments), List.of(arguments), Launcher::serve);
	}

	/**
	 * Runs a command that starts the program, from a program prepared below a folder.
	 * @param name of the command
	 * @param arguments all of them, the name first
	 * @param folder where it is unpacked
	 * @return the exit code of the command that ran in a JVM of its own, or nothing when
	 * it is to run in this one
	 */
	public static Optional<Integer> runCommand(String name, List<String> arguments, Path folder) {
		return run(folder.toAbsolutePath().normalize(), arguments, (launcher) -> launcher.command(name));
	}

	private static Optional<Integer> run(Path home, List<String> arguments, Way way) {
		if (System.getProperty(LAUNCHED) != null) {
			dieWithTheLauncher();
			return Optional.empty();
		}
		Optional<Path> packed = packedJar();
		List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
		if (packed.isEmpty() || options.stream().anyMatch((option) -> OWN_WAY.stream().anyMatch(option::startsWith))) {
			return Optional.empty();
		}
		try {
			PreparedProgram program = PreparedProgram.of(packed.get(), home);
			return Optional.of(way.run(new Launcher(program, options, arguments)));
		}
		catch (IOException ex) {
			say("launch.packed", home, ex);
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.of(1);
		}
	}

	/** The jar as it was built, when this is what runs. */
	private static Optional<Path> packedJar() {
		CodeSource source = Launcher.class.getProtectionDomain().getCodeSource();
		String location = (source != null) ? source.getLocation().toString() : "";
		if (!location.startsWith("jar:nested:")) {
			return Optional.empty();
		}
		String path = location.substring("jar:nested:".length(), location.indexOf("/!"));
		try {
			return Optional.of(Path.of(URI.create("file:" + path))).filter(Files::isRegularFile);
		}
		catch (IllegalArgumentException | FileSystemNotFoundException ex) {
			return Optional.empty();
		}
	}

	/** The home folder, as far as it is named where a launcher can see it. */
	private static Path home(String[] arguments) {
		String option = "--oneseal.home=";
		String named = Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith(option))
			.map((argument) -> argument.substring(option.length()))
			.reduce((first, second) -> second)
			.orElse(System.getProperty("oneseal.home", System.getenv().getOrDefault("ONESEAL_HOME", ".oneseal")));
		return Path.of(named).toAbsolutePath().normalize();
	}

	/**
	 * What a command does for the next one when its caller has all it asked for.
	 */
	public interface Rest {

		/**
		 * Does it.
		 * @param recorded whether what is loaded from now on is archived too
		 */
		void run(boolean recorded);

	}

	/**
	 * Lets the caller of a command go on, who has all of its output, and does what the
	 * next one need not do any more. Does nothing in a JVM that was not launched.
	 * @param exitCode of the command
	 */
	public static void goOn(int exitCode, Rest rest) {
		String answer = System.getProperty(ANSWER);
		if (answer == null) {
			return;
		}
		String archive = System.getProperty(PreparedProgram.ARCHIVE);
		try (FileChannel alone = (archive != null) ? PreparedProgram.alone(Path.of(archive)) : null) {
			answer(Path.of(answer), exitCode);
			rest.run(alone != null);
			if (alone != null && archive != null) {
				ClassDump.make(Path.of(archive));
			}
		}
		catch (IOException | JMException | RuntimeException ex) {
			// the launcher itself is quicker without a log
			LoggerFactory.getLogger(Launcher.class).warn("Nothing was prepared; the next run takes longer", ex);
		}
	}

	/** Whoever reads our output is not to wait for more. */
	private static void answer(Path answer, int exitCode) throws IOException {
		new FileOutputStream(FileDescriptor.out).close();
		new FileOutputStream(FileDescriptor.err).close();
		answered = true;
		Path unfinished = answer.resolveSibling(answer.getFileName() + ".unfinished");
		Files.writeString(unfinished, String.valueOf(exitCode));
		Files.move(unfinished, answer);
	}

	private int serve() throws IOException, InterruptedException {
		Process running = start(program.isArchived() ? program.archiveOptions() : program.recordingOptions());
		endWithUs(running);
		return running.waitFor();
	}

	private int command(String name) throws IOException, InterruptedException {
		Path answer = program.answer();
		List<String> ours = new ArrayList<>(program.commandOptions(name));
		ours.add("-D" + ANSWER + "=" + answer);
		Process running = start(ours);
		Thread end = endWithUs(running);
		while (!running.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
			if (Files.exists(answer)) {
				Runtime.getRuntime().removeShutdownHook(end);
				int exitCode = Integer.parseInt(Files.readString(answer));
				Files.delete(answer);
				return exitCode;
			}
		}
		Files.deleteIfExists(answer);
		return running.exitValue();
	}

	private Process start(List<String> ours) throws IOException {
		// what the caller says comes later and wins
		List<String> more = new ArrayList<>(ours);
		more.addAll(options);
		more.add("-D" + LAUNCHED + "=true");
		return new ProcessBuilder(program.command(more, arguments)).redirectOutput(ProcessBuilder.Redirect.INHERIT)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	private static Thread endWithUs(Process running) {
		Thread end = new Thread(() -> end(running), "end of the program");
		Runtime.getRuntime().addShutdownHook(end);
		return end;
	}

	private static void say(String key, Object... details) {
		System.err.println(ResourceBundle.getBundle("messages/launch").getString(key).formatted(details));
	}

	private static void end(Process running) {
		// Process.destroy() would close the input as well, and with it end at once
		running.toHandle().destroy();
		try {
			running.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * The input is a pipe whose other end the system closes, however the launcher died.
	 */
	private static void dieWithTheLauncher() {
		Thread watch = new Thread(() -> {
			try {
				while (System.in.read() >= 0) {
					// nothing is ever said
				}
			}
			catch (IOException ex) {
				// as good as the end
			}
			if (!answered) {
				Runtime.getRuntime().halt(137);
			}
		}, "watches the launcher");
		watch.setDaemon(true);
		watch.start();
	}

}
