package org.oneseal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;

/**
 * One database in the {@link EmbeddedServer}. The connection pool is built from it, so
 * Spring closes the pool, and everything that uses it, before this.
 */
public final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** Of the server. */
	public static final String VERSION = ServerBinaries.VERSION;

	private final EmbeddedServer server;

	private final String name;

	private EmbeddedDatabase(EmbeddedServer server, String name) {
		this.server = server;
		this.name = name;
	}

	/**
	 * @param home the folder that holds everything, created when absent
	 * @param name {@code oneseal}, or {@code oneseal_} and small letters, digits, hyphens
	 * and underscores
	 * @param mayBeTemporary whether the home may lie where the system deletes files
	 */
	static EmbeddedDatabase open(Path home, String name, boolean mayBeTemporary) {
		return open(home, name, mayBeTemporary, EmbeddedOptions.NONE);
	}

	static EmbeddedDatabase open(Path home, String name, boolean mayBeTemporary, EmbeddedOptions options) {
		Assert.isTrue(name.matches("oneseal(_[a-z0-9_-]{1,50})?"),
				() -> "oneseal.database.name must be oneseal or begin with oneseal_, but is " + name);
		if (!mayBeTemporary) {
			warnIfTemporary(home);
		}
		EmbeddedServer server = EmbeddedServer.open(home, options);
		try {
			server.createDatabase(name);
			log.info("No spring.datasource.url is set: data is kept in {}", home);
			return new EmbeddedDatabase(server, name);
		}
		catch (RuntimeException ex) {
			server.close();
			throw ex;
		}
	}

	/**
	 * Starts the server of a throw-away home while a program is still looking around; the
	 * program joins it.
	 * @param programs see {@link EmbeddedOptions}
	 * @return keeps the server until it is closed
	 */
	public static CompletableFuture<EmbeddedDatabase> openAhead(Path home, Path programs) {
		return CompletableFuture.supplyAsync(() -> open(home, "oneseal", true, new EmbeddedOptions(programs, true)));
	}

	/**
	 * The database of a home folder beside a program that may be running: that program's
	 * server if it holds the folder, else one of its own for as long as it is needed.
	 * @param environment see {@link DatabaseAutoConfiguration} for its properties
	 * @throws DatabaseProblem if there is no data in the folder, or its server cannot be
	 * reached
	 */
	public static JdbcConnectionDetails openOrJoin(Environment environment) {
		Path home = DatabaseAutoConfiguration.home(environment);
		String name = DatabaseAutoConfiguration.name(environment);
		if (!Files.isDirectory(ServerFolder.of(home).data())) {
			throw new DatabaseProblem("home-empty", home);
		}
		try {
			return open(home, name, true, EmbeddedOptions.of(environment));
		}
		catch (DatabaseProblem ex) {
			if (!ex.key().equals("home-in-use")) {
				throw ex;
			}
			return JoinedDatabase.of(home, name);
		}
	}

	/**
	 * Ends the server that a killed application left running in a home folder, if there
	 * is one.
	 * @param programs folder below which its programs were unpacked
	 */
	public static void endLeftOver(Path home, Path programs) throws IOException {
		ServerProcess.endLeftOver(ServerFolder.of(home), ServerBinaries.serverBelow(programs, Platform.current()));
	}

	/** We delete nothing, but the system may: good for a trial, bad for a city. */
	private static void warnIfTemporary(Path home) {
		Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
		if (home.toAbsolutePath().normalize().startsWith(temporary)) {
			DatabaseProblem problem = new DatabaseProblem("temporary-home", home, temporary);
			log.warn("{} {}", problem.description(), problem.action());
		}
	}

	@Override
	public @Nullable String getUsername() {
		return ServerSettings.USER;
	}

	@Override
	public @Nullable String getPassword() {
		return server.password();
	}

	@Override
	public String getJdbcUrl() {
		return server.url(name);
	}

	long processId() {
		return server.processId();
	}

	@Override
	public void close() {
		server.close();
	}

}
