package org.oneseal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB, started as a child process on a free port of the loopback address and
 * kept below the home folder. All applications of one JVM with the same home share it;
 * the last one that closes it stops it.
 * <p>
 * It survives what happens to machines: a server left running by a killed application is
 * ended in good order before a new one starts, and one that dies under a living
 * application is started again on the same port.
 */
final class EmbeddedServer {

	static final String USER = "oneseal";

	private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

	private static final Map<Path, EmbeddedServer> RUNNING = new HashMap<>();

	/** Recovery after a crash reads the whole redo log. */
	private static final Duration START_LIMIT = Duration.ofMinutes(2);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

	private static final int ATTEMPTS_TO_FIND_A_PORT = 3;

	private static final int REVIVALS_AT_MOST = 10;

	private final Path home;

	private final ServerFolder folder;

	private final ServerBinaries binaries;

	private final String password;

	private int users;

	private int port;

	private int revivals;

	private boolean stopping;

	private @Nullable Process process;

	private EmbeddedServer(Path home, ServerFolder folder, ServerBinaries binaries) throws IOException {
		this.home = home;
		this.folder = folder;
		this.binaries = binaries;
		this.password = folder.password();
	}

	/**
	 * Starts the server of this home, or joins it when this JVM has started it already.
	 * @throws DatabaseProblem when it cannot run here or another application uses it
	 */
	static EmbeddedServer open(Path home) {
		synchronized (RUNNING) {
			Path key = home.toAbsolutePath().normalize();
			EmbeddedServer server = RUNNING.get(key);
			if (server == null) {
				server = start(key);
				RUNNING.put(key, server);
			}
			server.users++;
			return server;
		}
	}

	/** Gives the server back; the last user stops it. */
	void close() {
		synchronized (RUNNING) {
			users--;
			if (users == 0) {
				RUNNING.remove(home);
				stop();
			}
		}
	}

	String url(String database) {
		return "jdbc:mariadb://127.0.0.1:%d/%s?nullDatabaseMeansCurrent=true".formatted(port, database);
	}

	String password() {
		return password;
	}

	long processId() {
		return (process != null) ? process.pid() : -1;
	}

	void createDatabase(String name) {
		try (Connection connection = connect(); var statement = connection.createStatement()) {
			statement.execute("create database if not exists `" + name + "`");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot create the database " + name, ex);
		}
	}

