package org.oneseal.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Step;
import org.oneseal.timelimit.Countdown;

/** Which limits are open, whose they are, and when each has to be looked at next. */
@Component
class LimitWatch {

	private final JdbcClient jdbc;

	LimitWatch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A limit that has to be looked at.
	 *
	 * @param countdown its id
	 * @param at since when
	 */
	record Due(String countdown, LocalDateTime at) {

	}

	void add(Countdown countdown, String department, Standing standing) {
		this.jdbc.sql("""
				insert into limit_watch (countdown_id, case_id, authority, department, subject, step_id, step_key,
				due_on, due_at, paused, next_look_at, colour) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(countdown.id(), countdown.caseId(), countdown.authority(), department,
					countdown.subject().name(), countdown.stepId().orElse(null), countdown.stepKey().orElse(null),
					countdown.deadline().date(), utc(countdown.dueAt()), isPaused(countdown), utc(standing.nextLook()),
					standing.colour().ordinal()))
			.update();
	}

	void change(Countdown countdown, Standing standing) {
		this.jdbc.sql("""
				update limit_watch set due_on = ?, due_at = ?, paused = ?, next_look_at = ?, colour = ?
				where countdown_id = ?""")
			.params(Arrays.asList(countdown.deadline().date(), utc(countdown.dueAt()), isPaused(countdown),
					utc(standing.nextLook()), standing.colour().ordinal(), countdown.id()))
			.update();
	}

	private static boolean isPaused(Countdown countdown) {
		return countdown.state() == Countdown.State.PAUSED;
	}

	void remove(String countdown) {
		this.jdbc.sql("delete from limit_watch where countdown_id = ?").param(countdown).update();
	}

	/**
	 * A limit that is watched.
	 *
	 * @param dueOn its last day as it was looked at last
	 * @param department whose it is
	 */
	record Watched(LocalDate dueOn, String department) {

	}

	/** What is known of a limit; empty if it is not watched. */
	Optional<Watched> find(String countdown) {
		return this.jdbc.sql("select due_on, department from limit_watch where countdown_id = ?")
			.param(countdown)
			.query((row, number) -> new Watched(row.getObject(1, LocalDate.class), row.getString(2)))
			.optional();
	}

	/** A step says whose its limit is. */
	void belongsTo(Step step, String department) {
		if (step.kind() == Step.Kind.REVIEW || step.kind() == Step.Kind.CONSULTATION) {
			this.jdbc.sql("update limit_watch set department = ? where step_id = ?")
				.params(department, step.id())
				.update();
		}
		else if (step.kind() == Step.Kind.ACCEPTANCE) {
			this.jdbc.sql("update limit_watch set department = ? where case_id = ? and subject = 'ACCEPTANCE'")
				.params(department, step.caseId())
				.update();
		}
	}

	/**
	 * Limits that have to be looked at, longest waiting first.
	 * @param after the last one seen, {@code null} to begin
	 */
	List<Due> due(Instant now, @Nullable Due after, int most) {
		LocalDateTime at = (after != null) ? after.at() : LocalDateTime.of(1000, 1, 1, 0, 0);
		String id = (after != null) ? after.countdown() : "";
		return this.jdbc.sql("""
				select countdown_id, next_look_at from limit_watch where next_look_at <= ?
				and (next_look_at > ? or (next_look_at = ? and countdown_id > ?))
				order by next_look_at, countdown_id limit ?""")
			.params(instant(now), at, at, id, most)
			.query((row, number) -> new Due(row.getString(1), row.getObject(2, LocalDateTime.class)))
			.list();
	}

	/**
	 * Locks the case of a limit if nobody holds it, and neither waits nor lets anybody
	 * wait.
	 * @return its id; empty if it is somebody's at this moment, or nothing has to be
	 * looked at any more
	 */
	Optional<String> lockCase(String countdown, Instant now) {
		return this.jdbc.sql("""
				select c.id from limit_watch w join approval_case c on c.id = w.case_id
				where w.countdown_id = ? and w.next_look_at <= ? for update skip locked""")
			.params(countdown, instant(now))
			.query(String.class)
			.optional();
	}

	private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
		return (instant != null) ? instant(instant) : null;
	}

	private static LocalDateTime instant(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
