package org.oneseal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

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

	private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

	private static final Map<Path, EmbeddedServer> RUNNING = new HashMap<>();

	private static final int ATTEMPTS_TO_FIND_A_PORT = 3;

	private static final int REVIVALS_AT_MOST = 10;

	private final Path home;

	private final ServerSettings settings;

	private int users;

	private int port;

	private int revivals;

	private boolean stopping;

	private @Nullable ServerProcess process;

	private EmbeddedServer(Path home, ServerSettings settings) {
		this.home = home;
		this.settings = settings;
	}

	/**
	 * Starts the server of this home, or joins it when this JVM has started it already.
	 * @param options count only for who starts it
	 * @throws DatabaseProblem when it cannot run here or another application uses it
	 */
	static EmbeddedServer open(Path home, EmbeddedOptions options) {
		synchronized (RUNNING) {
			Path key = home.toAbsolutePath().normalize();
			EmbeddedServer server = RUNNING.get(key);
			if (server == null) {
				server = start(key, options);
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
		return url(String.valueOf(port), database);
	}

	static String url(String port, String database) {
		return "jdbc:mariadb://127.0.0.1:%s/%s?nullDatabaseMeansCurrent=true".formatted(port, database);
	}

	String password() {
		return settings.password();
	}

	long processId() {
		return (process != null) ? process.id() : -1;
	}

	void createDatabase(String name) {
		try (Connection connection = running().connect(); var statement = connection.createStatement()) {
			statement.execute("create database if not exists `%s` character set utf8mb4 collate %s".formatted(name,
					ServerCheck.COLLATION));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot create the database " + name, ex);
		}
	}

	private static EmbeddedServer start(Path home, EmbeddedOptions options) {
		try {
			Platform platform = Platform.current();
			ServerFolder folder = ServerFolder.lockBelow(home);
			try {
				ServerBinaries binaries = ServerBinaries.unpackBelow(options.programsOr(folder.root()), platform);
				ServerSettings settings = new ServerSettings(folder, binaries, folder.password(), options.throwAway());
				ServerProcess.endLeftOver(folder, binaries.server());
				binaries.installInto(folder.data(), folder.installLog());
				EmbeddedServer server = new EmbeddedServer(home, settings);
				server.startOnFreePort();
				return server;
			}
			catch (IOException | RuntimeException ex) {
				folder.unlock();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw unusable(home, ex);
		}
	}

	static DatabaseProblem unusable(Path home, IOException cause) {
		return (cause instanceof AccessDeniedException denied)
				? new DatabaseProblem("home-forbidden", cause, home, denied.getFile())
				: new DatabaseProblem("home-unusable", cause, home, cause);
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
		ServerProcess started = ServerProcess.start(settings, port);
		process = started;
		settings.folder().writePort(port);
		started.ended().thenAcceptAsync((code) -> revive(started, code), (task) -> daemon(task).start());
		log.info("MariaDB {} answers on port {} after {} ms, data in {}", ServerBinaries.VERSION, port,
				(System.nanoTime() - start) / 1_000_000, settings.folder().data());
	}

	private ServerProcess running() {
		if (process == null) {
			throw new IllegalStateException("The database server was never started");
		}
		return process;
	}

	/** Called when the process has ended, whoever ended it. */
	private void revive(ServerProcess ended, int code) {
		synchronized (RUNNING) {
			if (stopping || ended != process) {
				return;
			}
			log.error("The database server ended by itself (code {}): {}", code,
					ServerBinaries.lastLines(settings.folder().log()));
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
		if (process != null) {
			process.stop();
		}
		try {
			Files.deleteIfExists(settings.folder().port());
			settings.folder().unlock();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		log.info("The database server has stopped");
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

}
