package org.oneseal.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was written in a transaction and not sent yet, in order. It is sent before
 * anything that could see it, in one message: a compound statement of MariaDB, which the
 * server prepares once for each connection. Eight writes take a third of the time of
 * eight messages.
 * <p>
 * Whoever writes is told at once what comes of it. If it comes otherwise, the transaction
 * fails as after a lost race, and if the server refuses it, as it says.
 */
final class GatheredWrites {

	private static final String BEGIN = "begin not atomic ";

	/** SQL state of a race that was lost. */
	private static final String LOST = "40001";

	/** 1020 is the server's own number for a line that has changed since it was read. */
	private static final String CHECK = "if row_count() <> 1 then signal sqlstate '" + LOST + "' "
			+ "set mysql_errno = 1020, message_text = '%s has changed'; end if; ";

	/**
	 * When a table was changed, the server reads a compound statement that is prepared
	 * anew, and does not understand its question marks any more (1064; MariaDB 11.4), or
	 * wants it prepared again (1615, 1412).
	 */
	private static final Set<Integer> STALE = Set.of(1064, 1615, 1412);

	/** How often that was seen; from then on all are prepared anew. */
	private static final AtomicInteger CHANGES = new AtomicInteger();

	private static final int REMEMBERED = 1000;

	/** Texts from here on the driver prepares anew each time. */
	private static final int LONGEST = 8192;

	private static final int ROOM_FOR_CHECK = 300;

	private static final int AT_MOST = 50;

	private final Connection connection;

	private final List<Write> waiting = new ArrayList<>();

	private final Set<String> tables = new HashSet<>();

	/** Hashes of what the server has done before. */
	private final Set<Integer> understood = new HashSet<>();

	GatheredWrites(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Something to write.
	 *
	 * @param text what
	 * @param values for its question marks, in order
	 */
	record Write(WriteText text, List<Value> values) {

	}

	/** Puts a value into a statement. */
	@FunctionalInterface
	interface Value {

		/**
		 * Puts it.
		 * @param position of its question mark, from 1
		 */
		void put(PreparedStatement statement, int position) throws SQLException;

	}

	void add(Write write) throws SQLException {
		this.waiting.add(write);
		this.tables.add(write.text().table());
		if (this.waiting.size() == AT_MOST) {
			send();
		}
	}

	void forget() {
		this.waiting.clear();
		this.tables.clear();
	}

	/**
	 * Sends what waits.
	 * @throws SQLException what the server says, or with the state of a lost race if what
	 * was to be changed or removed is not there as it was
	 */
	void send() throws SQLException {
		send(false);
	}

	/** Sends what waits, and that it holds; nothing if nothing waits. */
	void sendAndCommit() throws SQLException {
		send(true);
	}

	private void send(boolean last) throws SQLException {
		List<Write> writes = List.copyOf(this.waiting);
		forget();
		int from = 0;
		while (from < writes.size()) {
			StringBuilder sql = new StringBuilder(BEGIN);
			int to = from;
			while (to < writes.size() && (to == from || fits(sql, writes.get(to)))) {
				append(sql, writes.get(to++));
			}
			sql.append((last && to == writes.size()) ? "commit; end" : "end").append(age());
			send(sql.toString(), writes.subList(from, to));
			from = to;
		}
	}

	private void send(String sql, List<Write> writes) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			int position = 1;
			for (Write write : writes) {
				for (Value value : write.values()) {
					value.put(statement, position++);
				}
			}
			statement.execute();
		}
		catch (SQLException ex) {
			if (STALE.contains(ex.getErrorCode()) && this.understood.contains(sql.hashCode())) {
				CHANGES.incrementAndGet();
				throw new SQLTransactionRollbackException("A table was changed meanwhile", LOST, ex.getErrorCode(), ex);
			}
			throw ex;
		}
		if (this.understood.size() == REMEMBERED) {
			this.understood.clear();
		}
		this.understood.add(sql.hashCode());
	}

	/** Makes another statement of each when tables were changed. */
	private static String age() {
		int changes = CHANGES.get();
		return (changes > 0) ? " -- " + changes : "";
	}

	private static boolean fits(StringBuilder sql, Write write) {
		return sql.length() + write.text().sql().length() < LONGEST - ROOM_FOR_CHECK;
	}

	private static void append(StringBuilder sql, Write write) {
		sql.append(write.text().sql()).append("; ");
		if (write.text().exactlyOne()) {
			sql.append(CHECK.formatted(write.text().table()));
		}
	}

	/**
	 * A statement that is done at once: after what it could read of what waits then, or
	 * after all of it if it writes itself, as lines depend on each other.
	 */
	PreparedStatement before(String sql, PreparedStatement statement) {
		Set<String> words = WriteText.words(sql);
		boolean reads = WriteText.reads(sql);
		return (PreparedStatement) Proxy.newProxyInstance(PreparedStatement.class.getClassLoader(),
				new Class<?>[] { PreparedStatement.class }, (proxy, method, arguments) -> {
					if (method.getName().startsWith("execute")
							&& (!reads || this.tables.stream().anyMatch(words::contains))) {
						send();
					}
					try {
						return method.invoke(statement, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

}
