package org.oneseal.rehearsal;

import java.util.List;

import org.oneseal.decision.Decisions;
import org.oneseal.organisation.Duty;
import org.oneseal.yaml.YamlMap;

/**
 * {@code decision: grant}, {@code { grant: { reasons, conditions } }}, or {@code {
 * refuse: the reasons }}.
 */
final class DecisionAct implements ActKind {

	private static final String GRANT = "grant";

	private static final String REFUSE = "refuse";

	@Override
	public String key() {
		return "decision";
	}

	@Override
	public Act read(YamlMap step, Script script) {
		if (!step.hasMap(key())) {
			String outcome = step.text(key());
			script.known(step, key(), List.of(outcome), List.of(GRANT, REFUSE));
			return outcome.equals(REFUSE) ? refuse("") : grant("", "");
		}
		YamlMap decision = step.optionalMap(key()).orElseThrow();
		Act act = decision.has(REFUSE) ? refuse(decision.optionalText(REFUSE).orElse("")) : grant(decision);
		decision.done();
		return act;
	}

	private Act grant(YamlMap decision) {
		YamlMap said = decision.map(GRANT).orElse(decision);
		Act act = grant(said.optionalText("reasons").orElse(""), said.optionalText("conditions").orElse(""));
		if (said != decision) {
			said.done();
		}
		return act;
	}

	private Act grant(String reasons, String conditions) {
		return (stage) -> stage.onStep(key(),
				(open) -> stage.service(Decisions.class)
					.grant(open.id(), reasons, conditions, stage.official(open, Duty.DECIDE, 1), stage.seen(),
							stage.requestKey()));
	}

	private Act refuse(String reasons) {
		return (stage) -> stage.onStep(key(), (open) -> stage.service(Decisions.class)
			.refuse(open.id(), reasons, stage.official(open, Duty.DECIDE, 1), stage.seen(), stage.requestKey()));
	}

}
