package org.oneseal.rehearsal;

import java.util.List;

import org.oneseal.yaml.YamlMap;

/**
 * {@code provisional: yes}: whether the days may still move because the holidays are not
 * published.
 */
final class ProvisionalExpectation implements ExpectationKind {

	private static final List<String> YES = List.of("true", "yes");

	private static final List<String> NO = List.of("false", "no");

	@Override
	public String key() {
		return "provisional";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		String text = expected.text(key());
		if (!YES.contains(text) && !NO.contains(text)) {
			expected.fault(key(), "'%s' is not known here".formatted(text), "Use one of true, false");
		}
		return (stage) -> Expectation.Mismatch.between(stage.words().yesOrNo(YES.contains(text)),
				stage.words().yesOrNo(stage.file().approvalCase().deadlineProvisional()));
	}

}
