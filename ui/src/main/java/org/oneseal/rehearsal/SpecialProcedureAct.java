package org.oneseal.rehearsal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;
import org.oneseal.matter.LimitReader;
import org.oneseal.matter.Matter.SpecialProcedureSpec;
import org.oneseal.organisation.Duty;
import org.oneseal.specialprocedure.SpecialProcedures;
import org.oneseal.yaml.YamlMap;

/**
 * {@code special-procedure: { begin: expert-review, expected: { working-days: 5 },
 * reason, by }} and {@code { end: what came out of it, by }}; {@code by} is a role, the
 * lead unless said.
 */
final class SpecialProcedureAct implements ActKind {

	private static final String BEGIN = "begin";

	private static final String END = "end";

	private static final String EXPECTED = "expected";

	@Override
	public String key() {
		return "special-procedure";
	}

	@Override
	public Act read(YamlMap step, Script script) {
		return step.map(key()).map((procedure) -> {
			String role = script.role(procedure, "by");
			Act act = procedure.has(END) ? end(procedure, role) : begin(procedure, role, script);
			procedure.done();
			return act;
		}).orElse(Script.NOTHING);
	}

	private static Act begin(YamlMap procedure, String role, Script script) {
		String id = procedure.text(BEGIN);
		script.known(procedure, BEGIN, List.of(id),
				script.pack().matter().specialProcedures().stream().map(SpecialProcedureSpec::id).toList());
		@Nullable Limit expected = procedure.has(EXPECTED) ? LimitReader.required(procedure, EXPECTED) : null;
		String reason = procedure.optionalText("reason").orElse("");
		return (stage) -> stage.service(SpecialProcedures.class)
			.begin(stage.number(), id, expected,
					reason.isEmpty() ? stage.words().say("rehearsal.procedure.reason") : reason,
					stage.official(role, Duty.REVIEW), stage.requestKey());
	}

	private static Act end(YamlMap procedure, String role) {
		String result = procedure.optionalText(END).orElse("");
		return (stage) -> stage.service(SpecialProcedures.class)
			.end(stage.number(), result, stage.official(role, Duty.REVIEW), stage.requestKey());
	}

}
