package org.oneseal.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.database.TextQueries;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.Actor;
import org.oneseal.timelimit.WorkingCalendars;

/**
 * The lists officials work from. An official sees the work of their department and
 * duties. They are read without a transaction, which would take three messages to the
 * database beside the query.
 */
@Component
public class Worklist {

	/** Lines of a page at most. */
	public static final int LARGEST_PAGE = 200;

	/** Key of the lines for materials that may follow; no step of a process. */
	public static final String OUTSTANDING = "completion";

	private static final String LAST_OF_ALL = """
			follow.person = ? and work_item.state = 'DONE' and not exists (select 1 from work_item o
			where o.case_id = work_item.case_id and o.state <> 'DONE') and work_item.step_id = (select l.step_id
			from work_item l where l.case_id = work_item.case_id order by l.ended_at desc, l.step_id limit 1)""";

	private static final String LEFT_BY_BATCH = " in (select batch_item.step_id from batch_item "
			+ "where batch_item.batch_id = ? and batch_item.state in ('EYES', 'FAILED'))";

	/** Working days left at most of what is near its limit. */
	private static final int NEAR = 2;

	private final JdbcClient jdbc;

	private final TextQueries texts;

	private final WorkingCalendars calendars;

	private final Clock clock;

	Worklist(JdbcClient jdbc, TextQueries texts, WorkingCalendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The lists there are. */
	public enum View {

		/**
		 * What this official took, or was asked by a colleague to work on, and what those
		 * on leave took whose work they do, earliest due first.
		 */
		MINE,
		/**
		 * What nobody of the department took yet and this official may, earliest due
		 * first.
		 */
		POOL,
		/** What this official did, latest first. */
		DONE,
		/**
		 * What this official took or nobody of the department did that has at most two
		 * working days left, is late, or has a yellow or red signal; earliest due first.
		 */
		NEAR,
		/**
		 * Where the department leads the case and the applicant has to correct it or to
		 * hand in what may follow, and this official's own steps that wait for such a
		 * correction; earliest due first.
		 */
		WAITING,
		/**
		 * What this official follows: the open steps of those cases, and of a case that
		 * has none left its last one; earliest due first.
		 */
		FOLLOWED

	}

	/**
	 * A page of a list.
	 * @param text part of a case number, subject or applicant; empty for all
	 * @param from where it begins, {@code null} for the first page
	 * @param size lines wanted, at most {@link #LARGEST_PAGE}
	 */
	public WorklistPage page(View view, Actor official, String text, @Nullable Position from, int size) {
		return page(WorklistWish.of(view).with(text), official, from, size);
	}

	/**
	 * A page of what is wanted of a list.
	 * @param from where it begins, {@code null} for the first page; a position in another
	 * order is taken for none
	 * @param size lines wanted, at most {@link #LARGEST_PAGE}
	 */
	public WorklistPage page(WorklistWish wish, Actor official, @Nullable Position from, int size) {
		int lines = Math.max(1, Math.min(size, LARGEST_PAGE));
		Key key = Key.of(wish);
		Position start = (from != null && key.reads(from)) ? from : null;
		List<WorkItem> found = query(wish, key, branches(wish.view(), official), start, lines + 1);
		boolean more = found.size() > lines;
		List<WorkItem> items = new ArrayList<>(more ? found.subList(0, lines) : found);
		boolean forward = start == null || start.forward();
		if (!forward) {
			Collections.reverse(items);
		}
		return new WorklistPage(items, edge(key, items, false, forward ? start != null : more),
				edge(key, items, true, forward ? more : true));
	}

	/** How many lines a list has. */
	public long count(View view, Actor official) {
		return counts(List.of(view), official).getOrDefault(view, 0L);
	}

	/** How many lines each list has. */
	public Map<View, Long> counts(Actor official) {
		return counts(List.of(View.values()), official);
	}

	private Map<View, Long> counts(List<View> views, Actor official) {
		List<View> listed = new ArrayList<>();
		List<Branch> branches = new ArrayList<>();
		for (View view : views) {
			for (Branch branch : branches(view, official)) {
				listed.add(view);
				branches.add(branch);
			}
		}
		Map<View, Long> counts = new EnumMap<>(View.class);
		views.forEach((view) -> counts.put(view, 0L));
		if (!branches.isEmpty()) {
			this.texts.query(together(branches, Branch::count), parameters(branches),
					(row) -> counts.merge(listed.get(row.getInt("branch")), row.getLong("lines_of_it"), Long::sum));
		}
		return counts;
	}

	/** What an official sees first: their own work, or the pool while they have none. */
	public View home(Actor official) {
		return (count(View.MINE, official) > 0) ? View.MINE : View.POOL;
	}

	private List<Branch> branches(View view, Actor official) {
		String department = official.department();
		if (department == null) {
			return List.of();
		}
		return switch (view) {
			case MINE -> Branches.mine(official);
			case POOL -> Branches.pool(official, department);
			case DONE -> List.of(Branch.of("ended_by = ?", official.username()));
			case NEAR -> near(official, department);
			case WAITING -> waiting(official, department);
			case FOLLOWED -> followed(official);
		};
	}

	private static List<Branch> waiting(Actor official, String department) {
		List<Branch> branches = new ArrayList<>();
		branches.add(Branch.of("department = ? and state = 'APPLICANT' and kind = 'CORRECTION'", department));
		branches.add(new Branch(Branch.Table.OUTSTANDING,
				"d.subject = 'COMPLETION' and d.state = 'RUNNING' and c.lead_department = ?", List.of(department)));
		Branches.mine(official).forEach((branch) -> branches.add(branch.and("hold = ?", Step.Hold.APPLICANT.name())));
		return branches;
	}

	private static List<Branch> followed(Actor official) {
		return Stream.of("follow.person = ? and work_item.state <> 'DONE'", LAST_OF_ALL)
			.map((condition) -> new Branch(Branch.Table.FOLLOWED, condition, List.of(official.username())))
			.toList();
	}

	private List<Branch> near(Actor official, String department) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate last = this.calendars.of(String.valueOf(official.authority())).add(today, NEAR + 1).minusDays(1);
		return Stream.concat(Branches.mine(official).stream(), Branches.pool(official, department).stream())
			.flatMap((branch) -> Stream.of(branch.dueBy(last), branch.signalled(department, last)))
			.toList();
	}

