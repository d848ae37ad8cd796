package org.oneseal.rehearsal;

import java.util.ServiceLoader;

/**
 * Plays scenarios. Found at run time, so that a command that only names it waits for
 * nothing that a rehearsal needs.
 */
public interface Rehearsal {

	/** The one there is. */
	static Rehearsal load() {
		return ServiceLoader.load(Rehearsal.class)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No rehearsal is on the class path"));
	}

	/**
	 * Plays the scenarios of a pack. The program they were played on still runs: whoever
	 * asked need not wait for its end.
	 * @throws NothingToRehearseException if there are none
	 * @throws org.oneseal.yaml.FaultyFilesException if the pack or a scenario has faults;
	 * then nothing was played
	 */
	Played play(RehearsalWish wish);

	/** What was played, and the program it was played on. */
	interface Played extends AutoCloseable {

		RehearsalReport report();

		/** Ends the program; nothing happens the second time. */
		@Override
		void close();

	}

	/**
	 * Makes ready what later rehearsals in the same cache start from, if it is not there.
	 */
	void prepare(RehearsalWish wish);

}
