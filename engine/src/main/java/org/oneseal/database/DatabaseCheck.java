package org.oneseal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses to work on a database that would lose characters or decide races in another way
 * than the one we tested. It looks when all tables, ours and the engine's, exist.
 */
class DatabaseCheck implements SmartInitializingSingleton {

	private static final String NARROW_TABLES = """
			select distinct c.table_name from information_schema.columns c
			join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
			where c.table_schema = database() and t.table_type = 'BASE TABLE'
			  and c.character_set_name not in ('utf8mb4', 'ascii')
			order by 1""";

	private final DataSource dataSource;

	DatabaseCheck(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try (Connection connection = dataSource.getConnection()) {
			check(connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot check the database", ex);
		}
	}

	static void check(Connection connection) throws SQLException {
		if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
			throw new DatabaseProblem("isolation");
		}
		List<String> narrow = new ArrayList<>();
		try (var statement = connection.createStatement(); ResultSet tables = statement.executeQuery(NARROW_TABLES)) {
			while (tables.next()) {
				narrow.add(tables.getString(1));
			}
		}
		if (!narrow.isEmpty()) {
			throw new DatabaseProblem("not-utf8mb4", String.valueOf(narrow.size()),
					String.join(", ", narrow.subList(0, Math.min(5, narrow.size()))));
		}
	}

}
