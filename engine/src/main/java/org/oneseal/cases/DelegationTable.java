package org.oneseal.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of colleagues; the open one of a step is its {@link Step#delegate}. */
@Component
class DelegationTable {

	private final JdbcClient jdbc;

	private final Clock clock;

	DelegationTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void begin(Step step, String by, String to, String words) {
		this.jdbc.sql("""
				insert into delegation (id, case_id, step_id, asked_by, asked_of, words, asked_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID().toString(), step.caseId(), step.id(), by, to, words, now())
			.update();
	}

	/** Ends the open one; without an answer it was called back. */
	void end(Step step, @Nullable String answer) {
		this.jdbc.sql(
				"update delegation set answer = ?, ended_at = ? where case_id = ? and step_id = ? and ended_at is null")
			.param(answer)
			.param(now())
			.param(step.caseId())
			.param(step.id())
			.update();
	}

	/** All of a case, oldest first. */
	List<Delegation> of(String caseId) {
		return this.jdbc.sql("select * from delegation where case_id = ? order by asked_at, id")
			.param(caseId)
			.query((row, number) -> new Delegation(row.getString("step_id"), row.getString("asked_by"),
					row.getString("asked_of"), row.getString("words"),
					instant(row.getObject("asked_at", LocalDateTime.class)), row.getString("answer"),
					endOf(row.getObject("ended_at", LocalDateTime.class))))
			.list();
	}

	private LocalDateTime now() {
		return LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static Instant instant(LocalDateTime time) {
		return time.toInstant(ZoneOffset.UTC);
	}

	private static @Nullable Instant endOf(@Nullable LocalDateTime time) {
		return (time != null) ? instant(time) : null;
	}

}
