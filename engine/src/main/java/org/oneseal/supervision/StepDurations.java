package org.oneseal.supervision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Step;
import org.oneseal.cases.StepChanged;
import org.oneseal.timelimit.WorkingCalendars;

/** How long steps take, kept as each ends. */
@Component
class StepDurations {

	/** A step that begins and ends on one day took half of it. */
	static final double SHORTEST = 0.5;

	private static final int LAST_ONES = 50;

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
		if (endedAt == null || step.endedBy().isEmpty() || step.department().isEmpty()) {
			return;
		}
		ApprovalCase approvalCase = this.cases.findById(step.caseId()).orElseThrow();
		this.jdbc.sql("""
				insert ignore into step_took (step_id, matter, authority, step_key, ended_at, working_days)
				values (?, ?, ?, ?, ?, ?)""")
			.params(step.id(), approvalCase.matter().value(), approvalCase.authority(), step.stepId(),
					LocalDateTime.ofInstant(endedAt, ZoneOffset.UTC),
					BigDecimal.valueOf(spent(approvalCase.authority(), step.startedAt(), endedAt)))
			.update();
	}

	/** Working days from one instant to another, at least half a day. */
	double spent(String authority, Instant from, Instant to) {
		LocalDate first = LocalDate.ofInstant(from, this.clock.getZone());
		LocalDate last = LocalDate.ofInstant(to, this.clock.getZone());
		return Math.max(SHORTEST, this.calendars.of(authority).between(first, last));
	}

	/**
	 * The median of the last 50 times this step was done, in working days; empty if it
	 * never was.
	 */
	OptionalDouble median(String matter, String authority, String stepKey) {
		List<Double> days = this.jdbc.sql("""
				select working_days from step_took where matter = ? and authority = ? and step_key = ?
				order by ended_at desc limit ?""")
			.params(matter, authority, stepKey, LAST_ONES)
			.query(Double.class)
			.list()
			.stream()
			.sorted()
			.toList();
		int half = days.size() / 2;
		if (days.isEmpty()) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of((days.size() % 2 == 1) ? days.get(half) : (days.get(half - 1) + days.get(half)) / 2);
	}

}
