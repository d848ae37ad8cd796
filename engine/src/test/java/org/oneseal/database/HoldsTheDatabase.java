package org.oneseal.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A small application of its own JVM: it opens the home it is given, writes one row and
 * waits to be killed.
 */
final class HoldsTheDatabase {

	private HoldsTheDatabase() {
	}

	public static void main(String[] arguments) throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]), "oneseal", true)) {
			try (var connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(),
					database.getPassword()); var statement = connection.createStatement()) {
				statement.execute("create table if not exists kept (id int auto_increment primary key)");
				statement.execute("insert into kept values ()");
			}
			System.out.println("ready " + database.processId());
			TimeUnit.MINUTES.sleep(2);
		}
		catch (DatabaseProblem ex) {
			FailureAnalysis shown = new DatabaseProblemAnalyzer().analyze(ex, ex);
			System.out.println("refused " + shown.getDescription() + shown.getAction());
		}
	}

	static Process start(Path home) throws Exception {
		return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				"-XX:TieredStopAtLevel=1", HoldsTheDatabase.class.getName(), home.toString()))
			.redirectErrorStream(true)
			.start();
	}

}
