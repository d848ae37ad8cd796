package org.oneseal.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The daily mails that were made. */
@Component
class DigestTable {

	private static final int FORGOTTEN_AT_ONCE = 500;

	private final JdbcClient jdbc;

	DigestTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Somebody whose mail of the day is due.
	 *
	 * @param workingDaysOnly whether it waits on a day off
	 */
	record Due(String account, String address, boolean workingDaysOnly) {

	}

	/**
	 * A daily mail.
	 *
	 * @param since from when on it tells of new work
	 * @param at until when
	 */
	record Digest(String id, String recipient, LocalDate on, Instant since, Instant at) {

	}

	/** Officials with an address whose time has come and who had none on that day. */
	List<Due> due(LocalDate today, LocalTime now) {
		return this.jdbc.sql("""
				select a.username, a.mail, coalesce(p.working_days_only, true) from account a
				left join notice_preference p on p.account = a.username
				where a.kind = 'OFFICIAL' and a.enabled = true and a.mail is not null and coalesce(p.digest_at, ?) <= ?
				and not exists (select 1 from notice_digest d where d.recipient = a.username and d.made_on = ?)""")
			.params(NoticePreferences.USUAL_TIME, now, today)
			.query((row, number) -> new Due(row.getString(1), row.getString(2), row.getBoolean(3)))
			.list();
	}

	/**
	 * Notes a daily mail.
	 * @return whether there was none of that day yet
	 */
	boolean add(Digest digest) {
		return this.jdbc.sql("""
				insert ignore into notice_digest (id, recipient, made_on, made_at, since) values (?, ?, ?, ?, ?)""")
			.params(digest.id(), digest.recipient(), digest.on(), NoticeTable.utc(digest.at()),
					NoticeTable.utc(digest.since()))
			.update() == 1;
	}

	Digest get(String id) {
		return this.jdbc.sql("select * from notice_digest where id = ?")
			.param(id)
			.query((row, number) -> new Digest(id, row.getString("recipient"),
					row.getObject("made_on", LocalDate.class),
					row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
					row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
			.single();
	}

	/** When the last one of a recipient was made. */
	Optional<Instant> last(String recipient) {
		return this.jdbc.sql("select made_at from notice_digest where recipient = ? order by made_on desc limit 1")
			.param(recipient)
			.query((row, number) -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
			.optional();
	}

	void forget(LocalDate before) {
		this.jdbc.sql("delete from notice_digest where made_on < ? limit ?").params(before, FORGOTTEN_AT_ONCE).update();
	}

}
