package org.oneseal.licence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Serials of licences, by type and issuer, without gaps: drawn in the transaction that
 * issues the licence, so that one that fails takes its serial back.
 */
@Component
class LicenceSerials {

	private final JdbcClient jdbc;

	LicenceSerials(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The next serial, nine digits; other licences of this type and issuer wait. */
	String next(String typeCode, String issuer) {
		this.jdbc.sql("""
				insert into licence_serial (type_code, issuer, serial) values (?, ?, last_insert_id(1))
				on duplicate key update serial = last_insert_id(serial + 1)""").params(typeCode, issuer).update();
		return "%09d".formatted(this.jdbc.sql("select last_insert_id()").query(Long.class).single());
	}

}
