package org.oneseal.worklist;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

	@Override
	public List<Entry> startedBetween(Actor official, Instant since, Instant until, int most) {
		String department = official.department();
		List<String> kinds = Worklist.kinds(official).stream().map(Enum::name).toList();
		if (department == null || kinds.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select case_number, matter, step_key from work_item
				where department = :department and state = 'POOL' and kind in (:kinds)
				and started_at > :since and started_at <= :until order by started_at, step_id limit :most""")
			.param("department", department)
			.param("kinds", kinds)
			.param("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC))
			.param("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC))
			.param("most", most)
			.query((row, number) -> new Entry(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

}
