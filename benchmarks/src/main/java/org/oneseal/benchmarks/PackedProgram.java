package org.oneseal.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.FileSystemUtils;

/**
 * The program as it is handed out: {@code java -jar oneseal.jar}, in processes and with a
 * home of its own, which is deleted when it is closed.
 */
final class PackedProgram implements AutoCloseable {

	private static final Pattern SERVES = Pattern.compile("Tomcat started on port (\\d+)");

	private static final long START_SECONDS = 300;

	private static final long STOP_SECONDS = 120;

	private final Path jar;

	private final Path home;

	private final Process process;

	private final URI address;

	private PackedProgram(Path jar, Path home, Process process, URI address) {
		this.jar = jar;
		this.home = home;
		this.process = process;
		this.address = address;
	}

	/**
	 * Where {@code mvn package} puts it, seen from the root of the sources or from one of
	 * its modules.
	 */
	static Path jar() {
		Path inside = Path.of("ui", "target", "oneseal.jar");
		return Files.exists(inside) ? inside : Path.of("..").resolve(inside);
	}

	/**
	 * Starts it and waits until it serves.
	 * @param organisation whom it has, see the sample city
	 * @throws IllegalStateException if it does not come up
	 */
	static PackedProgram start(Path jar, String organisation) {
		if (!Files.isRegularFile(jar)) {
			throw new IllegalArgumentException("There is no program %s; name it with --program=".formatted(jar));
		}
		try {
			Path home = Files.createTempDirectory("oneseal-benchmark");
			Path people = Files.writeString(home.resolve("organisation.yaml"), organisation);
			Path log = home.resolve("log");
			Process process = new ProcessBuilder(java(jar, "--oneseal.home=" + home, "--server.port=0",
					"--spring.profiles.active=demo", "--oneseal.organisation=" + people.toUri()))
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			return new PackedProgram(jar, home, process, URI.create("http://127.0.0.1:" + port(process, log)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> java(Path jar, String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
		command.addAll(List.of(arguments));
		return command;
	}

	private static String port(Process process, Path log) throws IOException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
		while (process.isAlive() && System.nanoTime() - end < 0) {
			Matcher said = SERVES.matcher(Files.readString(log));
			if (said.find()) {
				return said.group(1);
			}
			Pauses.of(200);
		}
		process.destroy();
		throw new IllegalStateException("The program did not come up: " + Files.readString(log));
	}

	URI address() {
		return this.address;
	}

	/** What it said that it should not have had to. */
	List<String> errors() {
		try {
			return Files.readAllLines(this.home.resolve("log"))
				.stream()
				.filter((line) -> line.matches("\\S+ +ERROR .*"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Compares the work list with cases and engine, by the command of the program.
	 * @throws IllegalStateException if there is any difference, or it cannot be told
	 */
	void requireTrueList() {
		Path said = this.home.resolve("check");
		try {
			int code = new ProcessBuilder(
					java(this.jar, "worklist", "--check", "--lang", "en", "--oneseal.home=" + this.home))
				.redirectErrorStream(true)
				.redirectOutput(said.toFile())
				.start()
				.waitFor();
			if (code != 0) {
				throw new IllegalStateException("The work list is not what it should be: " + Files.readString(said));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the work list was compared", ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
			FileSystemUtils.deleteRecursively(this.home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
