package org.oneseal.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.supervision.Warning.Finding;
import org.oneseal.timelimit.WorkingCalendars;

/** Raises signals, each once, and takes them back. Whoever calls has locked the case. */
@Component
class Raising {

	private final WarningRepository warnings;

	private final WorkingCalendars calendars;

	private final SupervisionSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Raising(WarningRepository warnings, WorkingCalendars calendars, SupervisionSettings settings,
			ApplicationEventPublisher events, Clock clock) {
		this.warnings = warnings;
		this.calendars = calendars;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Raises a signal unless the same one was raised before; one that was lifted stands
	 * again.
	 */
	void raise(ApprovalCase approvalCase, Finding finding) {
		Optional<Warning> known = this.warnings.findByAboutAndCauseAndLastDay(finding.about(), finding.cause(),
				finding.lastDay());
		if (known.isPresent()) {
			known.filter(Warning::isLifted).ifPresent((warning) -> {
				warning.raiseAgain(answerBy(warning.authority()));
				tell(approvalCase, warning);
			});
			return;
		}
		tell(approvalCase, this.warnings.add(new Warning(UUID.randomUUID().toString(), approvalCase, finding, today(),
				this.clock.instant(), answerBy(approvalCase.authority()))));
	}

	private void tell(ApprovalCase approvalCase, Warning warning) {
		this.events.publishEvent(new SignalRaised(warning));
		this.events.publishEvent(new SignalNoted(approvalCase, Act.SIGNAL_RAISED, warning));
	}

	/** Not true any more, as the last day moved. */
	void lift(ApprovalCase approvalCase, Warning warning) {
		warning.lift();
		this.warnings.save(warning);
		this.events.publishEvent(new SignalNoted(approvalCase, Act.SIGNAL_LIFTED, warning));
	}

	/** What it warned of did not happen. */
	void avert(ApprovalCase approvalCase, Warning warning) {
		warning.averted();
		this.warnings.save(warning);
		this.events.publishEvent(new SignalNoted(approvalCase, Act.SIGNAL_AVERTED, warning));
	}

	/** Last day for an answer to what is said today. */
	LocalDate answerBy(String authority) {
		return this.calendars.of(authority).add(today(), this.settings.answerWithin(authority));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
