package org.oneseal.rehearsal;

import java.util.List;

import org.oneseal.cases.Step;
import org.oneseal.yaml.YamlMap;

/** {@code held-steps: [ids]}: all steps that wait and that an official holds. */
final class HeldStepsExpectation implements ExpectationKind {

	@Override
	public String key() {
		return "held-steps";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		List<String> steps = script.steps(expected, key());
		return (stage) -> Expectation.Mismatch.between(stage.words().steps(steps, stage.pack()),
				stage.words()
					.steps(stage.file()
						.openSteps()
						.stream()
						.filter((step) -> step.assignee().isPresent())
						.map(Step::stepId)
						.toList(), stage.pack()));
	}

}
