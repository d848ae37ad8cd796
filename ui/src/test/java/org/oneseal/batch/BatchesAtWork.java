package org.oneseal.batch;

import org.springframework.context.ApplicationContext;

/** Has batches worked off where a test says so, as the nodes do on their own. */
public final class BatchesAtWork {

	private BatchesAtWork() {
	}

	/** Does what is to be done; returns how many acts. */
	public static int run(ApplicationContext application) {
		return application.getBean(BatchRounds.class).run();
	}

}
