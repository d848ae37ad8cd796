package org.oneseal.batch;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Candidates;
import org.oneseal.cases.Desk;
import org.oneseal.form.Problem;

/** A rule of separated duties keeps this person from the step. */
@Component
class SeparatedDuties implements Caution {

	private final Desk desk;

	SeparatedDuties(Desk desk) {
		this.desk = desk;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		return this.desk.disqualified(candidate.step(), Candidates.as(candidate.step(), candidate.official()))
			.map((key) -> Problem.error(null, key))
			.stream()
			.toList();
	}

}
