package org.oneseal.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that send the server fewer messages; each is waited for.
 * <p>
 * They tell it late that each statement is to be committed by itself: when one comes that
 * is not in a transaction. And what a transaction writes that holds the lock of a case is
 * sent together ({@link GatheredWrites}).
 */
final class QuietConnections extends DelegatingDataSource {

	QuietConnections(DataSource target) {
		super(target);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return quiet(super.getConnection());
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return quiet(super.getConnection(username, password));
	}

	private static Connection quiet(Connection connection) throws SQLException {
		Quiet quiet = new Quiet(connection);
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> quiet.call(method, arguments));
	}

	private static final class Quiet {

		private final Connection connection;

		private final GatheredWrites gathered;

		/** What was asked for, and what the server knows. */
		private boolean asked;

		private boolean told;

		/** Whether there may be something to commit. */
		private boolean open;

		Quiet(Connection connection) throws SQLException {
			this.connection = connection;
			this.gathered = new GatheredWrites(connection);
			this.asked = connection.getAutoCommit();
			this.told = this.asked;
		}

		@Nullable Object call(Method method, Object[] arguments) throws Throwable {
			switch (method.getName()) {
				case "getAutoCommit" -> {
					return this.asked;
				}
				case "setAutoCommit" -> {
					this.asked = (boolean) arguments[0];
					// to ask for it in the middle of a transaction commits what was done
					if (!this.asked || this.open) {
						tell();
					}
					return null;
				}
				case "commit" -> {
					this.gathered.sendAndCommit();
					this.open = false;
				}
				case "rollback" -> {
					this.gathered.forget();
					this.open = false;
				}
				case "createStatement", "prepareStatement", "prepareCall" -> {
					tell();
					this.open = !this.asked;
					Optional<Object> statement = gathered(method, arguments);
					if (statement.isPresent()) {
						return statement.get();
					}
				}
				case "setSavepoint" -> this.gathered.send();
				default -> {
				}
			}
			return invoke(method, arguments);
		}

		private @Nullable Object invoke(Method method, Object[] arguments) throws Throwable {
			try {
				return method.invoke(this.connection, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

		/** A statement that waits, or that lets others go before; else empty. */
		private Optional<Object> gathered(Method method, Object[] arguments) throws Throwable {
			if (this.asked || !Memory.holdsLock()) {
				return Optional.empty();
			}
			if (method.getName().equals("prepareStatement") && arguments[0] instanceof String sql) {
				Optional<WriteText> text = (arguments.length == 1) ? WriteText.of(sql) : Optional.empty();
				return Optional.of(text.isPresent() ? WaitingStatement.of(text.get(), this.gathered) : this.gathered
					.before(sql, (PreparedStatement) Objects.requireNonNull(invoke(method, arguments))));
			}
			this.gathered.send();
			return Optional.empty();
		}

		private void tell() throws SQLException {
			if (this.told != this.asked) {
				this.gathered.send();
				this.connection.setAutoCommit(this.asked);
				this.told = this.asked;
				this.open = false;
			}
		}

	}

}
