package org.oneseal.batch;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Readings;
import org.oneseal.form.Problem;

/** The official has never opened the case file, and would sign what they never saw. */
@Component
class NeverOpened implements Caution {

	private final Readings readings;

	NeverOpened(Readings readings) {
		this.readings = readings;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		return this.readings.hasOpened(candidate.official().username(), candidate.caseId()) ? List.of()
				: List.of(Problem.warning(null, "batch.eyes.never-opened"));
	}

}