	private List<WorkItem> query(WorklistWish wish, Key key, List<Branch> branches, @Nullable Position from,
			int lines) {
		boolean up = key.ascends() == (from == null || from.forward());
		List<Branch> wanted = branches.stream().map((branch) -> from(filtered(branch, wish), key, from, up)).toList();
		if (wanted.isEmpty()) {
			return List.of();
		}
		Comparator<WorkItem> order = key.order();
		String poolKey = wish.isNarrowed() ? null : key.poolKey;
		return this.jdbc
			.sql(together(wanted,
					(branch, number) -> first(branch.select(number, poolKey), branch.table(), key, up, lines)))
			.params(parameters(wanted))
			.query((row, number) -> read(row, branches.get(row.getInt("branch")).absent()))
			.list()
			.stream()
			.sorted(up ? order : order.reversed())
			.limit(lines)
			.toList();
	}

	/** One message to the database for all branches. */
	private static String together(List<Branch> branches, BiFunction<Branch, Integer, String> question) {
		return IntStream.range(0, branches.size())
			.mapToObj((number) -> "(" + question.apply(branches.get(number), number) + ")")
			.collect(Collectors.joining(" union all "));
	}

	private static List<Object> parameters(List<Branch> branches) {
		return branches.stream().flatMap((branch) -> branch.parameters().stream()).toList();
	}

	private static Branch filtered(Branch branch, WorklistWish wish) {
		Branch filtered = branch;
		MatterCode matter = wish.matter();
		if (matter != null) {
			filtered = filtered.and(branch.table().matter + " = ?", matter.value());
		}
		LocalDate from = wish.dueFrom();
		if (from != null) {
			filtered = filtered.and(branch.table().due + " >= ?", from);
		}
		LocalDate until = wish.dueUntil();
		if (until != null) {
			filtered = filtered.and(branch.table().due + " <= ?", until);
		}
		String batch = wish.batch();
		if (batch != null) {
			filtered = filtered.and(branch.table().id + LEFT_BY_BATCH, batch);
		}
		return wish.text().isEmpty() ? filtered
				: filtered.and("locate(?, " + branch.table().text + ") > 0", wish.text());
	}

	private static Branch from(Branch branch, Key key, @Nullable Position from, boolean up) {
		if (from == null) {
			return branch;
		}
		String than = up ? ">" : "<";
		// the range first: an or alone would read the list from its beginning
		return branch.and("%1$s %2$s= ? and (%1$s %2$s ? or %3$s %2$s ?)".formatted(key.column(branch.table()), than,
				branch.table().id), key.value(from), key.value(from), from.stepId());
	}

	private static String first(String lines, Branch.Table table, Key key, boolean up, int size) {
		return "%1$s order by %2$s %4$s, %3$s %4$s limit %5$d".formatted(lines, key.column(table), table.id,
				up ? "asc" : "desc", size);
	}

	private static Optional<Position> edge(Key key, List<WorkItem> items, boolean forward, boolean exists) {
		if (!exists || items.isEmpty()) {
			return Optional.empty();
		}
		WorkItem item = items.get(forward ? items.size() - 1 : 0);
		return Optional.of(new Position(forward, key.of(item), item.stepId()));
	}

	private static WorkItem read(ResultSet row, @Nullable String absent) throws SQLException {
		return new WorkItem(row.getString("step_id"), row.getString("case_number"),
				new MatterCode(row.getString("matter")), row.getString("step_key"),
				Step.Kind.valueOf(row.getString("kind")), row.getString("subject"), row.getString("applicant_name"),
				row.getString("department"), CaseStatus.valueOf(row.getString("status")), row.getString("assignee"),
				row.getString("handed_by"), row.getString("delegate"), instant(row, "urged_at"),
				row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
				row.getObject("due_on", LocalDate.class), row.getObject("act_by", LocalDate.class),
				Optional.ofNullable(row.getString("time_limit"))
					.map(Limit::parse)
					.map(Limit::unit)
					.orElse(Unit.WORKING_DAYS),
				row.getBoolean("paused"), Step.Origin.valueOf(row.getString("origin")),
				Step.Hold.valueOf(row.getString("hold")), instant(row, "ended_at"), row.getString("fallback") != null,
				absent);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		LocalDateTime time = row.getObject(column, LocalDateTime.class);
		return (time != null) ? time.toInstant(ZoneOffset.UTC) : null;
	}

}
