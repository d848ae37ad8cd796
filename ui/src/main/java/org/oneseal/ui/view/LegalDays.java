package org.oneseal.ui.view;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.WorkingCalendar;
import org.oneseal.timelimit.WorkingCalendars;

/** Instants as the clock on the authority's wall shows them, and the days left until. */
@Component
public class LegalDays {

	private final Clock clock;

	private final WorkingCalendars calendars;

	private final Countdowns countdowns;

	LegalDays(Clock clock, WorkingCalendars calendars, Countdowns countdowns) {
		this.clock = clock;
		this.calendars = calendars;
		this.countdowns = countdowns;
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	public LocalDateTime at(Instant instant) {
		return LocalDateTime.ofInstant(instant, this.clock.getZone());
	}

	public @Nullable LocalDateTime at(Optional<Instant> instant) {
		return instant.map(this::at).orElse(null);
	}

	/**
	 * How a limit stands today.
	 * @param day its last day, {@code null} where none runs
	 * @param provisional whether holidays not published yet may move it
	 * @param authority region code, whose calendar counts the days left
	 */
	private Due due(@Nullable LocalDate day, boolean provisional, String authority) {
		if (day == null) {
			return Due.NONE;
		}
		LocalDate today = today();
		WorkingCalendar calendar = this.calendars.of(authority);
		if (today.isAfter(day)) {
			// a limit that ended on a Friday is over on the Saturday, though no working
			// day
			// passed
			return new Due(day, Due.State.LATE, Math.max(1, calendar.between(day, today)), provisional);
		}
		int left = calendar.between(today, day);
		return new Due(day, (left <= 1) ? Due.State.SOON : Due.State.ON_TIME, left, provisional);
	}

	/**
	 * How a limit stands today whose last day is sure if its holidays are published.
	 * @param day its last day, {@code null} where none runs
	 * @param authority region code, whose calendar counts the days left
	 */
	public Due due(@Nullable LocalDate day, String authority) {
		return due(day, day != null && !this.calendars.of(authority).isKnown(day), authority);
	}

	/**
	 * How the limit of a step that waits for a person stands.
	 * @param authority region code, whose calendar counts the days left
	 */
	public Due due(Step step, String authority) {
		return due(step.dueOn().orElse(null), authority,
				step.kind() != Step.Kind.CORRECTION && this.countdowns.isPaused(step.caseId()));
	}

	/**
	 * How a limit stands today.
	 * @param day its last day, {@code null} where none runs
	 * @param authority region code, whose calendar counts the days left
	 * @param paused whether it stands still
	 */
	public Due due(@Nullable LocalDate day, String authority, boolean paused) {
		Due due = due(day, authority);
		return (paused && day != null) ? new Due(day, Due.State.PAUSED, 0, due.provisional()) : due;
	}

	/** How the promise for the decision of a case stands. */
	public Due dueDecision(ApprovalCase approvalCase) {
		LocalDate promised = approvalCase.promisedBy().orElse(null);
		if (promised == null || approvalCase.status() == CaseStatus.WITHDRAWN
				|| approvalCase.status() == CaseStatus.LAPSED) {
			return Due.NONE;
		}
		if (approvalCase.decidedAt().isEmpty()) {
			return this.countdowns.isPaused(approvalCase.id())
					? new Due(promised, Due.State.PAUSED, 0, approvalCase.deadlineProvisional())
					: due(promised, approvalCase.deadlineProvisional(), approvalCase.authority());
		}
		boolean kept = !at(approvalCase.decidedAt().get()).toLocalDate().isAfter(promised);
		return kept ? new Due(promised, Due.State.MET, 0, false)
				: new Due(promised, Due.State.LATE, Math.max(1, this.calendars.of(approvalCase.authority())
					.between(promised, at(approvalCase.decidedAt().get()).toLocalDate())), false);
	}

}
