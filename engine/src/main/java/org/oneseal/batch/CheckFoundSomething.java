package org.oneseal.batch;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.cases.SystemCheck;
import org.oneseal.form.Problem;

/** What the programme looked at is not in order. */
@Component
class CheckFoundSomething implements Caution {

	private final List<SystemCheck> checks;

	CheckFoundSomething(List<SystemCheck> checks) {
		this.checks = checks;
	}

	@Override
	public List<Problem> about(Candidate candidate) {
		return this.checks.stream()
			.flatMap((check) -> check.found(candidate.file(), candidate.official()).stream())
			.toList();
	}

}
