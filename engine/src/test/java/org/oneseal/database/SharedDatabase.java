package org.oneseal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * A database server that belongs to none of the programs that use it, as a city has one:
 * it goes on whichever of them dies. Empty at first.
 */
public final class SharedDatabase implements AutoCloseable {

	private static final String NAME = "oneseal";

	private final EmbeddedServer server;

	private SharedDatabase(EmbeddedServer server) {
		this.server = server;
	}

	/** Starts it, in a folder of this name beside what other tests keep. */
	public static SharedDatabase start(String name) throws IOException {
		Path shared = Path.of(System.getProperty("oneseal.test.home", "target/test-home")).toAbsolutePath();
		Path home = shared.resolve(name);
		FileSystemUtils.deleteRecursively(home);
		EmbeddedServer server = EmbeddedServer.open(home, new EmbeddedOptions(shared.resolve("database"), false));
		server.createDatabase(NAME);
		return new SharedDatabase(server);
	}

	/** What a program is told to use it. */
	public List<String> settings() {
		return List.of("--spring.datasource.url=" + this.server.url(NAME),
				"--spring.datasource.username=" + ServerSettings.USER,
				"--spring.datasource.password=" + this.server.password());
	}

	/** The first column of what it answers. */
	public List<String> query(String sql) throws SQLException {
		try (Connection connection = connect();
				var statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			List<String> answer = new ArrayList<>();
			while (rows.next()) {
				answer.add(rows.getString(1));
			}
			return answer;
		}
	}

	/** Changes something behind the programs' back. */
	public void execute(String sql) throws SQLException {
		try (Connection connection = connect(); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.server.url(NAME), ServerSettings.USER, this.server.password());
	}

	@Override
	public void close() {
		this.server.close();
	}

}
