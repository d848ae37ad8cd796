package org.oneseal.rehearsal;

import java.util.ArrayList;
import java.util.List;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.acceptance.CorrectionDesk;
import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.organisation.Duty;
import org.oneseal.yaml.YamlMap;

/**
 * {@code acceptance: accept}, {@code { not-accepted: { reason, right-authority } }} or
 * {@code { correct: { <field or material>: what is wanted } }}.
 */
final class AcceptanceAct implements ActKind {

	private static final String ACCEPT = "accept";

	private static final String NOT_ACCEPTED = "not-accepted";

	private static final String CORRECT = "correct";

	@Override
	public String key() {
		return "acceptance";
	}

	@Override
	public Act read(YamlMap step, Script script) {
		if (!step.hasMap(key())) {
			script.known(step, key(), List.of(step.text(key())), List.of(ACCEPT));
			return (stage) -> stage.onStep(key(), (open) -> stage.service(AcceptanceDesk.class)
				.accept(open.id(), stage.official(open, Duty.ACCEPT, 1), stage.seen(), stage.requestKey()));
		}
		YamlMap outcome = step.optionalMap(key()).orElseThrow();
		Act act = outcome.has(CORRECT) ? correct(outcome, script) : notAccepted(outcome);
		outcome.done();
		return act;
	}

	private Act correct(YamlMap outcome, Script script) {
		List<CorrectionNotice.Item> items = new ArrayList<>();
		outcome.optionalMap(CORRECT).ifPresent((wanted) -> {
			script.known(wanted, CORRECT, wanted.keys(), script.fieldsAndMaterials());
			wanted.keys().forEach((about) -> items.add(new CorrectionNotice.Item(about, wanted.text(about))));
		});
		return (stage) -> stage.onStep(key(), (open) -> stage.service(CorrectionDesk.class)
			.ask(open.id(), items, stage.official(open, Duty.ACCEPT, 1), stage.seen(), stage.requestKey()));
	}

	private Act notAccepted(YamlMap outcome) {
		YamlMap why = outcome.map(NOT_ACCEPTED).orElse(outcome);
		String reason = why.optionalText("reason").orElse("");
		String authority = why.optionalText("right-authority").orElse("");
		if (why != outcome) {
			why.done();
		}
		return (stage) -> stage.onStep(key(),
				(open) -> stage.service(AcceptanceDesk.class)
					.refuseToAccept(open.id(), reason, authority, stage.official(open, Duty.ACCEPT, 1), stage.seen(),
							stage.requestKey()));
	}

}
