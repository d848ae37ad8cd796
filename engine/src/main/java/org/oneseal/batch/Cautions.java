package org.oneseal.batch;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.form.Problem;

/** All the rules, asked together. */
@Component
class Cautions {

	private final OutOfReach outOfReach;

	private final List<Caution> others;

	Cautions(OutOfReach outOfReach, List<Caution> cautions) {
		this.outOfReach = outOfReach;
		this.others = cautions.stream().filter((caution) -> caution != outOfReach).toList();
	}

	/**
	 * Why a person has to look at a case. Where the act is impossible, that says it all;
	 * where nothing is signed, nothing has to be weighed.
	 */
	List<Problem> about(Candidate candidate) {
		List<Problem> impossible = this.outOfReach.about(candidate);
		if (!impossible.isEmpty() || !candidate.act().signs()) {
			return impossible;
		}
		return this.others.stream().flatMap((caution) -> caution.about(candidate).stream()).distinct().toList();
	}

}
