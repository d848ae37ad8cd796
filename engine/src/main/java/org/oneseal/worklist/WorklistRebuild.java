package org.oneseal.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.database.Command;

/** Writes lines of the work list anew, while people go on working. */
@Component
public class WorklistRebuild {

	/** Cases that wait for one transaction at most. */
	static final int CHUNK = 100;

	private static final String WRITE = WorklistRow.written("s.id in (:steps)");

	private final JdbcClient jdbc;

	WorklistRebuild(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Looks at steps again, with their cases locked as every act locks them, and writes
	 * the lines that are still wrong.
	 * @param cases id of its case by the id of each step, at most {@link #CHUNK}
	 * @return what was mended
	 */
	@Command
	public List<WorklistDifference> mend(Map<String, String> cases) {
		this.jdbc.sql("select id from approval_case where id in (:ids) order by id for update")
			.param("ids", Set.copyOf(cases.values()))
			.query(String.class)
			.list();
		Map<String, WorklistRow> expected = rows(WorklistRow.EXPECTED + "s.id in (:steps)", cases.keySet());
		Map<String, WorklistRow> found = rows(WorklistRow.FOUND + "w.step_id in (:steps)", cases.keySet());
		List<WorklistDifference> mended = new ArrayList<>();
		new TreeMap<>(cases).keySet()
			.forEach((step) -> mended.addAll(WorklistRow.differences(expected.get(step), found.get(step))));
		write(mended);
		return mended;
	}

	private void write(List<WorklistDifference> wrong) {
		Map<Boolean, Set<String>> steps = wrong.stream()
			.collect(Collectors.partitioningBy((difference) -> difference.kind() == WorklistDifference.Kind.SURPLUS,
					Collectors.mapping(WorklistDifference::stepId, Collectors.toSet())));
		execute("delete from work_item where step_id in (:steps)", steps.getOrDefault(true, Set.of()));
		execute(WRITE, steps.getOrDefault(false, Set.of()));
	}

	private void execute(String sql, Set<String> steps) {
		if (!steps.isEmpty()) {
			this.jdbc.sql(sql).param("steps", steps).update();
		}
	}

	private Map<String, WorklistRow> rows(String sql, Set<String> steps) {
		return this.jdbc.sql(sql)
			.param("steps", steps)
			.query(WorklistRow::read)
			.list()
			.stream()
			.collect(Collectors.toMap(WorklistRow::stepId, (row) -> row));
	}

	/**
	 * Gathers what a comparison finds and has it mended in chunks.
	 */
	public Gathering gather(Consumer<WorklistDifference> mended) {
		return new Gathering(this, mended);
	}

	/** Steps that wait to be mended. */
	public static final class Gathering {

		private final WorklistRebuild rebuild;

		private final Consumer<WorklistDifference> told;

		private final Map<String, String> cases = new HashMap<>();

		private Gathering(WorklistRebuild rebuild, Consumer<WorklistDifference> told) {
			this.rebuild = rebuild;
			this.told = told;
		}

		/** Takes what was found; what is wrong in the engine itself is only told. */
		public void add(WorklistComparison.Finding finding) {
			for (WorklistDifference difference : finding.differences()) {
				if (difference.kind().isOfTheList()) {
					this.cases.put(difference.stepId(), finding.caseId());
				}
				else {
					this.told.accept(difference);
				}
			}
			if (this.cases.size() >= CHUNK) {
				flush();
			}
		}

		/** Mends the rest. */
		public void flush() {
			if (!this.cases.isEmpty()) {
				this.rebuild.mend(this.cases).forEach(this.told);
				this.cases.clear();
			}
		}

	}

}
