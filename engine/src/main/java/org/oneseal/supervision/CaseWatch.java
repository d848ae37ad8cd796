package org.oneseal.supervision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One case as supervision sees it: for rehearsals, where nobody goes on patrol by
 * himself.
 */
@Component
public class CaseWatch {

	private final JdbcClient jdbc;

	private final WarningRepository warnings;

	CaseWatch(JdbcClient jdbc, WarningRepository warnings) {
		this.jdbc = jdbc;
		this.warnings = warnings;
	}

	/** When the next of its limits has to be looked at; empty if none has. */
	public Optional<Instant> nextLook(String caseId) {
		return this.jdbc
			.sql("select next_look_at from limit_watch where case_id = ? and next_look_at is not null"
					+ " order by next_look_at limit 1")
			.param(caseId)
			.query((row, number) -> row.getObject(1, LocalDateTime.class))
			.optional()
			.map((time) -> time.toInstant(ZoneOffset.UTC));
	}

	/** Every signal it ever gave, in the order they were raised. */
	@Transactional(readOnly = true)
	public List<Warning> raised(String caseId) {
		return this.warnings.findByCaseIdOrderByRaisedAtAscIdAsc(caseId);
	}

}
