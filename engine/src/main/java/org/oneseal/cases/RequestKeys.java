package org.oneseal.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

	/** Whether this very command was already carried out. */
	public boolean isKnown(String person, String key) {
		return this.jdbc.sql("select count(*) from request_key where person = ? and request_key = ?")
			.params(person, checked(key))
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Notes that the command is being carried out.
	 * @param key made by the client, 1 to 64 characters
	 * @throws org.springframework.dao.DuplicateKeyException if the same command was
	 * carried out meanwhile
	 */
	public void note(String person, String key) {
		this.jdbc.sql("insert into request_key (person, request_key, used_at) values (?, ?, ?)")
			.params(person, checked(key), LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
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
