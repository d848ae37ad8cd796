package org.oneseal.database;

/** A command that does what a test says. */
public class AnyCommand {

	@Command
	public void run(Runnable work) {
		work.run();
	}

}
