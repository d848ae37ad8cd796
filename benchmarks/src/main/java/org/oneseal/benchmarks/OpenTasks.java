package org.oneseal.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;

import org.oneseal.organisation.Actor;

/**
 * Open tasks of two hundred departments, the same for us and for the engine: a line of
 * the read model with its limit, and a task with its candidate group. A fifth of them is
 * in somebody's hands. They are written straight into the tables, by the database.
 */
final class OpenTasks {

	private static final int DEPARTMENTS = 200;

	private static final int TAKEN = 5;

	/** Who hold them in the official's department, each as many. */
	private static final int COLLEAGUES = 50;

	/** How many characters of a row's number its ids have. */
	private static final int DIGITS = 10;

	/**
	 * What one task of the row {@code seq} is. Due within a year, and asked for by one of
	 * ten thousand.
	 */
	private static final List<String> TABLES = List.of("""
			insert into work_item (step_id, case_id, case_number, matter, step_key, kind, subject, applicant_name,
			department, status, state, assignee, started_at, due_on, time_limit)
			select %1$s, %1$s, concat('429900-20260101-', seq), 'food-business-licence', 'reviewFireRescue', 'REVIEW',
			%2$s, '江城荷花餐饮管理有限公司', %3$s, 'ACCEPTED', if(%4$s is null, 'POOL', 'CLAIMED'), %4$s,
			timestamp'2026-01-01 09:00:00' + interval seq second, date'2026-01-10' + interval (seq * 7919) %% 365 day,
			'3 WORKING_DAYS'""",
			"""
					insert into countdown (id, revision, case_id, authority, subject, step_id, step_key, time_limit, state, ledger,
					started_on, due_on, due_at, provisional, calendar_revision)
					select %1$s, 1, %1$s, '429900', 'REVIEW', %1$s, 'reviewFireRescue', '3 WORKING_DAYS', 'RUNNING', '[]', date'2026-01-01',
					date'2026-01-10' + interval (seq * 7919) %% 365 day, timestamp'2027-02-01 00:00:00', false, 0""",
			"""
					insert into ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_,
					ASSIGNEE_, IS_COUNT_ENABLED_, VAR_COUNT_, ID_LINK_COUNT_, SUB_TASK_COUNT_, TENANT_ID_)
					select %1$s, 1, %2$s, 'reviewFireRescue', 50, timestamp'2026-01-01 09:00:00' + interval seq second,
					date'2026-01-10' + interval (seq * 7919) %% 365 day, 1, %4$s, 1, 0, 1, 0, ''""",
			"""
					insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
					select %1$s, 1, %3$s, 'candidate', %1$s""");

	private final JdbcTemplate jdbc;

	private final Actor official;

	private int number;

	/**
	 * @param official of one of the two hundred departments
	 */
	OpenTasks(JdbcTemplate jdbc, Actor official) {
		this.jdbc = jdbc;
		this.official = official;
	}

	/** So many of the departments, the one of the official not among them. */
	static List<String> groups(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((each) -> "department-" + each).toList();
	}

	/** Adds as many as there are not yet. */
	void grow(int tasks) {
		String id = "concat('task-', lpad(seq, %d, '0'))".formatted(DIGITS);
		String subject = "concat('第', seq % 10000, '号小吃店')";
		String group = "if(seq %% %1$d = 0, '%2$s', concat('department-', seq %% %1$d))".formatted(DEPARTMENTS,
				this.official.department());
		int oneOfEach = DEPARTMENTS * TAKEN;
		String taken = "if(seq div %d %% %d <> 0, null, if(seq %% %d = 0 and seq div %d %% %d = 1, '%s', 'somebody'))"
			.formatted(DEPARTMENTS, TAKEN, oneOfEach, oneOfEach, COLLEAGUES, this.official.username());
		for (String table : TABLES) {
			this.jdbc.execute(table.formatted(id, subject, group, taken)
					+ " from seq_%d_to_%d".formatted(this.number + 1, tasks));
		}
		this.jdbc.execute("analyze table work_item, countdown, ACT_RU_TASK, ACT_RU_IDENTITYLINK");
		this.number = tasks;
	}

}
