package org.oneseal.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.LedgerEntry;
import org.oneseal.timelimit.LedgerEntry.Kind;
import org.oneseal.timelimit.LedgerEntry.Reason;
import org.oneseal.timelimit.WorkingCalendar;
import org.oneseal.timelimit.WorkingCalendars;

/**
 * When a limit calls for which signal: a warning some working days before the promised
 * limit ends, yellow past the promise or past a step's limit, red past a limit of the
 * law. What waits for the applicant calls for none.
 */
@Component
class Thresholds {

	private final WorkingCalendars calendars;

	private final SupervisionSettings settings;

	private final Clock clock;

	Thresholds(WorkingCalendars calendars, SupervisionSettings settings, Clock clock) {
		this.calendars = calendars;
		this.settings = settings;
		this.clock = clock;
	}

	/** Those of a limit as it would run on now. */
	List<Threshold> of(Countdown countdown) {
		String authority = countdown.authority();
		return switch (countdown.subject()) {
			case PROMISED -> nearAndPast(countdown, Cause.PROMISE_NEAR, this.settings.warningBefore(authority),
					Cause.PROMISE_PASSED);
			case REVIEW ->
				nearAndPast(countdown, Cause.STEP_NEAR, this.settings.stepWarningBefore(authority), Cause.STEP_PASSED);
			case STATUTORY -> List.of(past(countdown, Cause.LAW_PASSED));
			case ACCEPTANCE -> List.of(past(countdown, Cause.ACCEPTANCE_PASSED));
			case ISSUE -> List.of(past(countdown, Cause.ISSUE_PASSED));
			case RENEWAL -> List.of(past(countdown, Cause.RENEWAL_PASSED));
			case CORRECTION, COMPLETION -> List.of();
		};
	}

	private List<Threshold> nearAndPast(Countdown countdown, Cause near, int before, Cause past) {
		return Stream.concat(near(countdown, near, before).stream(), Stream.of(past(countdown, past))).toList();
	}

	/** Those that can be reached while the limit stands still. */
	List<Threshold> whilePaused(Countdown countdown) {
		return (countdown.subject() == Countdown.Subject.STATUTORY) ? overrun(countdown).stream().toList() : List.of();
	}

	/** As soon as the limit has passed, or some working days later. */
	private Threshold past(Countdown countdown, Cause cause) {
		int after = (cause.level() == Cause.Level.RED) ? this.settings.redAfter(countdown.authority())
				: this.settings.yellowAfter(countdown.authority());
		if (after == 0) {
			return new Threshold(cause, countdown.dueAt());
		}
		LocalDate day = this.calendars.of(countdown.authority()).add(countdown.deadline().date(), after);
		return new Threshold(cause, day.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant());
	}

	/** Never before the first day that counts, nor after the end. */
	private Optional<Threshold> near(Countdown countdown, Cause cause, int before) {
		if (before == 0) {
			return Optional.empty();
		}
		WorkingCalendar calendar = this.calendars.of(countdown.authority());
		LocalDate day = countdown.deadline().date();
		for (int back = 0; back < before; back++) {
			day = workedBefore(day, calendar);
		}
		LocalDate first = calendar.add(countdown.startedOn(), 1);
		Threshold near = new Threshold(cause,
				(day.isBefore(first) ? first : day).atStartOfDay(this.clock.getZone()).toInstant());
		return Optional.of(near).filter((threshold) -> threshold.from().isBefore(countdown.dueAt()));
	}

	private static LocalDate workedBefore(LocalDate day, WorkingCalendar calendar) {
		LocalDate before = day.minusDays(1);
		while (!calendar.isWorkingDay(before)) {
			before = before.minusDays(1);
		}
		return before;
	}

	/** The time the applicant was told a special procedure would take is over. */
	private Optional<Threshold> overrun(Countdown countdown) {
		WorkingCalendar calendar = this.calendars.of(countdown.authority());
		return countdown.ledger()
			.stream()
			.filter((entry) -> entry.kind() == Kind.PAUSED)
			.reduce((first, second) -> second)
			.filter((pause) -> pause.reason() == Reason.SPECIAL_PROCEDURE)
			.flatMap((pause) -> Optional.ofNullable(pause.limit())
				.map((expected) -> calendar.deadline(pause.on(), expected)))
			.map((end) -> new Threshold(Cause.PROCEDURE_OVERRUN, end.end(this.clock.getZone())));
	}

	/** The day of the last pause of a limit that stands still. */
	static Optional<LocalDate> pausedOn(Countdown countdown) {
		return countdown.ledger()
			.stream()
			.filter((entry) -> entry.kind() == Kind.PAUSED)
			.reduce((first, second) -> second)
			.filter((pause) -> countdown.state() == Countdown.State.PAUSED)
			.map(LedgerEntry::on);
	}

}
