package org.oneseal.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices there are. */
@Component
class NoticeTable {

	/** So many are forgotten in one round. */
	private static final int FORGOTTEN_AT_ONCE = 500;

	/** So many fit into one message to the database. */
	private static final int ADDED_AT_ONCE = 50;

	private final JdbcClient jdbc;

	NoticeTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A notice and what becomes of it.
	 *
	 * @param mail {@code AT_ONCE}, {@code DIGEST} or {@code NONE}
	 */
	record Told(Notice notice, String mail) {

	}

	void add(List<Told> all) {
		for (int i = 0; i < all.size(); i += ADDED_AT_ONCE) {
			addSome(all.subList(i, Math.min(all.size(), i + ADDED_AT_ONCE)));
		}
	}

	private void addSome(List<Told> some) {
		this.jdbc
			.sql("""
					insert into notice (id, recipient, kind, topic, case_id, case_number, step_key, told_by, words, href,
					noted_at, unread, mail) values\s"""
					+ String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)")))
			.params(some.stream().flatMap((told) -> values(told.notice(), told.mail())).toList())
			.update();
	}

	private static Stream<Object> values(Notice notice, String mail) {
		Notice.About about = notice.about();
		return Arrays
			.<Object>asList(notice.id(), notice.recipient(), notice.kind(), notice.topic().name(),
					(about != null) ? about.caseId() : null, (about != null) ? about.caseNumber() : null,
					(about != null) ? about.stepKey() : null, notice.by(), notice.words(), notice.href(),
					utc(notice.at()), mail)
			.stream();
	}

	Optional<Notice> find(String id) {
		return this.jdbc.sql("select * from notice where id = ?").param(id).query(NoticeTable::read).optional();
	}

	/** Those of a recipient in their order, unread ones first, from a place on. */
	List<Notice> page(String recipient, @Nullable NoticePosition from, int lines) {
		List<Notice> found = new ArrayList<>();
		if (from == null || from.unread()) {
			found.addAll(part(recipient, true, from, lines));
		}
		if (found.size() < lines) {
			found.addAll(part(recipient, false, (from != null && from.unread()) ? null : from, lines - found.size()));
		}
		return found;
	}

	private List<Notice> part(String recipient, boolean unread, @Nullable NoticePosition from, int lines) {
		List<Object> parameters = new ArrayList<>(List.of(recipient, unread));
		String range = "";
		if (from != null) {
			range = " and noted_at <= ? and (noted_at < ? or id < ?)";
			parameters.addAll(List.of(utc(from.at()), utc(from.at()), from.id()));
		}
		parameters.add(lines);
		return this.jdbc
			.sql("select * from notice where recipient = ? and unread = ?" + range
					+ " order by noted_at desc, id desc limit ?")
			.params(parameters)
			.query(NoticeTable::read)
			.list();
	}

	/** How many are unread, counted no further than the most. */
	int unread(String recipient, int most) {
		return this.jdbc
			.sql("select count(*) from (select 1 from notice where recipient = ? and unread = true limit ?) counted")
			.params(recipient, most)
			.query(Integer.class)
			.single();
	}

	int markRead(String recipient, String condition, Object... parameters) {
		List<Object> all = new ArrayList<>(List.of(recipient));
		all.addAll(Arrays.asList(parameters));
		return this.jdbc.sql("""
				update notice set unread = false, mail = if(mail = 'DIGEST' and digest_id is null, 'NONE', mail)
				where recipient = ? and unread = true and """ + " " + condition).params(all).update();
	}

	/** What was not told by mail and no longer is to be. */
	void dropFromDigest(String recipient, Topic topic) {
		this.jdbc.sql("""
				update notice set mail = 'NONE'
				where recipient = ? and mail = 'DIGEST' and digest_id is null and topic = ?""")
			.params(recipient, topic.name())
			.update();
	}

	/** Gives what is unread and not told yet to a daily mail. */
	int giveTo(String digest, String recipient) {
		return this.jdbc.sql("""
				update notice set digest_id = ?
				where recipient = ? and mail = 'DIGEST' and digest_id is null and unread = true""")
			.params(digest, recipient)
			.update();
	}

	/** What a daily mail tells, case by case, oldest first. */
	List<Notice> ofDigest(String digest) {
		return this.jdbc.sql("select * from notice where digest_id = ? order by case_number, noted_at, id")
			.param(digest)
			.query(NoticeTable::read)
			.list();
	}

	/** Forgets some of what was read, or never was, and is older. */
	void forget(Instant readBefore, Instant unreadBefore) {
		this.jdbc.sql("delete from notice where unread = false and noted_at < ? limit ?")
			.params(utc(readBefore), FORGOTTEN_AT_ONCE)
			.update();
		this.jdbc.sql("delete from notice where unread = true and noted_at < ? limit ?")
			.params(utc(unreadBefore), FORGOTTEN_AT_ONCE)
			.update();
	}

	private static Notice read(ResultSet row, int number) throws SQLException {
		String caseId = row.getString("case_id");
		Notice.About about = (caseId != null)
				? new Notice.About(caseId, row.getString("case_number"), row.getString("step_key")) : null;
		return new Notice(row.getString("id"), row.getString("recipient"), row.getString("kind"),
				Topic.valueOf(row.getString("topic")), about, row.getString("told_by"), row.getString("words"),
				row.getString("href"), row.getObject("noted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
				row.getBoolean("unread"));
	}

	static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
