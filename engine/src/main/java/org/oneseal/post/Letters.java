package org.oneseal.post;

/** Writes the mails of one kind, each when it is sent. */
public interface Letters {

	/** The kind: a word of at most 16 letters, kept with each mail. */
	String kind();

	/**
	 * Notes the mails whose time has come; called before each round of sending, on every
	 * node.
	 */
	default void putDue(Outbox outbox) {
	}

	/**
	 * Writes one.
	 * @param about id of what it tells of, as given to {@link Outbox#put}
	 * @param recipient whose mail it is, as given there
	 */
	Letter write(String about, String recipient);

}
