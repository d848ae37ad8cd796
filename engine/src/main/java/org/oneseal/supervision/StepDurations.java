package org.oneseal.supervision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Step;
import org.oneseal.cases.StepChanged;
import org.oneseal.database.WriteText;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.CountdownChanged;
import org.oneseal.timelimit.WorkingCalendars;

/** How long steps take, kept as each ends. */
@Component
class StepDurations {

	/** A step that begins and ends on one day took half of it. */
	static final double SHORTEST = 0.5;

	private static final int LAST_ONES = 50;

	/** From so many times on they say more than the limit does. */
	private static final int ENOUGH = 5;

	private final JdbcClient jdbc;

	private final ApprovalCases cases;

	private final WorkingCalendars calendars;

	private final Clock clock;

	StepDurations(JdbcClient jdbc, ApprovalCases cases, WorkingCalendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.calendars = calendars;
		this.clock = clock;
	}

	@EventListener
	void note(StepChanged changed) {
		Step step = changed.step();
		Instant endedAt = step.endedAt().orElse(null);
		if (endedAt == null || step.endedBy().isEmpty() || step.department().isEmpty() || step.anchor().isPresent()) {
			return;
		}
		note(step.id(), step.caseId(), step.stepId(), step.startedAt(), endedAt);
	}

	/** What follows the decision counts as one step. */
	@EventListener
	void note(CountdownChanged changed) {
		Countdown countdown = changed.countdown();
		if (countdown.subject() == Subject.ISSUE && countdown.endedAt().isPresent()) {
			note(countdown.id(), countdown.caseId(), Estimates.ISSUE, countdown.ledger().get(0).at(),
					countdown.endedAt().get());
		}
	}

	private void note(String id, String caseId, String stepKey, Instant from, Instant to) {
		ApprovalCase approvalCase = this.cases.findById(caseId).orElseThrow();
		this.jdbc.sql(WriteText.UNCOUNTED + """
				insert ignore into step_took (step_id, matter, authority, step_key, ended_at, working_days)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id, approvalCase.matter().value(), approvalCase.authority(), stepKey,
					LocalDateTime.ofInstant(to, ZoneOffset.UTC),
					BigDecimal.valueOf(spent(approvalCase.authority(), from, to)))
			.update();
	}

	/** Working days from one instant to another, at least half a day. */
	double spent(String authority, Instant from, Instant to) {
		LocalDate first = LocalDate.ofInstant(from, this.clock.getZone());
		LocalDate last = LocalDate.ofInstant(to, this.clock.getZone());
		return Math.max(SHORTEST, this.calendars.of(authority).between(first, last));
	}

	/**
	 * A step as history knows it.
	 *
	 * @param matter code of the matter
	 * @param authority region code
	 * @param stepKey id in the process definition
	 */
	record Done(String matter, String authority, String stepKey) {

	}

	/**
	 * The median of the last 50 times a step was done; empty if it was done less than
	 * five times.
	 */
	Optional<Estimate> median(Done step) {
		List<Double> days = this.jdbc.sql("""
				select working_days from step_took where matter = ? and authority = ? and step_key = ?
				order by ended_at desc limit ?""")
			.params(step.matter(), step.authority(), step.stepKey(), LAST_ONES)
			.query(Double.class)
			.list()
			.stream()
			.sorted()
			.toList();
		int half = days.size() / 2;
		return (days.size() < ENOUGH) ? Optional.empty()
				: Optional.of(new Estimate(
						(days.size() % 2 == 1) ? days.get(half) : (days.get(half - 1) + days.get(half)) / 2,
						Estimate.Basis.HISTORY, days.size()));
	}

}
