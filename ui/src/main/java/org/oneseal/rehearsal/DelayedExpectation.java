package org.oneseal.rehearsal;

import java.util.List;

import org.oneseal.cases.Workflow;
import org.oneseal.yaml.YamlMap;

/** {@code delayed: [ids]}: automatic steps that failed and wait for another try. */
final class DelayedExpectation implements ExpectationKind {

	@Override
	public String key() {
		return "delayed";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		List<String> steps = expected.texts(key());
		return (stage) -> Expectation.Mismatch.between(stage.words().list(steps.stream().sorted().toList()),
				stage.words()
					.list(stage.service(Workflow.class)
						.pending(stage.number())
						.stream()
						.map(Workflow.PendingStep::stepId)
						.sorted()
						.toList()));
	}

}
