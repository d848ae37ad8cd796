package org.oneseal.ui.health;

import javax.sql.DataSource;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether the database can be worked on, not only whether somebody answers at its port: a
 * member of a Galera cluster that lost the others answers and refuses to read a table
 * (error 1047), and a server that is read-only takes no act.
 */
@Component("dbHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

	/** Whoever distributes people over nodes asks every few seconds. */
	private static final int SECONDS_AT_MOST = 5;

	/** The table has one row from the first start on. */
	private static final String QUESTION = "select @@global.read_only from calendar_end where id = 1";

	private final JdbcTemplate jdbc;

	DatabaseHealth(DataSource database) {
		super("The database cannot be asked");
		this.jdbc = new JdbcTemplate(database);
		this.jdbc.setQueryTimeout(SECONDS_AT_MOST);
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		boolean readOnly = Boolean.TRUE.equals(this.jdbc.queryForObject(QUESTION, Boolean.class));
		(readOnly ? health.down() : health.up()).withDetail("readOnly", readOnly);
	}

}
