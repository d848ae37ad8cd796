package org.oneseal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A database in the embedded server of another program on this machine, reached as that
 * program reaches it: by the port and the password below the home folder, which the owner
 * alone may read.
 */
record JoinedDatabase(String port, String password, String name) implements JdbcConnectionDetails {

	/**
	 * @throws DatabaseProblem if the port is not known
	 */
	static JoinedDatabase of(Path home, String name) {
		ServerFolder folder = ServerFolder.of(home);
		try {
			return new JoinedDatabase(Files.readString(folder.port()).strip(), folder.password(), name);
		}
		catch (IOException ex) {
			throw new DatabaseProblem("home-elsewhere", ex, home, ex);
		}
	}

	@Override
	public @Nullable String getUsername() {
		return ServerSettings.USER;
	}

	@Override
	public @Nullable String getPassword() {
		return password;
	}

	@Override
	public String getJdbcUrl() {
		return EmbeddedServer.url(port, name);
	}

	/** Without the password: what is printed ends up in logs. */
	@Override
	public String toString() {
		return "the database on port " + port;
	}

}
