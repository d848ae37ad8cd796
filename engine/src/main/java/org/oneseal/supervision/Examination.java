package org.oneseal.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.supervision.Cause.Level;
import org.oneseal.supervision.Warning.Finding;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.State;

/**
 * Looks at one limit: raises what it calls for by now, takes back what is not true any
 * more. Looking twice does nothing more. Whoever calls has locked the case.
 */
@Component
class Examination {

	private final Thresholds thresholds;

	private final Raising raising;

	private final WarningRepository warnings;

	private final Clock clock;

	Examination(Thresholds thresholds, Raising raising, WarningRepository warnings, Clock clock) {
		this.thresholds = thresholds;
		this.raising = raising;
		this.warnings = warnings;
		this.clock = clock;
	}

	/**
	 * Looks at a limit.
	 * @param department whose it is
	 * @return how it stands and when to look again
	 */
	Standing look(ApprovalCase approvalCase, Countdown countdown, String department) {
		Instant until = countdown.endedAt().orElse(this.clock.instant());
		List<Threshold> watched = (countdown.state() == State.PAUSED) ? this.thresholds.whilePaused(countdown)
				: this.thresholds.of(countdown);
		List<Threshold> reached = watched.stream()
			.filter((threshold) -> threshold.isReached(until))
			// what is over need not be warned of any more
			.filter((threshold) -> countdown.isOpen() || threshold.cause().level() != Level.WARNING)
			.toList();
		reached.forEach((threshold) -> this.raising.raise(approvalCase, finding(threshold, countdown, department)));
		return new Standing(colour(countdown, until),
				watched.stream()
					.filter((threshold) -> countdown.isOpen() && !threshold.isReached(until))
					.map(Threshold::from)
					.min(Comparator.naturalOrder())
					.orElse(null),
				!reached.isEmpty());
	}

	private Colour colour(Countdown countdown, Instant until) {
		return this.thresholds.of(countdown)
			.stream()
			.filter((threshold) -> threshold.isReached(until))
			.map((threshold) -> Colour.of(threshold.cause().level()))
			.max(Comparator.naturalOrder())
			.orElse(Colour.GREEN);
	}

	private Finding finding(Threshold threshold, Countdown countdown, String department) {
		LocalDate asOf = LocalDate.ofInstant(threshold.from(), this.clock.getZone());
		LocalDate lastDay = (threshold.cause() == Cause.PROCEDURE_OVERRUN) ? asOf.minusDays(1)
				: countdown.deadline().date();
		return new Finding(countdown.id(), threshold.cause(), department, countdown.stepKey().orElse(null), lastDay,
				asOf);
	}

	/** Takes back signals of a limit whose last day moved, or that was kept after all. */
	void review(ApprovalCase approvalCase, Countdown countdown) {
		List<Warning> pending = this.warnings.findByAbout(countdown.id()).stream().filter(Warning::isPending).toList();
		if (pending.isEmpty()) {
			return;
		}
		Instant until = countdown.endedAt().orElse(this.clock.instant());
		List<Threshold> now = this.thresholds.of(countdown);
		for (Warning warning : pending) {
			Optional<Threshold> threshold = now.stream().filter((each) -> each.cause() == warning.cause()).findFirst();
			if (threshold.filter((each) -> !each.isReached(until)).isPresent()) {
				this.raising.lift(approvalCase, warning);
			}
			else if (!countdown.isOpen() && warning.level() == Level.WARNING) {
				this.raising.avert(approvalCase, warning);
			}
		}
	}

}
