package org.oneseal.rehearsal;

import org.oneseal.cases.Withdrawal;
import org.oneseal.yaml.YamlMap;

/** {@code withdraw: the reason}, which may be empty: the applicant takes it back. */
final class WithdrawalAct implements ActKind {

	@Override
	public String key() {
		return "withdraw";
	}

	@Override
	public Act read(YamlMap step, Script script) {
		String reason = step.optionalText(key()).orElse("");
		return (stage) -> stage.service(Withdrawal.class)
			.withdraw(stage.number(), reason, stage.applicant(), stage.requestKey());
	}

}
