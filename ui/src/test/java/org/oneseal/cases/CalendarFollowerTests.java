package org.oneseal.cases;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Limits that were counted with an older state of the calendars. */
@ApplicationTest
class CalendarFollowerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Autowired
	private SampleCases samples;

	@Autowired
	private RevisedCalendars revised;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatAnotherNodeCountedWithTheOlderStateAfterALookIsCountedByTheNext() {
		String number = this.samples.received(SampleCases.COMPANY).value();
		String due = due(number);
		CalendarFollower follower = new CalendarFollower(this.revised, Duration.ofMillis(200));
		try {
			follower.begin();
			countedByAnotherNode(number);
			await().atMost(PATIENCE).until(() -> due(number).equals(due));

			countedByAnotherNode(number);

			await().atMost(PATIENCE).until(() -> due(number).equals(due));
			assertThat(this.jdbc.sql("""
					select count(*) from audit_entry e join approval_case a on a.id = e.case_id
					where a.number = ? and e.act = 'DEADLINE_REVISED'""").param(number).query(Integer.class).single())
				.isEqualTo(2);
		}
		finally {
			follower.stop();
		}
	}

	/** As by a node that has not heard of a revision. */
	private void countedByAnotherNode(String number) {
		this.jdbc.sql("""
				update countdown c join approval_case a on a.id = c.case_id
				set c.calendar_revision = c.calendar_revision - 1, c.due_on = c.due_on - interval 3 day
				where a.number = ?""").param(number).update();
	}

	private String due(String number) {
		return this.jdbc.sql("""
				select c.due_on from countdown c join approval_case a on a.id = c.case_id
				where a.number = ?""").param(number).query(String.class).single();
	}

}
