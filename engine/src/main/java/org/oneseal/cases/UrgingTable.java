package org.oneseal.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked whom to hurry; the last one of a step is its {@link Step#urgedAt}. */
@Component
class UrgingTable {

	private final JdbcClient jdbc;

	UrgingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Urging urging, String caseId, LocalDate on) {
		this.jdbc.sql("""
				insert into urging (id, case_id, step_id, urged_by, words, urged_at, urged_on)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(urging.id(), caseId, urging.stepId(), urging.by(), urging.words(), utc(urging.at()), on)
			.update();
	}

	/** The last day the person urged the step on. */
	Optional<LocalDate> lastDay(String stepId, String person) {
		return this.jdbc
			.sql("select urged_on from urging where step_id = ? and urged_by = ? order by urged_on desc limit 1")
			.params(stepId, person)
			.query(LocalDate.class)
			.optional();
	}

	/** All of a case, oldest first. */
	List<Urging> of(String caseId) {
		return this.jdbc.sql("select * from urging where case_id = ? order by urged_at, id")
			.param(caseId)
			.query(UrgingTable::read)
			.list();
	}

	Urging get(String id) {
		return this.jdbc.sql("select * from urging where id = ?").param(id).query(UrgingTable::read).single();
	}

	private static Urging read(ResultSet row, int number) throws SQLException {
		return new Urging(row.getString("id"), row.getString("step_id"), row.getString("urged_by"),
				row.getString("words"), row.getObject("urged_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