	private static EmbeddedServer start(Path home) {
		try {
			Platform platform = Platform.current();
			ServerFolder folder = ServerFolder.lockBelow(home);
			try {
				ServerBinaries binaries = ServerBinaries.unpackBelow(folder.root(), platform);
				EmbeddedServer server = new EmbeddedServer(home, folder, binaries);
				server.endLeftOver();
				binaries.installInto(folder.data(), folder.installLog());
				server.startOnFreePort();
				return server;
			}
			catch (IOException | RuntimeException ex) {
				folder.unlock();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot start the embedded database in " + home, ex);
		}
	}

	private void endLeftOver() throws IOException {
		ProcessHandle left = folder.leftOver(binaries.server()).orElse(null);
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

	private void startOnFreePort() throws IOException {
		for (int attempt = 1; true; attempt++) {
			port = freePort();
			try {
				startProcess();
				return;
			}
			catch (DatabaseProblem ex) {
				if (attempt == ATTEMPTS_TO_FIND_A_PORT
						|| !String.valueOf(ex.getMessage()).contains("Bind on TCP/IP port")) {
					throw ex;
				}
				log.info("Port {} was taken meanwhile, trying another", port);
			}
		}
	}

	private void startProcess() throws IOException {
		long start = System.nanoTime();
		Path init = folder.writeInitialStatements(initialStatements());
		if (Files.exists(folder.log())) {
			Files.move(folder.log(), folder.log().resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
		}
		Process started = binaries.start(arguments(init), folder.log());
		try {
			waitUntilItAnswers(started);
			process = started;
			started.onExit().thenAcceptAsync(this::revive, (task) -> daemon(task).start());
		}
		finally {
			Files.deleteIfExists(init);
			if (process != started) {
				started.destroy();
				end(started);
			}
		}
		log.info("MariaDB {} answers on port {} after {} ms, data in {}", ServerBinaries.VERSION, port,
				(System.nanoTime() - start) / 1_000_000, folder.data());
	}

	/** Names may not be resolved, so this account is the address and nothing else. */
	private String initialStatements() {
		String account = "'" + USER + "'@'127.0.0.1'";
		return """
				create or replace user %1$s identified by '%2$s';
				grant all privileges on `oneseal`.* to %1$s;
				grant all privileges on `oneseal\\_%%`.* to %1$s;
				grant shutdown on *.* to %1$s;
				""".formatted(account, password);
	}

	private List<String> arguments(Path init) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("--no-defaults", "--console"));
		arguments.addAll(List.of("--basedir=" + binaries.base(), "--datadir=" + folder.data(),
				"--tmpdir=" + folder.temporary(), "--pid-file=" + folder.processId(), "--init-file=" + init));
		// only this machine may connect; the socket's path is short because it is
		// relative
		arguments.addAll(List.of("--bind-address=127.0.0.1", "--port=" + port, "--skip-name-resolve"));
		if (Platform.current() != Platform.WINDOWS) {
			arguments.add("--socket=server.sock");
		}
		// a key pair for TLS costs ten seconds and protects nothing on the loopback
		// address
		arguments.add("--skip-ssl");
		// without an empty old_mode "utf8" means three bytes and the engine loses rare
		// characters
		arguments.addAll(List.of("--old-mode=", "--character-set-server=utf8mb4"));
		arguments.add("--transaction-isolation=READ-COMMITTED");
		arguments.addAll(List.of("--max-allowed-packet=64M", "--local-infile=0"));
		arguments.add("--secure-file-priv=" + folder.temporary());
		if (folder.belongsToRoot(init)) {
			arguments.add("--user=root");
		}
		return arguments;
	}

	private void waitUntilItAnswers(Process started) throws IOException {
		long deadline = System.nanoTime() + START_LIMIT.toNanos();
		while (started.isAlive() && System.nanoTime() < deadline) {
			try (Connection connection = connect()) {
				return;
			}
			catch (SQLException ex) {
				log.trace("Not yet up", ex);
				pause();
			}
		}
		throw new DatabaseProblem("does-not-start", folder.log(), ServerBinaries.lastLines(folder.log()));
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(
				"jdbc:mariadb://127.0.0.1:%d/?connectTimeout=2000&socketTimeout=60000".formatted(port), USER, password);
	}

	/** Called when the process has ended, whoever ended it. */
	private void revive(Process ended) {
		synchronized (RUNNING) {
			if (stopping || ended != process) {
				return;
			}
			log.error("The database server ended by itself (code {}): {}", ended.exitValue(),
					ServerBinaries.lastLines(folder.log()));
			revivals++;
			if (revivals > REVIVALS_AT_MOST) {
				log.error("It did so {} times; it is not started again", revivals);
				return;
			}
			try {
				startProcess();
			}
			catch (IOException | RuntimeException ex) {
				log.error("The database server could not be started again", ex);
			}
		}
	}

	private void stop() {
		stopping = true;
		Process running = process;
		if (running != null && running.isAlive()) {
			askToShutDown();
			end(running);
		}
		try {
			folder.unlock();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		log.info("The database server has stopped");
	}

	/** The same on every platform, where a signal would be a hard kill on Windows. */
	private void askToShutDown() {
		try (Connection connection = connect(); var statement = connection.createStatement()) {
			statement.execute("shutdown");
		}
		catch (SQLException ex) {
			log.debug("Could not ask the server to shut down, sending a signal instead", ex);
			if (process != null) {
				process.destroy();
			}
		}
	}

	private void end(Process running) {
		try {
			if (!running.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				log.warn("The database server did not end within {}", STOP_LIMIT);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			running.destroyForcibly();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "database-watch");
		thread.setDaemon(true);
		return thread;
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
