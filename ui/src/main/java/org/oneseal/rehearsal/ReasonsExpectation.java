package org.oneseal.rehearsal;

import java.util.Optional;
import java.util.stream.Stream;

import org.oneseal.acceptance.Acceptance;
import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.decision.Decision;
import org.oneseal.decision.Decisions;
import org.oneseal.yaml.YamlMap;

/**
 * {@code reasons: part of the text}: what the applicant is told with the decision, or
 * when the application is not accepted.
 */
final class ReasonsExpectation implements ExpectationKind {

	@Override
	public String key() {
		return "reasons";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		String part = expected.text(key());
		return (stage) -> {
			String told = told(stage);
			return told.contains(part) ? Optional.empty()
					: Optional.of(new Expectation.Mismatch(part, stage.words().orNone(told)));
		};
	}

	private static String told(Stage stage) {
		String id = stage.file().approvalCase().id();
		return Stream
			.of(stage.service(Decisions.class).of(id).map(Decision::reasons),
					stage.service(AcceptanceDesk.class).acceptanceOf(id).flatMap(Acceptance::reason))
			.flatMap(Optional::stream)
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

}
