package org.oneseal.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A prepared statement that is not sent when it is executed, but waits with others. */
final class WaitingStatement {

	/** The server takes an absent value of any type; to say so spares asking it. */
	private static final ParameterMetaData ANY_TYPE = (ParameterMetaData) Proxy.newProxyInstance(
			ParameterMetaData.class.getClassLoader(), new Class<?>[] { ParameterMetaData.class },
			(proxy, method, arguments) -> switch (method.getName()) {
				case "getParameterType" -> Types.NULL;
				default -> throw new SQLFeatureNotSupportedException(method.getName());
			});

	private final WriteText text;

	private final GatheredWrites gathered;

	private final List<GatheredWrites.Value> values = new ArrayList<>();

	private final List<List<GatheredWrites.Value>> batch = new ArrayList<>();

	private boolean told;

	private boolean closed;

	private WaitingStatement(WriteText text, GatheredWrites gathered) {
		this.text = text;
		this.gathered = gathered;
	}

	static PreparedStatement of(WriteText text, GatheredWrites gathered) {
		WaitingStatement statement = new WaitingStatement(text, gathered);
		return (PreparedStatement) Proxy.newProxyInstance(PreparedStatement.class.getClassLoader(),
				new Class<?>[] { PreparedStatement.class },
				(proxy, method, arguments) -> "equals".equals(method.getName()) ? proxy == arguments[0]
						: statement.call(method, arguments));
	}

	private @Nullable Object call(Method method, Object @Nullable [] arguments) throws SQLException {
		String name = method.getName();
		if (arguments != null && arguments.length > 1 && name.startsWith("set") && arguments[0] instanceof Integer) {
			put((int) arguments[0], method, arguments);
			return null;
		}
		return switch (name) {
			case "executeUpdate" -> write();
			case "executeLargeUpdate" -> (long) write();
			case "execute" -> {
				write();
				this.told = false;
				yield false;
			}
			case "addBatch" -> {
				this.batch.add(List.copyOf(this.values));
				yield null;
			}
			case "executeBatch" -> writeBatch();
			case "clearBatch" -> {
				this.batch.clear();
				yield null;
			}
			case "clearParameters" -> {
				this.values.clear();
				yield null;
			}
			case "getParameterMetaData" -> ANY_TYPE;
			case "getUpdateCount" -> tell();
			case "getMoreResults" -> {
				this.told = true;
				yield false;
			}
			case "getMaxRows", "getQueryTimeout", "getFetchSize" -> 0;
			case "close" -> {
				this.closed = true;
				yield null;
			}
			case "isClosed" -> this.closed;
			case "getResultSet", "getWarnings", "clearWarnings", "setQueryTimeout", "setFetchSize", "setMaxRows",
					"setPoolable", "setEscapeProcessing" ->
				null;
			case "hashCode" -> System.identityHashCode(this);
			case "toString" -> this.text.sql();
			default -> throw new SQLFeatureNotSupportedException(name);
		};
	}

	private void put(int position, Method method, Object[] arguments) {
		while (this.values.size() < position) {
			this.values.add((statement, at) -> {
				throw new SQLException("A value is missing");
			});
		}
		this.values.set(position - 1, (statement, at) -> {
			Object[] moved = Arrays.copyOf(arguments, arguments.length);
			moved[0] = at;
			try {
				method.invoke(statement, moved);
			}
			catch (InvocationTargetException ex) {
				if (ex.getTargetException() instanceof SQLException refused) {
					throw refused;
				}
				throw new SQLException(ex.getTargetException());
			}
			catch (IllegalAccessException ex) {
				throw new SQLException(ex);
			}
		});
	}

	private int write() throws SQLException {
		this.gathered.add(new GatheredWrites.Write(this.text, List.copyOf(this.values)));
		return 1;
	}

	private int[] writeBatch() throws SQLException {
		for (List<GatheredWrites.Value> each : this.batch) {
			this.gathered.add(new GatheredWrites.Write(this.text, each));
		}
		int[] counts = new int[this.batch.size()];
		Arrays.fill(counts, 1);
		this.batch.clear();
		return counts;
	}

	/** After {@code execute}, once; then there is no more to be told. */
	private int tell() {
		int count = this.told ? -1 : 1;
		this.told = true;
		return count;
	}

}
