package org.oneseal.batch;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.cases.CaseNumber;

/** Has batches worked off where a test says so, as the nodes do on their own. */
public final class BatchesAtWork {

	private BatchesAtWork() {
	}

	/** These officials have opened a case file before. */
	public static void opened(JdbcClient jdbc, CaseNumber number, String... officials) {
		for (String official : officials) {
			jdbc.sql("""
					insert ignore into case_reading (person, case_id, read_at)
					select ?, id, received_at from approval_case where number = ?""")
				.params(official, number.value())
				.update();
		}
	}

	/** Does what is to be done; returns how many acts. */
	public static int run(ApplicationContext application) {
		return application.getBean(BatchRounds.class).run();
	}

}
