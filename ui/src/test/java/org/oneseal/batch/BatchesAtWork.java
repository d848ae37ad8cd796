package org.oneseal.batch;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;

/** Has batches worked off where a test says so, as the nodes do on their own. */
public final class BatchesAtWork {

	private BatchesAtWork() {
	}

	/** An applicant of its own: the same one with several cases would need eyes. */
	static void ownApplicant(JdbcClient jdbc, CaseNumber number) {
		jdbc.sql("update approval_case set applicant = ? where number = ?")
			.params("batch-" + UUID.randomUUID(), number.value())
			.update();
	}

	/**
	 * Cases that wait for the decision, of an applicant each.
	 * @param subject of all of them
	 */
	public static List<CaseNumber> reviewed(SampleCases samples, JdbcClient jdbc, String subject, int count) {
		List<CaseNumber> numbers = Stream.generate(() -> samples.reviewed(SampleCases.COMPANY)).limit(count).toList();
		for (CaseNumber number : numbers) {
			ownApplicant(jdbc, number);
			jdbc.sql("""
					update approval_case c join work_item w on w.case_id = c.id
					set c.subject = ?, w.subject = ? where c.number = ?""")
				.params(subject, subject, number.value())
				.update();
			opened(jdbc, number, SampleCases.DECIDER);
		}
		return numbers;
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
