package org.oneseal.load;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Limits that pass while the program is down are handled after the next start, once. */
@Tag("thorough")
class OutageTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	/**
	 * The signals that were missed; the promise may pass on the very day of the start.
	 */
	private static final String MISSED = "cause in ('ACCEPTANCE_PASSED', 'STEP_PASSED')";

	/** Case, cause, last day, and the day since which it is so. */
	private static final String SIGNALS = "select concat_ws(' ', case_number, cause, last_day, as_of) from warning where "
			+ MISSED;

	private static final String RAISED = "select hash from audit_entry where act = 'SIGNAL_RAISED' order by hash";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@Test
	void everyDeadlineMissedInThreeDaysOfOutageIsHandledOnceWithItsRightDate() throws Exception {
		try (RunningOneSeal program = new RunningOneSeal("outage")) {
			program.start();
			Client people = new Client(program);
			String waiting = people.file("hehua");
			String accepted = people.file("hehua");
			people.act("zhoulan", accepted, "acceptance", Map.of("action", "accept"));
			LocalDate acceptBy = due(program, waiting, "ACCEPTANCE");
			LocalDate opinionBy = due(program, accepted, "REVIEW");
			List<String> missed = missed(program, waiting, accepted);
			assertThat(missed).as("acceptance of one, three reviews of the other").hasSize(4);
			program.kill();

			String ahead = "--oneseal.clock-ahead="
					+ Duration.between(ZonedDateTime.now(SHANGHAI), acceptBy.plusDays(3).atTime(9, 0).atZone(SHANGHAI));
			program.start(ahead);
			until(people, waiting, "DEEMED_ACCEPTED");
			until(people, accepted, "CONSENT_BY_SILENCE");
			untilSignalled(program, missed.size());
			List<String> trail = program.query(RAISED);
			program.kill();
			program.start(ahead);
			TimeUnit.SECONDS.sleep(10);

			assertThat(program.query(SIGNALS)).containsExactlyInAnyOrderElementsOf(missed);
			assertThat(program.query("select count(*) from warning where raised_on <= as_of and " + MISSED))
				.as("each says that it comes late")
				.containsExactly("0");
			assertThat(program.query("select count(*) - count(distinct about, cause) from warning"))
				.containsExactly("0");
			assertThat(program.query(RAISED)).as("each once in the trail of its case")
				.isEqualTo(trail)
				.hasSameSizeAs(program.query("select id from warning"));

			assertThat(people.acts(waiting)).containsOnlyOnce("SUBMITTED", "DEEMED_ACCEPTED");
			assertThat(people.acts(accepted)).containsOnlyOnce("ACCEPTED", "REMINDED", "ESCALATED",
					"CONSENT_BY_SILENCE");
			assertThat(details(program, "DEEMED_ACCEPTED")).singleElement()
				.asString()
				.contains("\"due\":\"" + acceptBy + "\"");
			assertThat(details(program, "CONSENT_BY_SILENCE")).singleElement()
				.asString()
				.contains("\"due\":\"" + opinionBy + "\"");
			assertThat(program
				.query("select accepted_on = received_on from approval_case where number = '%s'".formatted(waiting)))
				.containsExactly("1");
		}
	}

	/** What has to be signalled once these limits have passed, as {@link #SIGNALS}. */
	private static List<String> missed(RunningOneSeal program, String waiting, String accepted) throws Exception {
		return program.query("""
				select concat_ws(' ', a.number, if(c.subject = 'REVIEW', 'STEP_PASSED', 'ACCEPTANCE_PASSED'), c.due_on,
				c.due_on + interval 1 day) from countdown c join approval_case a on a.id = c.case_id
				where a.number = '%s' and c.subject = 'ACCEPTANCE' or a.number = '%s' and c.subject = 'REVIEW'"""
			.formatted(waiting, accepted));
	}

	private static void untilSignalled(RunningOneSeal program, int signals) throws Exception {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (program.query(SIGNALS).size() < signals && System.nanoTime() < deadline) {
			TimeUnit.MILLISECONDS.sleep(500);
		}
	}

	private static LocalDate due(RunningOneSeal program, String number, String subject) throws Exception {
		return LocalDate.parse(program.query("""
				select min(c.due_on) from countdown c join approval_case a on a.id = c.case_id
				where a.number = '%s' and c.subject = '%s'""".formatted(number, subject)).get(0));
	}

	private static List<String> details(RunningOneSeal program, String act) throws Exception {
		return program.query("select details from audit_entry where act = '%s'".formatted(act));
	}

	private static void until(Client people, String number, String act) throws Exception {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!people.acts(number).contains(act) && System.nanoTime() < deadline) {
			TimeUnit.MILLISECONDS.sleep(500);
		}
		assertThat(people.acts(number)).contains(act);
	}

}
