package org.oneseal.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on leave, and who does their work. Nothing is ever deleted. */
@Component
public class Leaves {

	private static final WordsColumn WORDS = new WordsColumn();

	private final JdbcClient jdbc;

	private final ShortMemory memory;

	private final Clock clock;

	Leaves(JdbcClient jdbc, ShortMemory memory, Clock clock) {
		this.jdbc = jdbc;
		this.memory = memory;
		this.clock = clock;
	}

	/** Enters a leave. */
	public void add(Leave leave) {
		this.jdbc.sql("""
				insert into substitution (id, official, substitute, first_day, last_day, matters, up_to, entered_by,
				entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(leave.id(), leave.official(), leave.substitute(), leave.from(), leave.until(),
					WORDS.convertToDatabaseColumn(leave.matters()), leave.upTo().name(), leave.enteredBy(),
					utc(leave.enteredAt()))
			.update();
		this.memory.changed();
	}

	/** Ends a leave before its time, at once. */
	public void end(String id, String by) {
		this.jdbc.sql("update substitution set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
			.params(by, utc(this.clock.instant()), id)
			.update();
		this.memory.changed();
	}

	/**
	 * Keeps everybody else from entering a leave of this official until the transaction
	 * ends.
	 */
	public void lock(String official) {
		this.jdbc.sql("select username from account where username = ? for update")
			.param(official)
			.query(String.class)
			.optional();
	}

	public Optional<Leave> find(String id) {
		return this.jdbc.sql("select * from substitution where id = ?").param(id).query(Leaves::read).optional();
	}

	/** Leaves of an official, the latest first. */
	public List<Leave> of(String official) {
		return this.jdbc.sql("select * from substitution where official = ? order by first_day desc, id")
			.param(official)
			.query(Leaves::read)
			.list();
	}

	/** Leaves in which an official does somebody's work, the latest first. */
	public List<Leave> by(String substitute) {
		return this.jdbc.sql("select * from substitution where substitute = ? order by first_day desc, id")
			.param(substitute)
			.query(Leaves::read)
			.list();
	}

	/** All that hold today. */
	public List<Leave> today() {
		LocalDate today = LocalDate.now(this.clock);
		return this.memory.answer(new On(today), () -> List.copyOf(this.jdbc
			.sql("select * from substitution where last_day >= ? and first_day <= ? and ended_at is null order by id")
			.params(today, today)
			.query(Leaves::read)
			.list()));
	}

	private record On(LocalDate day) implements ShortMemory.Key<List<Leave>> {

	}

	/** Those of these officials who are on leave today. */
	public Set<String> absent(Set<String> officials) {
		return officials.isEmpty() ? Set.of()
				: today().stream()
					.map(Leave::official)
					.filter(officials::contains)
					.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whose work an official does today: that of those who are still of the department.
	 */
	List<StandIn> standIns(String substitute, @Nullable String department) {
		LocalDate today = LocalDate.now(this.clock);
		return this.memory.answer(new StandsIn(substitute, department, today),
				() -> List.copyOf(standIns(substitute, department, today)));
	}

	private record StandsIn(String substitute, @Nullable String department,
			LocalDate day) implements ShortMemory.Key<List<StandIn>> {

	}

	private List<StandIn> standIns(String substitute, @Nullable String department, LocalDate today) {
		return this.jdbc.sql("""
				select s.matters, s.up_to, a.username, a.display_name, a.duties, a.positions, a.regions
				from substitution s join account a on a.username = s.official and a.enabled
				where s.substitute = ? and s.last_day >= ? and s.first_day <= ? and s.ended_at is null
				and a.department_id = ? order by s.first_day, s.id""")
			.params(Arrays.asList(substitute, today, today, department))
			.query(Leaves::standIn)
			.list();
	}

	private static StandIn standIn(ResultSet row, int number) throws SQLException {
		Set<Duty> duties = new DutiesColumn().convertToEntityAttribute(row.getString("duties"));
		return new StandIn(row.getString("username"), row.getString("display_name"),
				Reach.valueOf(row.getString("up_to")).of(duties),
				new Post(words(row, "positions"), words(row, "regions")), words(row, "matters"));
	}

	private static Leave read(ResultSet row, int number) throws SQLException {
		LocalDateTime endedAt = row.getObject("ended_at", LocalDateTime.class);
		return new Leave(row.getString("id"), row.getString("official"), row.getString("substitute"),
				row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
				words(row, "matters"), Reach.valueOf(row.getString("up_to")), row.getString("entered_by"),
				instant(Objects.requireNonNull(row.getObject("entered_at", LocalDateTime.class))),
				row.getString("ended_by"), (endedAt != null) ? instant(endedAt) : null);
	}

	private static Set<String> words(ResultSet row, String column) throws SQLException {
		return new TreeSet<>(WORDS.convertToEntityAttribute(row.getString(column)));
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	private static Instant instant(LocalDateTime time) {
		return time.toInstant(ZoneOffset.UTC);
	}

}
