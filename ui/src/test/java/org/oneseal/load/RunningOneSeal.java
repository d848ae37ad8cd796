package org.oneseal.load;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import org.oneseal.OneSealApplication;
import org.oneseal.database.SharedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program as an authority runs it: in a JVM of its own, without anything of the
 * tests, with a home of its own. It can be killed and started again. The home stays
 * behind for whoever wants to see why a test failed, until the test runs again.
 */
public final class RunningOneSeal implements AutoCloseable {

	private static final Pattern SERVES = Pattern.compile("Tomcat started on port (\\d+)");

	private static final Pattern DATABASE = Pattern.compile("MariaDB \\S+ answers on port (\\d+)");

	private static final Duration START_LIMIT = Duration.ofMinutes(5);

	private final Path home;

	private final List<String> program;

	private int runs;

	private volatile Process process;

	private volatile URI address;

	private int databasePort;

	/** The classes of this build. */
	RunningOneSeal(String name) throws IOException {
		this(name, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m", "-Djava.awt.headless=true", "-cp",
				withoutTests(), OneSealApplication.class.getName()));
	}

	/** The jar of this build, as it is handed out. */
	public static RunningOneSeal packed(String name) throws IOException {
		return new RunningOneSeal(name, List.of("-jar", Path.of("target/oneseal.jar").toAbsolutePath().toString()));
	}

	@SuppressWarnings("NullAway.Init")
	private RunningOneSeal(String name, List<String> program) throws IOException {
		this.program = program;
		Path shared = Path.of(System.getProperty("oneseal.test.home", "target/test-home")).toAbsolutePath();
		this.home = shared.resolve(name);
		FileSystemUtils.deleteRecursively(this.home);
		borrowBinaries(shared.resolve("database"));
	}

	/** The server's binaries are large; they are taken from the home all tests share. */
	private void borrowBinaries(Path shared) throws IOException {
		Path own = Files.createDirectories(this.home.resolve("database"));
		if (Files.isDirectory(shared)) {
			try (Stream<Path> files = Files.list(shared)) {
				for (Path binaries : files
					.filter((file) -> file.getFileName().toString().matches("mariadb-[^.]+\\.[^.]+\\.[^.]+"))
					.filter(Files::isDirectory)
					.toList()) {
					Files.createSymbolicLink(own.resolve(binaries.getFileName()), binaries);
				}
			}
		}
	}

	/** Starts it and waits until it serves. */
	public void start(String... properties) throws IOException, InterruptedException {
		launch(properties);
		this.address = URI.create("http://127.0.0.1:" + waitFor(SERVES));
		this.databasePort = Integer.parseInt(waitFor(DATABASE));
	}

	/** Starts it on a database that others use as well. */
	void startOn(SharedDatabase database, String... properties) throws IOException, InterruptedException {
		launch(Stream.concat(database.settings().stream(), Stream.of(properties)).toArray(String[]::new));
		this.address = URI.create("http://127.0.0.1:" + waitFor(SERVES));
	}

	/**
	 * Runs a command of the program, with settings.
	 * @return its exit code; what it said is the log of this run
	 */
	int command(List<String> words) throws IOException, InterruptedException {
		this.runs++;
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(this.program);
		command.addAll(words);
		Process running = new ProcessBuilder(command).directory(this.home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(logFile().toFile())
			.start();
		assertThat(running.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)).as("ended: %s", log()).isTrue();
		return running.exitValue();
	}

	/**
	 * Starts it and waits until it has given up.
	 * @return what it said
	 */
	String failToStart(String... properties) throws IOException, InterruptedException {
		launch(properties);
		assertThat(this.process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)).as("ended: %s", log()).isTrue();
		assertThat(this.process.exitValue()).isOne();
		return log();
	}

	/** Where an authority puts packs of its own. */
	Path matters() {
		return this.home.resolve("matters");
	}

	private void launch(String... properties) throws IOException {
		this.runs++;
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(this.program);
		command.addAll(List.of("--spring.profiles.active=demo", "--server.port=0", "--oneseal.home=" + this.home,
				"--logging.level.org.springframework.core.retry=debug"));
		command.addAll(List.of(properties));
		this.process = new ProcessBuilder(command).directory(this.home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(logFile().toFile())
			.start();
	}

	/** What only tests bring along would empty the database and stop the jobs. */
	public static String withoutTests() {
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(all.split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes") && !entry.endsWith("tests.jar"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private String waitFor(Pattern pattern) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + START_LIMIT.toNanos();
		while (System.nanoTime() < deadline) {
			boolean alive = this.process.isAlive();
			Matcher matcher = pattern.matcher(log());
			if (matcher.find()) {
				return matcher.group(1);
			}
			if (!alive) {
				break;
			}
			TimeUnit.MILLISECONDS.sleep(200);
		}
		throw new AssertionError("The program did not come up: " + log());
	}

	public URI address() {
		return this.address;
	}

	/** Process of its database. */
	ProcessHandle database() {
		Optional<ProcessHandle> server = this.process.descendants()
			.filter((child) -> child.info().command().filter((path) -> path.contains("mariadbd")).isPresent())
			.findFirst();
		return server.orElseThrow();
	}

	/** As when the machine lost its power; its database goes on. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	public Path home() {
		return this.home;
	}

	/** Its process and those it has started. */
	public List<ProcessHandle> processes() {
		return Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants()).toList();
	}

	/** What this run, and no run before, has said. */
	public String log() throws IOException {
		return Files.readString(logFile());
	}

	private Path logFile() {
		return this.home.resolve("run-" + this.runs + ".log");
	}

	/** The first column of what its database answers. */
	List<String> query(String sql) throws IOException, SQLException {
		String password = Files.readString(this.home.resolve("database/password")).strip();
		try (Connection connection = DriverManager
			.getConnection("jdbc:mariadb://127.0.0.1:" + this.databasePort + "/oneseal", "oneseal", password);
				var statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			List<String> answer = new ArrayList<>();
			while (rows.next()) {
				answer.add(rows.getString(1));
			}
			return answer;
		}
	}

	/** Ends it in good order. */
	@Override
	public void close() throws InterruptedException {
		if (this.process != null) {
			this.process.destroy();
			if (!this.process.waitFor(3, TimeUnit.MINUTES)) {
				this.process.destroyForcibly();
			}
		}
	}

}
