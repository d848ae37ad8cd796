package org.oneseal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Looks at the server before the first table is made.
 * <p>
 * With {@code UTF8_IS_UTF8MB3} in {@code old_mode} the engine's tables would come out
 * unable to hold 𠮷 or an emoji, and would have to be made again. And the collation most
 * servers bring, {@code utf8mb4_general_ci}, takes all rare characters for the same: 𠮷
 * equals 😀. So tables of ours compare code points, like the engine's.
 */
class ServerCheck implements Callback {

	/** By code point. */
	static final String COLLATION = "utf8mb4_bin";

	private static final String QUESTION = """
			select @@global.old_mode, version(), @@collation_database,
			  (select count(*) from information_schema.tables
			   where table_schema = database() and table_name like 'ACT\\_%')""";

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		try {
			check(context.getConnection());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot read the settings of the database server", ex);
		}
	}

	static void check(Connection connection) throws SQLException {
		try (var statement = connection.createStatement(); ResultSet answer = statement.executeQuery(QUESTION)) {
			answer.next();
			String mode = String.valueOf(answer.getString(1));
			if (mode.contains("UTF8_IS_UTF8MB3") && answer.getInt(4) == 0) {
				throw new DatabaseProblem("old-mode", answer.getString(2), mode);
			}
			if (!COLLATION.equals(answer.getString(3))) {
				statement.execute("alter database character set utf8mb4 collate " + COLLATION);
			}
		}
	}

	@Override
	public String getCallbackName() {
		return "server-check";
	}

}
