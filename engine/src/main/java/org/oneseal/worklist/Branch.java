package org.oneseal.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list that one range of one index gives in order; a list is one or several
 * of them, merged, so that a page costs the same however long the list is.
 *
 * @param table where its lines come from
 * @param condition what they have in common
 * @param parameters of table and condition
 * @param absent who is on leave and whose work these lines are, {@code null} for the
 * reader's own
 */
record Branch(Table table, String condition, List<Object> parameters, @Nullable String absent) {

	Branch(Table table, String condition, List<Object> parameters) {
		this(table, condition, parameters, null);
	}

	/**
	 * What counts as being near: signals that are more than a reminder and not done with.
	 */
	private static final String SIGNALLED = """
			(select distinct case_id from warning where department = ? and state in ('OPEN', 'ANSWERED', 'APPEALED')
			and level in ('YELLOW', 'RED')) signalled straight_join work_item on work_item.case_id = signalled.case_id""";

	static Branch of(String condition, Object... parameters) {
		return new Branch(Table.LINES, condition, List.of(parameters));
	}

	/** Of these the lines that are due by a day, and whose time runs. */
	Branch dueBy(LocalDate day) {
		Branch due = and("due_on <= ? and not paused", day);
		return new Branch(Table.LINES, due.condition, due.parameters, this.absent);
	}

	/**
	 * Of these the lines that are due later, or whose time stands still, and whose case
	 * has a yellow or red signal of the department. There are few, and the signals lead
	 * to them.
	 */
	Branch signalled(String department, LocalDate day) {
		List<Object> all = new ArrayList<>(List.of(department));
		all.addAll(this.parameters);
		all.add(day);
		return new Branch(Table.SIGNALLED, this.condition + " and (due_on > ? or paused)", all, this.absent);
	}

	Branch and(String more, Object... moreParameters) {
		List<Object> all = new ArrayList<>(this.parameters);
		all.addAll(Arrays.asList(moreParameters));
		return new Branch(this.table, this.condition + " and " + more, all, this.absent);
	}

	/** The same lines, being somebody's who is on leave. */
	Branch of(String onLeave) {
		return new Branch(this.table, this.condition, this.parameters, onLeave);
	}

	/**
	 * How many lines it has.
	 * @param number of the branch among those asked for at once
	 */
	String count(int number) {
		return "select " + number + " as branch, count(*) as lines_of_it from " + this.table.source + " where "
				+ this.condition;
	}

	/**
	 * Its lines.
	 * @param number of the branch among those asked for at once
	 * @param poolKey the key a pool is read by, so that the database need not weigh them
	 * all for each branch; {@code null} to leave it the choice
	 */
	String select(int number, @Nullable String poolKey) {
		String by = (this.table == Table.POOL && poolKey != null) ? " force index (" + poolKey + ")" : "";
		return "select " + number + " as branch, " + this.table.columns + " from " + this.table.source + by + " where "
				+ this.condition;
	}

	/** Where lines come from, and what their columns are called there. */
	enum Table {

		/** The read model. */
		LINES("work_item"),
		/** What is in a pool for those of one duty, position and region. */
		POOL("work_item"),
		/** Lines of cases with signals. */
		SIGNALLED(Branch.SIGNALLED),
		/** Lines of cases somebody follows. */
		FOLLOWED("follow straight_join work_item on work_item.case_id = follow.case_id"),
		/** Materials that may follow (容缺受理), whose limits run. */
		OUTSTANDING("countdown d straight_join approval_case c on c.id = d.case_id", Columns.OF_LIMITS, "d.due_on",
				"d.due_on", "timestamp(d.started_on)", "d.id", "c.matter",
				"concat_ws('\\n', c.number, c.subject, c.applicant_name)");

		private final String source;

		private final String columns;

		final String due;

		final String risk;

		final String age;

		final String id;

		final String matter;

		final String text;

		Table(String source) {
			this(source, Columns.OF_LINES, "due_on", "act_by", "started_at", "step_id", "matter",
					"concat_ws('\\n', case_number, subject, applicant_name)");
		}

		Table(String source, String columns, String due, String risk, String age, String id, String matter,
				String text) {
			this.source = source;
			this.columns = columns;
			this.due = due;
			this.risk = risk;
			this.age = age;
			this.id = id;
			this.matter = matter;
			this.text = text;
		}

	}

	private static final class Columns {

		private static final String OF_LINES = """
				step_id, case_number, matter, step_key, kind, subject, applicant_name, department, status, assignee,
				handed_by, delegate, fallback, urged_at, started_at, due_on, act_by, ended_at, paused, time_limit, origin, hold""";

		/** The same columns in the same order. */
		private static final String OF_LIMITS = """
				d.id as step_id, c.number as case_number, c.matter, 'completion' as step_key, 'CORRECTION' as kind,
				c.subject, c.applicant_name, c.lead_department as department, c.status, null as assignee,
				null as handed_by, null as delegate, null as fallback, null as urged_at,
				timestamp(d.started_on) as started_at, d.due_on, d.due_on as act_by, null as ended_at, false as paused,
				d.time_limit, 'PROCESS' as origin, 'NONE' as hold""";

	}

}
