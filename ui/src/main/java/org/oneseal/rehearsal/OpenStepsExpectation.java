package org.oneseal.rehearsal;

import java.util.List;

import org.oneseal.cases.Step;
import org.oneseal.yaml.YamlMap;

/** {@code current-steps: [ids]}: all steps that wait for a person. */
final class OpenStepsExpectation implements ExpectationKind {

	@Override
	public String key() {
		return "current-steps";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		List<String> steps = script.steps(expected, key());
		return (stage) -> Expectation.Mismatch.between(stage.words().steps(steps, stage.pack()),
				stage.words().steps(stage.file().openSteps().stream().map(Step::stepId).toList(), stage.pack()));
	}

}
