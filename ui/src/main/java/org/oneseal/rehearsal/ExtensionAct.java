package org.oneseal.rehearsal;

import org.jspecify.annotations.Nullable;

import org.oneseal.decision.Extensions;
import org.oneseal.matter.Limit;
import org.oneseal.matter.LimitReader;
import org.oneseal.organisation.Duty;
import org.oneseal.yaml.YamlMap;

/**
 * {@code extend: { by: { working-days: 5 }, reasons, approver }}: the head gives the
 * decision more time. {@code approver: clerk} has somebody try who is not the head.
 */
final class ExtensionAct implements ActKind {

	private static final String BY = "by";

	@Override
	public String key() {
		return "extend";
	}

	@Override
	public Act read(YamlMap step, Script script) {
		return step.map(key()).map((extension) -> {
			@Nullable Limit by = extension.has(BY) ? LimitReader.required(extension, BY) : null;
			String reasons = extension.optionalText("reasons").orElse("");
			boolean head = !extension.has("approver") || extension.oneOf("approver", Approver.class) == Approver.HEAD;
			extension.done();
			return act(script, by, reasons, head ? Duty.HEAD : Duty.ACCEPT);
		}).orElse(Script.NOTHING);
	}

	private static Act act(Script script, @Nullable Limit by, String reasons, Duty duty) {
		String role = script.pack().matter().limits().extensionApprover();
		return (stage) -> stage.service(Extensions.class)
			.extend(stage.number(), by, reasons, stage.official(role, duty), stage.requestKey());
	}

	/** Who approves. */
	private enum Approver {

		HEAD, CLERK

	}

}
