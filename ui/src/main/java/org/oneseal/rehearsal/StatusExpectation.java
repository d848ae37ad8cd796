package org.oneseal.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.oneseal.cases.CaseStatus;
import org.oneseal.yaml.YamlMap;

/** {@code status: accepted}. */
final class StatusExpectation implements ExpectationKind {

	@Override
	public String key() {
		return "status";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		CaseStatus status = expected.oneOf(key(), CaseStatus.class);
		return (stage) -> Expectation.Mismatch.between(words(stage, status),
				words(stage, stage.file().approvalCase().status()));
	}

	private static String words(Stage stage, CaseStatus status) {
		return stage.words().say("case.status." + status) + " (" + name(status) + ")";
	}

	private static String name(CaseStatus status) {
		return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** All names, as they are written in a scenario. */
	static List<String> names() {
		return Arrays.stream(CaseStatus.values()).map(StatusExpectation::name).toList();
	}

}
