package org.oneseal.batch;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.oneseal.form.Problem;
import org.oneseal.supervision.Cause.Level;
import org.oneseal.supervision.Signals;
import org.oneseal.supervision.Warning;

/** Supervision raised a yellow or red signal that is not done with. */
@Component
class SignalRaised implements Caution {

	private static final Set<Level> GRAVE = Set.of(Level.YELLOW, Level.RED);

	private final Signals signals;

	SignalRaised(Signals signals) {
		this.signals = signals;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		return this.signals.ofCase(candidate.caseId())
			.stream()
			.filter((signal) -> signal.isPending() && GRAVE.contains(signal.level()))
			.map(Warning::level)
			.distinct()
			.map((level) -> Problem.warning(null, "batch.eyes.signal." + level))
			.toList();
	}

}
