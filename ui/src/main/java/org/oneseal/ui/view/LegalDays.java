package org.oneseal.ui.view;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.Countdowns;
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

	/** Working days after one day up to another one, where an authority works. */
	public int between(LocalDate from, LocalDate to, String authority) {
		return this.calendars.of(authority).between(from, to);
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
	 * @param unit what the limit counts, and so what is left of it
	 */
	private Due due(@Nullable LocalDate day, boolean provisional, String authority, Unit unit) {
		if (day == null) {
			return Due.NONE;
		}
		LocalDate today = today();
		boolean natural = Due.isNatural(unit);
		if (today.isAfter(day)) {
			// a limit that ended on a Friday is over on the Saturday, though no working
			// day passed
			return new Due(day, Due.State.LATE, Math.max(1, days(day, today, authority, natural)), provisional,
					natural);
		}
		int left = days(today, day, authority, natural);
		return new Due(day, (left <= 1) ? Due.State.SOON : Due.State.ON_TIME, left, provisional, natural);
	}

	private int days(LocalDate from, LocalDate to, String authority, boolean natural) {
		return natural ? Math.toIntExact(from.until(to, ChronoUnit.DAYS))
				: this.calendars.of(authority).between(from, to);
	}

	/**
	 * How a limit stands today whose last day is sure if its holidays are published.
	 * @param day its last day, {@code null} where none runs
	 * @param authority region code, whose calendar counts the days left
	 * @param unit what the limit counts
	 */
	public Due due(@Nullable LocalDate day, String authority, Unit unit) {
		return due(day, day != null && !this.calendars.of(authority).isKnown(day), authority, unit);
	}

	/**
	 * How the limit of a step that waits for a person stands.
	 * @param authority region code, whose calendar counts the days left
	 */
	public Due due(Step step, String authority) {
		return due(step.dueOn().orElse(null), authority, unit(step),
				step.kind() != Step.Kind.CORRECTION && this.countdowns.isPaused(step.caseId()));
	}

	private Unit unit(Step step) {
		return switch (step.kind()) {
			case ACCEPTANCE -> unit(step.caseId(), Subject.ACCEPTANCE);
			case CORRECTION -> unit(step.caseId(), Subject.CORRECTION);
			case DECISION -> unit(step.caseId(), Subject.PROMISED);
			case REVIEW,
					CONSULTATION ->
				this.countdowns.ofStep(step.id())
					.map((countdown) -> countdown.limit().unit())
					.orElse(Unit.WORKING_DAYS);
		};
	}

	private Unit unit(String caseId, Subject subject) {
		return this.countdowns.latest(caseId, subject)
			.map((countdown) -> countdown.limit().unit())
			.orElse(Unit.WORKING_DAYS);
	}

	/**
	 * How a limit stands today.
	 * @param day its last day, {@code null} where none runs
	 * @param authority region code, whose calendar counts the days left
	 * @param unit what the limit counts
	 * @param paused whether it stands still
	 */
	public Due due(@Nullable LocalDate day, String authority, Unit unit, boolean paused) {
		Due due = due(day, authority, unit);
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
					: due(promised, approvalCase.deadlineProvisional(), approvalCase.authority(),
							unit(approvalCase.id(), Subject.PROMISED));
		}
		LocalDate decided = at(approvalCase.decidedAt().get()).toLocalDate();
		if (!decided.isAfter(promised)) {
			return new Due(promised, Due.State.MET, 0, false);
		}
		boolean natural = Due.isNatural(unit(approvalCase.id(), Subject.PROMISED));
		return new Due(promised, Due.State.LATE,
				Math.max(1, days(promised, decided, approvalCase.authority(), natural)), false, natural);
	}

}
