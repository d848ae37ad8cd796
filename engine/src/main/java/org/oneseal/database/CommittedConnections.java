package org.oneseal.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that tell the server late that each statement is to be committed by itself:
 * when one comes that is not in a transaction. Nearly all are, so that a transaction is
 * spared one message to the server before it and one after, a twelfth of all messages of
 * a case (benchmark "cases").
 */
final class CommittedConnections extends DelegatingDataSource {

	CommittedConnections(DataSource target) {
		super(target);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return late(super.getConnection());
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return late(super.getConnection(username, password));
	}

	private static Connection late(Connection connection) throws SQLException {
		Late late = new Late(connection);
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> late.call(method, arguments));
	}

	private static final class Late {

		private final Connection connection;

		/** What was asked for, and what the server knows. */
		private boolean asked;

		private boolean told;

		/** Whether there may be something to commit. */
		private boolean open;

		Late(Connection connection) throws SQLException {
			this.connection = connection;
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
				case "commit", "rollback" -> this.open = false;
				case "createStatement", "prepareStatement", "prepareCall" -> {
					tell();
					this.open = !this.asked;
				}
				default -> {
				}
			}
			try {
				return method.invoke(this.connection, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

		private void tell() throws SQLException {
			if (this.told != this.asked) {
				this.connection.setAutoCommit(this.asked);
				this.told = this.asked;
				this.open = false;
			}
		}

	}

}
