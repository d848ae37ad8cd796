package org.oneseal.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.yaml.YamlMap;

/**
 * {@code happened: [deemed-accepted, reminded]}: acts that are in the case's audit trail,
 * among them those of the system.
 */
final class HappenedExpectation implements ExpectationKind {

	@Override
	public String key() {
		return "happened";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		List<String> names = script.known(expected, key(), expected.texts(key()),
				Arrays.stream(Act.values()).map(HappenedExpectation::name).toList());
		return (stage) -> {
			List<String> happened = stage.service(AuditTrail.class)
				.of(stage.file().approvalCase().id())
				.stream()
				.map(AuditEntry::act)
				.map(HappenedExpectation::name)
				.toList();
			return happened.containsAll(names) ? Optional.empty()
					: Optional.of(new Expectation.Mismatch(words(stage, names), words(stage, happened)));
		};
	}

	private static String name(Act act) {
		return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String words(Stage stage, List<String> names) {
		return stage.words()
			.list(names.stream()
				.map((name) -> stage.words().say("act." + name.toUpperCase(Locale.ROOT).replace('-', '_')) + " (" + name
						+ ")")
				.toList());
	}

}
