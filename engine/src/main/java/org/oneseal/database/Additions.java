package org.oneseal.database;

/**
 * A repository of things whose ids we give ourselves. To {@code save} one, the database
 * would be asked first whether it is there, and what comes back would be a copy.
 *
 * @param <T> what is kept
 */
public interface Additions<T> {

	/**
	 * Keeps something that is new; what is changed on it later is kept as well.
	 * @return the same
	 */
	<S extends T> S add(S entity);

}
