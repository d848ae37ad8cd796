package org.oneseal.worklist;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

import org.oneseal.cases.OpenTasks;
import org.oneseal.cases.OpenTasks.OpenTask;
import org.oneseal.worklist.WorklistDifference.Kind;

/**
 * Holds the work list against the steps of the cases and the engine's open tasks. All
 * three are read as of one instant, side by side in the order of the steps' ids: people
 * may go on working, and memory is needed for a page of each alone.
 */
@Component
public class WorklistComparison {

	private static final int PAGE = 2000;

	private final DataSource dataSource;

	private final OpenTasks tasks;

	WorklistComparison(DataSource dataSource, OpenTasks tasks) {
		this.dataSource = dataSource;
		this.tasks = tasks;
	}

	/**
	 * What the three say of one step that they do not agree on.
	 *
	 * @param caseId its case
	 * @param differences at least one
	 */
	public record Finding(String caseId, List<WorklistDifference> differences) {

	}

	/**
	 * Compares everything.
	 * @param each told of each step with differences, while the comparison goes on
	 */
	public WorklistInspection.Looked compare(Consumer<Finding> each) {
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			try {
				return compare(JdbcClient.create(new SingleConnectionDataSource(connection, true)), each);
			}
			finally {
				connection.rollback();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The work list could not be compared", ex);
		}
	}

	private WorklistInspection.Looked compare(JdbcClient snapshot, Consumer<Finding> each) {
		Ordered<WorklistRow> steps = new Ordered<>(WorklistRow::stepId,
				(id) -> rows(snapshot, WorklistRow.EXPECTED + "s.id > ? order by s.id limit " + PAGE, id));
		Ordered<WorklistRow> lines = new Ordered<>(WorklistRow::stepId,
				(id) -> rows(snapshot, WorklistRow.FOUND + "w.step_id > ? order by w.step_id limit " + PAGE, id));
		Ordered<OpenTask> open = new Ordered<>(OpenTask::id, (id) -> this.tasks.after(snapshot, id, PAGE));
		for (String id = first(steps, lines, open); id != null; id = first(steps, lines, open)) {
			WorklistRow step = steps.take(id);
			WorklistRow line = lines.take(id);
			List<WorklistDifference> found = new ArrayList<>(WorklistRow.differences(step, line));
			found.addAll(differences(step, open.take(id)));
			if (!found.isEmpty()) {
				each.accept(new Finding(caseOf(step, line), found));
			}
		}
		return new WorklistInspection.Looked(lines.taken(), steps.taken(), open.taken());
	}

	private static List<WorklistRow> rows(JdbcClient snapshot, String sql, String id) {
		return snapshot.sql(sql).param(id).query(WorklistRow::read).list();
	}

	private static @Nullable String first(Ordered<?>... all) {
		return Stream.of(all)
			.map(Ordered::next)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.min(String::compareTo)
			.orElse(null);
	}

	private static String caseOf(@Nullable WorklistRow step, @Nullable WorklistRow line) {
		return Stream.of(step, line)
			.filter(Objects::nonNull)
			.map((row) -> Objects.requireNonNull(row).value(WorklistField.CASE_ID))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.findFirst()
			.orElse("");
	}

	private static List<WorklistDifference> differences(@Nullable WorklistRow step, @Nullable OpenTask task) {
		boolean open = step != null && step.isOpen() && step.isDrawn();
		if (step == null || !open || task == null) {
			if (task != null) {
				return List.of(new WorklistDifference(Kind.WITHOUT_STEP, task.id(), task.caseNumber(), task.stepKey(),
						null, null, null));
			}
			return (step != null && open) ? List.of(step.difference(Kind.WITHOUT_TASK, null, null, null)) : List.of();
		}
		List<WorklistDifference> found = new ArrayList<>();
		compare(step, WorklistField.CASE_NUMBER, step.value(WorklistField.CASE_NUMBER), task.caseNumber(), found);
		compare(step, WorklistField.STEP_KEY, step.value(WorklistField.STEP_KEY), task.stepKey(), found);
		compare(step, WorklistField.DEPARTMENT, step.taskDepartment(), task.department(), found);
		return found;
	}

	private static void compare(WorklistRow step, WorklistField field, @Nullable String expected,
			@Nullable String found, List<WorklistDifference> differences) {
		if (!Objects.equals(expected, found)) {
			differences.add(step.difference(Kind.TASK_DIFFERENT, field, expected, found));
		}
	}

}
