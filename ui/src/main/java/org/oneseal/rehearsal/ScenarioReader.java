package org.oneseal.rehearsal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.MatterPack;
import org.oneseal.rehearsal.Scenario.Place;
import org.oneseal.rehearsal.Scenario.Planned;
import org.oneseal.rehearsal.Scenario.PlannedAct;
import org.oneseal.rehearsal.Scenario.PlannedExpectation;
import org.oneseal.yaml.Faults;
import org.oneseal.yaml.FaultyFilesException;
import org.oneseal.yaml.YamlFile;
import org.oneseal.yaml.YamlMap;

/** Reads the scenarios of a pack; every fault of every file at once. */
final class ScenarioReader {

	private static final String ON = "on";

	private static final String APPLY = "apply";

	private static final String STEPS = "steps";

	private static final String EXPECT = "expect";

	private static final String REFUSED = "refused";

	private final Script script;

	private final Faults faults;

	private ScenarioReader(Script script, Faults faults) {
		this.script = script;
		this.faults = faults;
	}

	/**
	 * Reads scenarios.
	 * @param pack the pack they are played on
	 * @throws FaultyFilesException if any has faults
	 */
	static List<Scenario> read(MatterPack pack, PackFolder folder, List<PackFolder.ScenarioFile> files) {
		Faults faults = new Faults();
		Map<String, List<String>> shared = new LinkedHashMap<>();
		folder.sharedAnswers()
			.ifPresent((file) -> YamlFile.read(file.place(), file.content(), faults).ifPresent((root) -> {
				shared.putAll(new Script(pack, Map.of()).answers(root, "answers"));
				root.done();
			}));
		ScenarioReader reader = new ScenarioReader(new Script(pack, shared), faults);
		List<Scenario> scenarios = files.stream().map(reader::read).flatMap(Optional::stream).toList();
		if (!faults.isEmpty()) {
			throw new FaultyFilesException("Some scenarios cannot be played", faults.list());
		}
		return scenarios;
	}

	private Optional<Scenario> read(PackFolder.ScenarioFile file) {
		return YamlFile.read(file.place(), file.content(), faults)
			.map((root) -> new Scenario(file.name(), file.place(), steps(root)));
	}

	private List<Planned> steps(YamlMap root) {
		root.optionalText("about");
		List<Planned> steps = new ArrayList<>();
		LocalDateTime time = root.map(APPLY).map((apply) -> Script.time(apply, ON, null)).orElse(null);
		String refusal = root.optionalMap(APPLY).flatMap((apply) -> apply.optionalText(REFUSED)).orElse(null);
		if (time != null) {
			Act act = Kinds.APPLY.read(root, script);
			steps.add(new Planned(time, new PlannedAct(place(root, APPLY), act, refusal), List.of()));
		}
		for (YamlMap step : root.maps(STEPS)) {
			time = Script.time(step, ON, time);
			steps.add(step(step, time));
		}
		if (refusal != null && steps.size() > 1) {
			root.fault(STEPS, "The application is refused, so nothing can follow", "Delete the steps");
		}
		List<PlannedExpectation> last = root.optionalMap(EXPECT).map(this::expectations).orElseGet(List::of);
		if (!last.isEmpty() && time != null) {
			steps.add(new Planned(time, null, last));
		}
		root.done();
		return steps;
	}

	private Planned step(YamlMap step, LocalDateTime time) {
		List<ActKind> kinds = Kinds.ACTS.stream().filter((kind) -> step.has(kind.key())).toList();
		if (kinds.size() > 1) {
			step.fault(kinds.get(1).key(), "A step is one act", "Make it a step of its own");
		}
		PlannedAct act = kinds.isEmpty() ? null : act(step, kinds.get(0));
		List<PlannedExpectation> expectations = step.optionalMap(EXPECT).map(this::expectations).orElseGet(List::of);
		if (Set.of(ON, REFUSED).containsAll(step.keys())) {
			step.fault(ON, "Nothing happens in this step", "Write one of "
					+ String.join(", ", Kinds.ACTS.stream().map(ActKind::key).sorted().toList()) + ", or expect");
		}
		Kinds.ACTS.forEach((kind) -> step.know(kind.key()));
		if (act == null && step.optionalText(REFUSED).isPresent()) {
			step.fault(REFUSED, "Nothing is done here that could be refused", "Write it beside an act");
		}
		step.done();
		return new Planned(time, act, expectations);
	}

	private PlannedAct act(YamlMap step, ActKind kind) {
		@Nullable String refused = step.optionalText(REFUSED).orElse(null);
		return new PlannedAct(place(step, kind.key()), kind.read(step, script), refused);
	}

	private List<PlannedExpectation> expectations(YamlMap expected) {
		List<PlannedExpectation> expectations = new ArrayList<>();
		Kinds.EXPECTATIONS.forEach((kind) -> {
			expected.know(kind.key());
			if (expected.has(kind.key())) {
				expectations
					.add(new PlannedExpectation(place(expected, kind.key()), kind.key(), kind.read(expected, script)));
			}
		});
		expected.done();
		List<String> order = List.copyOf(expected.keys());
		return expectations.stream()
			.sorted(Comparator.comparingInt((expectation) -> order.indexOf(expectation.key())))
			.toList();
	}

	private static Place place(YamlMap map, String key) {
		return new Place(map.lineOf(key), map.elementOf(key));
	}

}
