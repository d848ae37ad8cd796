package org.oneseal.licence;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of licences, by type and issuer, without gaps. A case draws its number once and
 * keeps it: the licence is made afterwards, and again under the same number when that
 * fails.
 */
@Component
class LicenceNumbers {

	/**
	 * 16 signs of 5 bits: 80 bits cannot be guessed. No signs that are taken for others.
	 */
	private static final String CODE_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int CODE_LENGTH = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	LicenceNumbers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What a case has drawn.
	 *
	 * @param number of its licence
	 * @param code secret part of the licence's QR code
	 */
	record Drawn(LicenceNumber number, String code) {

	}

	/**
	 * The number of a case, drawn now if it has none yet. Other licences of the type and
	 * issuer wait until the transaction ends, so it must end at once.
	 * @throws org.springframework.dao.DuplicateKeyException if the case draws twice at
	 * the same time; asked again, the number is there
	 */
	Drawn of(String caseId, String typeCode, String issuer) {
		return find(caseId).orElseGet(() -> draw(caseId, typeCode, issuer));
	}

	private Optional<Drawn> find(String caseId) {
		return this.jdbc.sql("select type_code, issuer, serial, code from licence_number where case_id = ?")
			.param(caseId)
			.query((row, i) -> new Drawn(
					number(row.getString("type_code"), row.getString("issuer"), row.getLong("serial")),
					row.getString("code")))
			.optional();
	}

	private Drawn draw(String caseId, String typeCode, String issuer) {
		String code = code();
		this.jdbc.sql("""
				insert into licence_serial (type_code, issuer, serial) values (?, ?, last_insert_id(1))
				on duplicate key update serial = last_insert_id(serial + 1)""").params(typeCode, issuer).update();
		long serial = this.jdbc.sql("select last_insert_id()").query(Long.class).single();
		this.jdbc
			.sql("insert into licence_number (case_id, type_code, issuer, serial, code, drawn_at)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(caseId, typeCode, issuer, serial, code, Timestamp.from(this.clock.instant()))
			.update();
		return new Drawn(number(typeCode, issuer, serial), code);
	}

	private static LicenceNumber number(String typeCode, String issuer, long serial) {
		return new LicenceNumber(typeCode, issuer, "%09d".formatted(serial), 1);
	}

	private static String code() {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < CODE_LENGTH; i++) {
			code.append(CODE_SIGNS.charAt(RANDOM.nextInt(CODE_SIGNS.length())));
		}
		return code.toString();
	}

}
