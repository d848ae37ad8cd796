package org.oneseal.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A line as the database has it, or as the case says it should be.
 *
 * @param stepId its key
 * @param values as text, in the order of the {@link WorklistField}s; nothing at all where
 * its case is gone
 */
record WorklistRow(String stepId, List<@Nullable String> values) {

	static final String COLUMNS = Arrays.stream(WorklistField.values())
		.map(WorklistField::column)
		.collect(Collectors.joining(", ", "step_id, ", ""));

	/** Lines as they are. */
	static final String FOUND = "select " + COLUMNS + " from work_item w where ";

	/** Lines as they should be, one for each step. */
	static final String EXPECTED = """
			select s.id as step_id, c.id as case_id, c.number as case_number, c.matter, s.step_id as step_key,
			s.kind, c.subject, c.applicant_name, coalesce(s.department, c.lead_department) as department, c.status,
			case when s.ended_at is not null then 'DONE' when s.department is null then 'APPLICANT'
			when s.answered_by is not null then 'ANSWERED'
			when s.assignee is not null then 'CLAIMED' else 'POOL' end as state, s.assignee, s.handed_by, s.delegate, s.urged_at,
			s.started_at, coalesce(s.due_on, date '9999-12-31') as due_on,
			case when s.kind <> 'CORRECTION' and exists (select 1 from countdown p where p.case_id = s.case_id
			and p.state = 'PAUSED') then date '9999-12-31' else coalesce(s.act_by, date '9999-12-31') end as act_by, s.ended_at, s.ended_by,
			s.kind <> 'CORRECTION' and exists (select 1 from countdown p where p.case_id = s.case_id and p.state = 'PAUSED')
			as paused, case when s.kind in ('ACCEPTANCE', 'DECISION', 'CORRECTION')
			then (select d.time_limit from countdown d where d.case_id = s.case_id
			and d.subject = case s.kind when 'DECISION' then 'PROMISED' else s.kind end
			order by d.started_on desc, d.id limit 1)
			else (select d.time_limit from countdown d where d.step_id = s.id order by d.started_on desc, d.id limit 1)
			end as time_limit,
			s.post_position, s.post_region, s.fallback, s.origin, s.hold,
			s.answered_by is not null as answered
			from case_step s left join approval_case c on c.id = s.case_id where\s""";

	private static final String WRITE = "insert into work_item (" + COLUMNS + ") ";

	private static final String INSTEAD = Arrays.stream(WorklistField.values())
		.map((field) -> "%1$s = values(%1$s)".formatted(field.column()))
		.collect(Collectors.joining(", ", " on duplicate key update ", ""));

	/**
	 * The statement that writes lines as they should be.
	 * @param steps condition on their steps, {@code s}
	 */
	static String written(String steps) {
		return WRITE + EXPECTED + steps + INSTEAD;
	}

	/** The statement that writes so many lines with the values of {@link #COLUMNS}. */
	static String written(int lines) {
		String line = "(?" + ", ?".repeat(WorklistField.values().length) + ")";
		return WRITE + "values " + String.join(", ", Collections.nCopies(lines, line)) + INSTEAD;
	}

	static WorklistRow read(ResultSet row, int number) throws SQLException {
		List<@Nullable String> values = new ArrayList<>();
		for (WorklistField field : WorklistField.values()) {
			values.add(row.getString(field.column()));
		}
		return new WorklistRow(row.getString("step_id"), Collections.unmodifiableList(values));
	}

	@Nullable String value(WorklistField field) {
		return this.values.get(field.ordinal());
	}

	private String text(WorklistField field) {
		return Objects.requireNonNullElse(value(field), "");
	}

	/** Whether there is a case that it can be a line of. */
	boolean isListed() {
		return value(WorklistField.CASE_ID) != null;
	}

	/** Whom the engine offers the step to, {@code null} for the applicant. */
	@Nullable String taskDepartment() {
		return "APPLICANT".equals(value(WorklistField.STATE)) ? null : value(WorklistField.DEPARTMENT);
	}

	boolean isOpen() {
		return value(WorklistField.ENDED_AT) == null;
	}

	/** Whether the engine has a task for it. */
	boolean isDrawn() {
		return "PROCESS".equals(value(WorklistField.ORIGIN));
	}

	WorklistDifference difference(WorklistDifference.Kind kind, @Nullable WorklistField field,
			@Nullable String expected, @Nullable String found) {
		return new WorklistDifference(kind, this.stepId, text(WorklistField.CASE_NUMBER), text(WorklistField.STEP_KEY),
				field, expected, found);
	}

	/** What is wrong with a line. */
	static List<WorklistDifference> differences(@Nullable WorklistRow expected, @Nullable WorklistRow found) {
		boolean listed = expected != null && expected.isListed();
		if (expected == null || !listed || found == null) {
			if (listed && expected != null) {
				return List.of(expected.difference(WorklistDifference.Kind.MISSING, null, null, null));
			}
			return (found != null) ? List.of(found.difference(WorklistDifference.Kind.SURPLUS, null, null, null))
					: List.of();
		}
		return Arrays.stream(WorklistField.values())
			.filter((field) -> !Objects.equals(expected.value(field), found.value(field)))
			.map((field) -> expected.difference(WorklistDifference.Kind.DIFFERENT, field, expected.value(field),
					found.value(field)))
			.toList();
	}

}
