package org.oneseal.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Step;
import org.oneseal.database.OncePerTransaction;
import org.oneseal.database.WriteText;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Subject;

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
		begun().add(countdown, department, standing);
	}

	private BegunLimits begun() {
		return OncePerTransaction.findOrRegister(BegunLimits.class, () -> new BegunLimits(this::write));
	}

	private void write(List<BegunLimits.Line> lines) {
		List<Object> values = new ArrayList<>();
		lines.forEach((line) -> {
			Countdown countdown = line.countdown();
			values.addAll(Arrays.asList(countdown.id(), countdown.caseId(), countdown.authority(),
					line.watched().department(), countdown.subject().name(), countdown.stepId().orElse(null),
					countdown.stepKey().orElse(null), countdown.deadline().date(), utc(countdown.dueAt()),
					isPaused(countdown), utc(line.standing().nextLook()), line.standing().colour().ordinal(),
					line.watched().signalled()));
		});
		this.jdbc
			.sql("""
					insert into limit_watch (countdown_id, case_id, authority, department, subject, step_id, step_key,
					due_on, due_at, paused, next_look_at, colour, signalled) values\s"""
					+ String.join(", ", Collections.nCopies(lines.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")))
			.params(values)
			.update();
	}

	/**
	 * Notes how a limit stands that is watched.
	 * @param signalled whether it ever called for a signal, without what it calls for now
	 */
	void change(Countdown countdown, Standing standing, boolean signalled) {
		boolean ever = signalled || standing.signalled();
		if (!begun().change(countdown, standing, ever)) {
			this.jdbc
				.sql(WriteText.UNCOUNTED
						+ """
								update limit_watch set due_on = ?, due_at = ?, paused = ?, next_look_at = ?, colour = ?, signalled = ?
								where countdown_id = ?""")
				.params(Arrays.asList(countdown.deadline().date(), utc(countdown.dueAt()), isPaused(countdown),
						utc(standing.nextLook()), standing.colour().ordinal(), ever, countdown.id()))
				.update();
		}
	}

	private static boolean isPaused(Countdown countdown) {
		return countdown.state() == Countdown.State.PAUSED;
	}

	/**
	 * A limit that is watched.
	 *
	 * @param dueOn its last day as it was looked at last
	 * @param department whose it is
	 * @param signalled whether it may have given a signal
	 */
	record Watched(LocalDate dueOn, String department, boolean signalled) {

	}

	/** What is known of a limit; empty if it is not watched. */
	Optional<Watched> find(String countdown) {
		return begun().find(countdown).or(() -> read(countdown));
	}

	/** Watches a limit no more, and tells what was known of it. */
	Optional<Watched> remove(String countdown) {
		return begun().remove(countdown).or(() -> {
			Optional<Watched> known = read(countdown);
			this.jdbc.sql(WriteText.UNCOUNTED + "delete from limit_watch where countdown_id = ?")
				.param(countdown)
				.update();
			return known;
		});
	}

	private Optional<Watched> read(String countdown) {
		return this.jdbc.sql("select due_on, department, signalled from limit_watch where countdown_id = ?")
			.param(countdown)
			.query((row, number) -> new Watched(row.getObject(1, LocalDate.class), row.getString(2), row.getBoolean(3)))
			.optional();
	}

	/** A step says whose its limit is. */
	void belongsTo(Step step, String department) {
		if (step.kind() == Step.Kind.REVIEW || step.kind() == Step.Kind.CONSULTATION) {
			if (!begun().give((limit) -> limit.stepId().filter(step.id()::equals).isPresent(), department)) {
				this.jdbc.sql(WriteText.UNCOUNTED + "update limit_watch set department = ? where step_id = ?")
					.params(department, step.id())
					.update();
			}
		}
		else if (step.kind() == Step.Kind.ACCEPTANCE && !begun().give(
				(limit) -> limit.subject() == Subject.ACCEPTANCE && limit.caseId().equals(step.caseId()), department)) {
			this.jdbc
				.sql(WriteText.UNCOUNTED
						+ "update limit_watch set department = ? where case_id = ? and subject = 'ACCEPTANCE'")
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
