package org.oneseal.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;

/**
 * The lists officials work from. An official sees the work of their department and
 * duties.
 */
@Component
public class Worklist {

	/** Lines of a page at most. */
	public static final int LARGEST_PAGE = 200;

	private static final String SELECT = """
			select work_item.*, exists (select 1 from countdown
			where countdown.case_id = work_item.case_id and countdown.state = 'PAUSED') as paused,
			(select time_limit from countdown where countdown.case_id = work_item.case_id
			and (countdown.step_id = work_item.step_id or countdown.subject =
			case work_item.kind when 'ACCEPTANCE' then 'ACCEPTANCE' when 'DECISION' then 'PROMISED' end)
			order by started_on desc limit 1) as time_limit
			from work_item where\s""";

	private final JdbcClient jdbc;

	Worklist(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The lists there are. */
	public enum View {

		/** What this official took, earliest due first. */
		MINE,
		/** What nobody of the department took yet, earliest due first. */
		POOL,
		/** What this official did, latest first. */
		DONE

	}

	/**
	 * A page of a list.
	 * @param text part of a case number, subject or applicant; empty for all
	 * @param from where it begins, {@code null} for the first page
	 * @param size lines wanted, at most {@link #LARGEST_PAGE}
	 */
	@Transactional(readOnly = true)
	public WorklistPage page(View view, Actor official, String text, @Nullable Position from, int size) {
		if (official.department() == null) {
			return new WorklistPage(List.of(), Optional.empty(), Optional.empty());
		}
		int lines = Math.max(1, Math.min(size, LARGEST_PAGE));
		Position start = readable(view, from) ? from : null;
		List<WorkItem> found = query(view, official, text.strip(), start, lines + 1);
		boolean more = found.size() > lines;
		List<WorkItem> items = new ArrayList<>(more ? found.subList(0, lines) : found);
		boolean forward = start == null || start.forward();
		if (!forward) {
			Collections.reverse(items);
		}
		return new WorklistPage(items, edge(view, items, false, forward ? start != null : more),
				edge(view, items, true, forward ? more : true));
	}

	/** How many lines a list has. */
	@Transactional(readOnly = true)
	public long count(View view, Actor official) {
		if (official.department() == null) {
			return 0;
		}
		return switch (view) {
			case MINE -> this.jdbc.sql("select count(*) from work_item where assignee = ? and state = 'CLAIMED'")
				.param(official.username())
				.query(Long.class)
				.single();
			case POOL -> {
				long total = 0;
				for (Step.Kind kind : kinds(official)) {
					total += this.jdbc
						.sql("select count(*) from work_item where department = ? and state = 'POOL' and kind = ?")
						.params(official.department(), kind.name())
						.query(Long.class)
						.single();
				}
				yield total;
			}
			case DONE -> this.jdbc.sql("select count(*) from work_item where ended_by = ?")
				.param(official.username())
				.query(Long.class)
				.single();
		};
	}

	private List<WorkItem> query(View view, Actor official, String text, @Nullable Position from, int lines) {
		return switch (view) {
			case MINE -> run("assignee = ? and state = 'CLAIMED'", List.of(official.username()), text, "due_on", from,
					lines, true);
			case POOL -> pool(official, text, from, lines);
			case DONE -> run("ended_by = ?", List.of(official.username()), text, "ended_at", from, lines, false);
		};
	}

	/** One index range per duty, merged: the list costs the same however long it is. */
	private List<WorkItem> pool(Actor official, String text, @Nullable Position from, int lines) {
		List<WorkItem> merged = new ArrayList<>();
		for (Step.Kind kind : kinds(official)) {
			merged.addAll(run("department = ? and state = 'POOL' and kind = ?",
					List.of(String.valueOf(official.department()), kind.name()), text, "due_on", from, lines, true));
		}
		boolean forward = from == null || from.forward();
		java.util.Comparator<WorkItem> order = java.util.Comparator.comparing(WorkItem::dueOn)
			.thenComparing(WorkItem::stepId);
		return merged.stream().sorted(forward ? order : order.reversed()).limit(lines).collect(Collectors.toList());
	}

	private List<WorkItem> run(String filter, List<Object> parameters, String text, String key, @Nullable Position from,
			int lines, boolean ascending) {
		boolean up = ascending == (from == null || from.forward());
		StringBuilder sql = new StringBuilder(SELECT).append(filter);
		List<Object> all = new ArrayList<>(parameters);
		if (!text.isEmpty()) {
			sql.append(" and locate(?, concat_ws('\\n', case_number, subject, applicant_name)) > 0");
			all.add(text);
		}
		if (from != null) {
			Object value = ascending ? from.day() : LocalDateTime.ofInstant(from.instant(), ZoneOffset.UTC);
			String than = up ? ">" : "<";
			sql.append(" and (%1$s %2$s ? or (%1$s = ? and step_id %2$s ?))".formatted(key, than));
			all.add(value);
			all.add(value);
			all.add(from.stepId());
		}
		String direction = up ? "asc" : "desc";
		sql.append(" order by %s %s, step_id %s limit %d".formatted(key, direction, direction, lines));
		return this.jdbc.sql(sql.toString()).params(all).query(Worklist::read).list();
	}

	private static boolean readable(View view, @Nullable Position from) {
		if (from == null) {
			return false;
		}
		try {
			return (view == View.DONE) ? from.instant() != null : from.day() != null;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private static Optional<Position> edge(View view, List<WorkItem> items, boolean forward, boolean exists) {
		if (!exists || items.isEmpty()) {
			return Optional.empty();
		}
		WorkItem item = items.get(forward ? items.size() - 1 : 0);
		Instant endedAt = item.endedAt();
		String key = (view == View.DONE && endedAt != null) ? endedAt.toString() : item.dueOn().toString();
		return Optional.of(new Position(forward, key, item.stepId()));
	}

	private static List<Step.Kind> kinds(Actor official) {
		List<Step.Kind> kinds = new ArrayList<>();
		if (official.has(Duty.ACCEPT)) {
			kinds.add(Step.Kind.ACCEPTANCE);
		}
		if (official.has(Duty.REVIEW)) {
			kinds.add(Step.Kind.REVIEW);
		}
		if (official.has(Duty.DECIDE)) {
			kinds.add(Step.Kind.DECISION);
		}
		return kinds;
	}

	private static WorkItem read(ResultSet row, int number) throws SQLException {
		LocalDateTime endedAt = row.getObject("ended_at", LocalDateTime.class);
		return new WorkItem(row.getString("step_id"), row.getString("case_number"),
				new MatterCode(row.getString("matter")), row.getString("step_key"),
				Step.Kind.valueOf(row.getString("kind")), row.getString("subject"), row.getString("applicant_name"),
				row.getString("department"), CaseStatus.valueOf(row.getString("status")), row.getString("assignee"),
				row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
				row.getObject("due_on", LocalDate.class),
				Optional.ofNullable(row.getString("time_limit"))
					.map(Limit::parse)
					.map(Limit::unit)
					.orElse(Unit.WORKING_DAYS),
				row.getBoolean("paused"), (endedAt != null) ? endedAt.toInstant(ZoneOffset.UTC) : null);
	}

}
