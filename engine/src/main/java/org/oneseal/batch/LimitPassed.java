package org.oneseal.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.form.Problem;

/** The last day of the step has passed: why it did belongs into what is written. */
@Component
class LimitPassed implements Caution {

	private final Clock clock;

	LimitPassed(Clock clock) {
		this.clock = clock;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		return candidate.step()
			.dueOn()
			.filter((day) -> day.isBefore(LocalDate.now(this.clock)))
			.map((day) -> Problem.warning(null, "batch.eyes.late", day))
			.stream()
			.toList();
	}

}
