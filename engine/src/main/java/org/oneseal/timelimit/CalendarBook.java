package org.oneseal.timelimit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.text.Sha256;

/**
 * The entries the calendar is made of, in order, each sealed by a hash that contains the
 * one before: one that is changed, left out or cut off is missed. There is no way to
 * change one. Writers queue up behind one row.
 */
@Component
class CalendarBook {

	private static final String BEGINNING = "0".repeat(64);

	private final JdbcClient jdbc;

	CalendarBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How far the book goes.
	 *
	 * @param revision of the last entry, 0 if there is none
	 * @param hash of the last entry
	 * @param announced revision up to which running cases were told
	 */
	record End(long revision, String hash, long announced) {

	}

	/** The revision of the last entry. */
	long revision() {
		return this.jdbc.sql("select revision from calendar_end where id = 1").query(Long.class).single();
	}

	/** The end of the book; whoever else asks for it waits for this transaction's end. */
	End lock() {
		return this.jdbc.sql("select revision, hash, announced from calendar_end where id = 1 for update")
			.query((row, number) -> new End(row.getLong("revision"), row.getString("hash"), row.getLong("announced")))
			.single();
	}

	void announced(long revision) {
		this.jdbc.sql("update calendar_end set announced = ? where id = 1").param(revision).update();
	}

	/** Whether the command of this key was already carried out. */
	boolean isDone(String person, String requestKey) {
		return this.jdbc.sql("select count(*) from calendar_entry where entered_by = ? and request_key = ?")
			.params(person, requestKey)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Adds an entry and returns it with its number.
	 * @param requestKey of the command, {@code null} for what the programme does
	 */
	CalendarEntry append(CalendarEntry entry, @Nullable String requestKey) {
		End end = lock();
		CalendarEntry next = entry.numbered(end.revision() + 1);
		String hash = hash(next, end.hash());
		this.jdbc.sql("""
				insert into calendar_entry (revision, kind, region, notice_year, notice, notice_hash, first_day,
				last_day, worked, withdraws, reason, entered_by, entered_name, department, entered_at, previous_hash,
				hash, request_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(next.revision(), next.kind().name(), next.region(), next.year(), next.notice(),
					(next.notice() != null) ? Sha256.of(next.notice()) : null, next.first(), next.last(), next.worked(),
					next.withdraws(), next.reason(), next.by(), next.byName(), next.department(),
					LocalDateTime.ofInstant(next.at(), ZoneOffset.UTC), end.hash(), hash, requestKey))
			.update();
		this.jdbc.sql("update calendar_end set revision = ?, hash = ? where id = 1")
			.params(next.revision(), hash)
			.update();
		return next;
	}

	/** All entries, oldest first. */
	List<CalendarEntry> entries() {
		return this.jdbc.sql("select * from calendar_entry order by revision").query(CalendarBook::read).list();
	}

	/** What every notice that ever was in the book hashes to, see {@link #sha256}. */
	Set<String> noticeHashes() {
		return this.jdbc.sql("select notice_hash from calendar_entry where notice_hash is not null")
			.query(String.class)
			.set();
	}

	/**
	 * Where the book stops being what was written. Its entries and its end are read at
	 * once, so that an entry that comes meanwhile does not look like one that was put in.
	 * @return revision of the first entry that was changed, left out, put in or cut off
	 * the end; 0 if none was
	 */
	long firstBroken() {
		List<Sealed> lines = this.jdbc.sql("""
				select e.*, n.hash as end_hash from calendar_end n left join calendar_entry e on 1 = 1
				where n.id = 1 order by e.revision""")
			.query((row, number) -> (row.getString("hash") != null)
					? new Sealed(read(row, number), row.getString("hash"), row.getString("end_hash"))
					: new Sealed(null, BEGINNING, row.getString("end_hash")))
			.list();
		String previous = BEGINNING;
		long revision = 0;
		for (Sealed line : lines) {
			if (line.entry() == null) {
				break;
			}
			revision++;
			if (line.entry().revision() != revision || !hash(line.entry(), previous).equals(line.hash())) {
				return revision;
			}
			previous = line.hash();
		}
		return lines.get(0).end().equals(previous) ? 0 : revision + 1;
	}

	/** A line of the book, nothing if it is empty, and the end that was noted. */
	private record Sealed(@Nullable CalendarEntry entry, String hash, String end) {

	}

	private static CalendarEntry read(ResultSet row, int number) throws SQLException {
		return new CalendarEntry(row.getLong("revision"), CalendarEntry.Kind.valueOf(row.getString("kind")),
				row.getString("region"), row.getObject("notice_year", Integer.class), row.getString("notice"),
				row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
				row.getObject("worked", Boolean.class), row.getObject("withdraws", Long.class), row.getString("reason"),
				row.getString("entered_by"), row.getString("entered_name"), row.getString("department"),
				row.getObject("entered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

	private static String hash(CalendarEntry entry, String previous) {
		return Sha256
			.of(JsonMapper.shared()
				.writeValueAsString(Arrays.asList(previous, entry.revision(), entry.kind().name(), entry.region(),
						entry.year(), entry.notice(), text(entry.first()), text(entry.last()), entry.worked(),
						entry.withdraws(), entry.reason(), entry.by(), entry.byName(), entry.department(),
						entry.at().toString())));
	}

	private static @Nullable String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

}
