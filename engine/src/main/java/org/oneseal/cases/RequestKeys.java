package org.oneseal.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.oneseal.database.OncePerTransaction;
import org.oneseal.text.Sha256;

/**
 * Remembers the key that a form or client sent with a command, so that the same command
 * sent again (a double click, a retry after a lost answer) has one effect. The key is
 * kept in the transaction of the command: it is known exactly when the effect is.
 */
@Component
public class RequestKeys {

	private static final int LONGEST = 64;

	private final JdbcClient jdbc;

	private final Clock clock;

	RequestKeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether a command with this key was carried out. */
	public boolean isKnown(String person, String key) {
		return this.jdbc.sql("select count(*) from request_key where person = ? and request_key = ?")
			.params(person, checked(key))
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Begins a command: whether it was carried out before, and then nothing is to be
	 * done. Who sends it a second time meanwhile waits for the first. A command that ends
	 * without {@link #note} was refused and may be sent again with this key.
	 * @param key made by the client, 1 to 64 characters
	 * @throws IllegalStateException outside a transaction
	 */
	public boolean isRepeated(String person, String key) {
		Begun begun = begun();
		Sent sent = new Sent(person, checked(key));
		if (begun.open().contains(sent)) {
			return false;
		}
		if (insert("insert ignore", sent) == 0) {
			return true;
		}
		begun.open().add(sent);
		return false;
	}

	/**
	 * Notes that the command is being carried out.
	 * @param key made by the client, 1 to 64 characters
	 * @throws org.springframework.dao.DuplicateKeyException if the same command was
	 * carried out meanwhile, which can only be where {@link #isRepeated} was not asked
	 */
	public void note(String person, String key) {
		Sent sent = new Sent(person, checked(key));
		if (!begun().open().remove(sent)) {
			insert("insert", sent);
		}
	}

	private Begun begun() {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("A request key is kept in the transaction of its command");
		}
		return OncePerTransaction.findOrRegister(Begun.class, () -> new Begun(this.jdbc, new HashSet<>()));
	}

	private int insert(String how, Sent sent) {
		return this.jdbc.sql(how + " into request_key (person, request_key, used_at) values (?, ?, ?)")
			.params(sent.person(), sent.key(), LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
	}

	private record Sent(String person, String key) {

	}

	/** Commands of a transaction that were begun and not, or not yet, carried out. */
	private record Begun(JdbcClient jdbc, Set<Sent> open) implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			this.open.forEach((refused) -> this.jdbc.sql("delete from request_key where person = ? and request_key = ?")
				.params(refused.person(), refused.key())
				.update());
		}

	}

	/**
	 * An id for what a command creates: the same command sent again finds it.
	 * @return a UUID in its usual form
	 */
	public static String idFor(String person, String key) {
		byte[] command = (person + "\n" + checked(key)).getBytes(StandardCharsets.UTF_8);
		ByteBuffer hash = ByteBuffer.wrap(Sha256.begun().digest(command));
		return new UUID(hash.getLong(), hash.getLong()).toString();
	}

	private static String checked(String key) {
		if (key.isEmpty() || key.length() > LONGEST) {
			throw new IllegalArgumentException("A request key has 1 to 64 characters, not " + key.length());
		}
		return key;
	}

}
