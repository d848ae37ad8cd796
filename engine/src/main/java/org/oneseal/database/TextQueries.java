package org.oneseal.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Queries that are sent as text with their values in it, and read by the server each
 * time. For those that an index answers by itself: when a prepared statement is executed
 * again after another one on the connection has read more columns of its table, MariaDB
 * (seen in 11.4) does not notice any more that the index is enough and reads each row,
 * which took ten times as long for the four thousand lines of a pool.
 */
@Component
public class TextQueries {

	private final JdbcOperations jdbc;

	TextQueries(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Asks.
	 * @param sql with a question mark for each value and none elsewhere
	 * @param values text, or what is written as text, such as a day
	 */
	public void query(String sql, List<?> values, RowCallbackHandler rows) {
		this.jdbc.execute((Statement statement) -> {
			try (ResultSet found = statement.executeQuery(text(statement, sql, values))) {
				while (found.next()) {
					rows.processRow(found);
				}
			}
			return values.size();
		});
	}

	private static String text(Statement statement, String sql, List<?> values) throws SQLException {
		StringBuilder text = new StringBuilder();
		Iterator<?> each = values.iterator();
		int end = 0;
		for (int mark = sql.indexOf('?'); mark >= 0; mark = sql.indexOf('?', end)) {
			if (!each.hasNext()) {
				throw new InvalidDataAccessApiUsageException("There are more question marks than values: " + sql);
			}
			text.append(sql, end, mark).append(statement.enquoteLiteral(each.next().toString()));
			end = mark + 1;
		}
		if (each.hasNext()) {
			throw new InvalidDataAccessApiUsageException("There are more values than question marks: " + sql);
		}
		return text.append(sql, end, sql.length()).toString();
	}

}
