package org.oneseal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the server as a child process, from its first answer to its end. */
final class ServerProcess {

	private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);

	/** Recovery after a crash reads the whole redo log. */
	private static final Duration START_LIMIT = Duration.ofMinutes(2);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

	private final Process process;

	private final ServerSettings settings;

	private final int port;

	private ServerProcess(Process process, ServerSettings settings, int port) {
		this.process = process;
		this.settings = settings;
		this.port = port;
	}

	/**
	 * Starts the server and waits until it answers.
	 * @throws DatabaseProblem when it does not; then it does not run any more
	 */
	static ServerProcess start(ServerSettings settings, int port) throws IOException {
		ServerFolder folder = settings.folder();
		Path init = folder.writeInitialStatements(settings.initialStatements());
		if (Files.exists(folder.log())) {
			Files.move(folder.log(), folder.log().resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
		}
		ServerProcess started = new ServerProcess(
				settings.binaries().start(settings.arguments(port, init), folder.log()), settings, port);
		boolean answers = false;
		try {
			started.waitUntilItAnswers();
			answers = true;
			return started;
		}
		finally {
			Files.deleteIfExists(init);
			if (!answers) {
				started.process.destroy();
				started.end();
			}
		}
	}

	private void waitUntilItAnswers() throws IOException {
		long deadline = System.nanoTime() + START_LIMIT.toNanos();
		while (process.isAlive() && System.nanoTime() < deadline) {
			try (Connection connection = connect()) {
				return;
			}
			catch (SQLException ex) {
				log.trace("Not yet up", ex);
				pause();
			}
		}
		Path said = settings.folder().log();
		throw new DatabaseProblem("does-not-start", said, ServerBinaries.lastLines(said));
	}

	Connection connect() throws SQLException {
		return DriverManager.getConnection(
				"jdbc:mariadb://127.0.0.1:%d/?connectTimeout=2000&socketTimeout=60000".formatted(port),
				ServerSettings.USER, settings.password());
	}

	long id() {
		return process.pid();
	}

	/** Done when it has ended, whoever ended it; tells its exit code. */
	CompletableFuture<Integer> ended() {
		return process.onExit().thenApply(Process::exitValue);
	}

	/** Stops it in good order, the hard way if it takes too long. */
	void stop() {
		if (process.isAlive()) {
			askToShutDown();
			end();
		}
	}

	/** The same on every platform, where a signal would be a hard kill on Windows. */
	private void askToShutDown() {
		try (Connection connection = connect(); var statement = connection.createStatement()) {
			statement.execute("shutdown");
		}
		catch (SQLException ex) {
			log.debug("Could not ask the server to shut down, sending a signal instead", ex);
			process.destroy();
		}
	}

	private void end() {
		try {
			if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				log.warn("The database server did not end within {}", STOP_LIMIT);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			process.destroyForcibly();
		}
	}

	/** Ends the server a killed application left running, if there is one. */
	static void endLeftOver(ServerFolder folder, Path server) throws IOException {
		ProcessHandle left = folder.leftOver(server).orElse(null);
		if (left == null) {
			return;
		}
		log.info("Ending the database server {} that an earlier run left behind", left.pid());
		left.destroy();
		try {
			left.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while an earlier database server ended", ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			log.warn("It did not end within {}; ending it the hard way", STOP_LIMIT);
			left.destroyForcibly();
			left.onExit().join();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the database started", ex);
		}
	}

}
