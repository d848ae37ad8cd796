package org.oneseal.database;

/** Where a test gives its commands. */
public class Desk {

	@Command
	public void run(Runnable work) {
		work.run();
	}

}
