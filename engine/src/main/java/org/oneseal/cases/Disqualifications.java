package org.oneseal.cases;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.organisation.Actor;
import org.oneseal.organisation.StandIn;

/** All rules of separated duties. */
@Component
class Disqualifications {

	private final List<Disqualification> rules;

	Disqualifications(List<Disqualification> rules) {
		this.rules = rules;
	}

	/**
	 * Why the person must not do the step although it is theirs.
	 * @return message key, see {@link Disqualification#against}
	 */
	Optional<String> against(Step step, String person) {
		return this.rules.stream().flatMap((rule) -> rule.against(step, person).stream()).findFirst();
	}

	/** Nobody lends a right they do not have. */
	Optional<String> against(Step step, Actor acting) {
		StandIn absent = acting.actingFor();
		Optional<String> own = against(step, acting.username());
		return (own.isPresent() || absent == null) ? own
				: against(step, absent.absent()).map((key) -> "substitution.absent-may-not");
	}

}
