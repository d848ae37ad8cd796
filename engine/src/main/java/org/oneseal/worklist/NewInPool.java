package org.oneseal.worklist;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.cases.DepartmentPool;
import org.oneseal.organisation.Actor;

/** What came into a department's pool lately, for whoever tells of it. */
@Component
class NewInPool implements DepartmentPool {

	private final JdbcClient jdbc;

	NewInPool(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A step and when it came. */
	private record Arrival(Entry entry, LocalDateTime at, String step) {

	}

	@Override
	public List<Entry> startedBetween(Actor official, Instant since, Instant until, int most) {
		String department = official.department();
		if (department == null) {
			return List.of();
		}
		return Branches.pool(official, department)
			.stream()
			.map((branch) -> branch.and("started_at > ? and started_at <= ?", utc(since), utc(until)))
			.flatMap((branch) -> arrivals(branch, most).stream())
			.sorted(Comparator.comparing(Arrival::at).thenComparing(Arrival::step))
			.limit(most)
			.map(Arrival::entry)
			.toList();
	}

	private List<Arrival> arrivals(Branch branch, int most) {
		return this.jdbc
			.sql("select case_number, matter, step_key, started_at, step_id from work_item where " + branch.condition()
					+ " order by started_at, step_id limit " + most)
			.params(branch.parameters())
			.query((row, number) -> new Arrival(new Entry(row.getString(1), row.getString(2), row.getString(3)),
					row.getObject(4, LocalDateTime.class), row.getString(5)))
			.list();
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
