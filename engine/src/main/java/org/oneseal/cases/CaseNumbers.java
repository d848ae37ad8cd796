package org.oneseal.cases;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws case numbers, each in a short transaction of its own: nobody waits for another's
 * filing. A number drawn for a filing that fails stays unused; case numbers may have
 * gaps.
 */
@Component
class CaseNumbers {

	private final JdbcClient jdbc;

	CaseNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	CaseNumber draw(String authority, LocalDate day) {
		long serial = this.jdbc.sql("""
				insert into case_serial (authority, received_on, serial) values (?, ?, 1)
				on duplicate key update serial = serial + 1 returning serial""")
			.params(authority, day)
			.query(Long.class)
			.single();
		return CaseNumber.of(authority, day, serial);
	}

}
