package org.oneseal.benchmarks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that are to be deemed accepted, each once and as of its due date. */
final class Backlog {

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

	private final JdbcClient jdbc;

	private final ManagementService jobs;

	private final int cases;

	private final LocalDate due;

	private final Set<String> failed = new HashSet<>();

	private long left;

	private volatile long movedOn = System.nanoTime();

	/**
	 * @param due last day for their acceptance
	 */
	Backlog(Program program, int cases, LocalDate due) {
		this.jdbc = program.service(JdbcClient.class);
		this.jobs = program.service(ManagementService.class);
		this.cases = cases;
		this.due = due;
		this.left = cases;
	}

	/**
	 * Whether nothing is left of it.
	 * @throws IllegalStateException if nothing moved for minutes
	 */
	boolean isWorkedOff() {
		this.jobs.createTimerJobQuery().withException().list().stream().map(Job::getId).forEach(this.failed::add);
		long now = this.jdbc.sql("""
				select count(*) from countdown
				where state = 'RUNNING' and due_at < ? and subject = 'ACCEPTANCE'""")
			.param(this.due.plusDays(1).atStartOfDay())
			.query(Long.class)
			.single();
		if (now < this.left) {
			this.left = now;
			this.movedOn = System.nanoTime();
		}
		if (System.nanoTime() - this.movedOn > PATIENCE) {
			throw new IllegalStateException("%d of %d timers are not worked off".formatted(now, this.cases));
		}
		return now == 0;
	}

	/** When the last of them was seen to be done, by {@link System#nanoTime}. */
	long workedOffAt() {
		return this.movedOn;
	}

	/** How many of them failed at first, as when two reached for the same row. */
	int failedTries() {
		return this.failed.size();
	}

	/**
	 * Looks at what was made of them.
	 * @throws IllegalStateException unless each was handled exactly once, as of its due
	 * date, and none is waiting for a person
	 */
	void requireEachOnce() {
		Handled handled = this.jdbc.sql("""
				select count(*) as acts, count(distinct e.case_id) as cases,
				coalesce(sum(json_value(e.details, '$.due') = :due and a.accepted_on = a.received_on), 0) as in_time
				from audit_entry e join approval_case a on a.id = e.case_id
				where e.act = 'DEEMED_ACCEPTED'""").param("due", this.due.toString()).query(Handled.class).single();
		long givenUp = this.jobs.createDeadLetterJobQuery().count();
		if (!handled.equals(new Handled(this.cases, this.cases, this.cases)) || givenUp > 0) {
			throw new IllegalStateException("Not each of %d timers was handled once as of its date: %s, %d given up"
				.formatted(this.cases, handled, givenUp));
		}
	}

	/**
	 * What the trails say.
	 *
	 * @param acts of deeming accepted
	 * @param cases in how many cases
	 * @param inTime how many name the due date and count from the day of receipt
	 */
	record Handled(long acts, long cases, long inTime) {

	}

}
