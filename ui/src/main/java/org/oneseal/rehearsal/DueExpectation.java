package org.oneseal.rehearsal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.oneseal.cases.Step;
import org.oneseal.yaml.YamlMap;

/** {@code due: { reviewFireRescue: 2026-09-30 }}: last days of steps, open or ended. */
final class DueExpectation implements ExpectationKind {

	@Override
	public String key() {
		return "due";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		Map<String, LocalDate> days = new LinkedHashMap<>();
		expected.optionalMap(key()).ifPresent((due) -> {
			script.known(due, key(), due.keys(), script.pack().stepIds());
			due.keys().forEach((step) -> days.put(step, Script.day(due, step)));
		});
		return (stage) -> {
			List<Step> steps = stage.file().steps();
			return days.entrySet()
				.stream()
				.map((due) -> differs(stage, due.getKey(), due.getValue(), steps))
				.flatMap(Optional::stream)
				.findFirst();
		};
	}

	/** The step was open more than once where the application was corrected. */
	private static Optional<Expectation.Mismatch> differs(Stage stage, String stepId, LocalDate wanted,
			List<Step> steps) {
		Optional<LocalDate> last = steps.stream()
			.filter((step) -> step.stepId().equals(stepId))
			.reduce((first, second) -> second)
			.flatMap(Step::dueOn);
		String title = stage.words().step(stepId, stage.pack()) + " ";
		return Expectation.Mismatch.between(title + stage.words().day(Optional.of(wanted)),
				title + stage.words().day(last));
	}

}
