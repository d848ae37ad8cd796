package org.oneseal.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.Actor;

/** Which case files officials have opened, and when they last did. */
@Component
public class Readings {

	private final JdbcClient jdbc;

	private final Clock clock;

	Readings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Now; to be asked before the file is read, as it may change meanwhile. */
	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Notes that an official opened a case file.
	 * @param at see {@link #now}
	 */
	public void opened(String caseId, Actor official, Instant at) {
		this.jdbc.sql("""
				insert into case_reading (person, case_id, read_at) values (?, ?, ?)
				on duplicate key update read_at = greatest(read_at, values(read_at))""")
			.params(official.username(), caseId, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
			.update();
	}

	/** Whether an official ever opened a case file. */
	public boolean hasOpened(String person, String caseId) {
		return this.jdbc.sql("select count(*) from case_reading where person = ? and case_id = ?")
			.params(person, caseId)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Those of some steps whose cases an official has not opened since somebody else, or
	 * the system, last did something to them.
	 * @param steps ids of lines of a page
	 */
	public Set<String> unread(Collection<String> steps, Actor official) {
		if (steps.isEmpty()) {
			return Set.of();
		}
		return this.jdbc.sql("""
				select s.id from case_step s join audit_end n on n.case_id = s.case_id
				join audit_entry e on e.case_id = n.case_id and e.position = n.position
				left join case_reading r on r.case_id = s.case_id and r.person = :person
				where s.id in (:steps) and (r.read_at is null or (r.read_at < e.acted_at and e.acted_by <> :person))""")
			.param("steps", steps)
			.param("person", official.username())
			.query(String.class)
			.set();
	}

}
