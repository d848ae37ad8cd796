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
import org.oneseal.timelimit.WorkingCalendar;

/** Instants as the clock on the authority's wall shows them, and the days left until. */
@Component
public class LegalDays {

	private final Clock clock;

	private final WorkingCalendar calendar;

	LegalDays(Clock clock, WorkingCalendar calendar) {
		this.clock = clock;
		this.calendar = calendar;
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
	 */
	public Due due(@Nullable LocalDate day, boolean provisional) {
		if (day == null) {
			return Due.NONE;
		}
		LocalDate today = today();
		if (today.isAfter(day)) {
			// a limit that ended on a Friday is over on the Saturday, though no working
			// day
			// passed
			return new Due(day, Due.State.LATE, Math.max(1, this.calendar.between(day, today)), provisional);
		}
		int left = this.calendar.between(today, day);
		return new Due(day, (left <= 1) ? Due.State.SOON : Due.State.ON_TIME, left, provisional);
	}

	/** How a limit stands whose last day is sure if its holidays are published. */
	public Due due(@Nullable LocalDate day) {
		return due(day, day != null && !this.calendar.isKnown(day));
	}

	/** How the promise for the decision of a case stands. */
	public Due dueDecision(ApprovalCase approvalCase) {
		LocalDate promised = approvalCase.promisedBy().orElse(null);
		if (promised == null || approvalCase.status() == CaseStatus.WITHDRAWN
				|| approvalCase.status() == CaseStatus.LAPSED) {
			return Due.NONE;
		}
		if (approvalCase.decidedAt().isEmpty()) {
			return due(promised, approvalCase.deadlineProvisional());
		}
		boolean kept = !at(approvalCase.decidedAt().get()).toLocalDate().isAfter(promised);
		return kept ? new Due(promised, Due.State.MET, 0, false) : new Due(promised, Due.State.LATE,
				Math.max(1, this.calendar.between(promised, at(approvalCase.decidedAt().get()).toLocalDate())), false);
	}

}
