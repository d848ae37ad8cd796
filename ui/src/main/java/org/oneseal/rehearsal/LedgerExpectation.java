package org.oneseal.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.LedgerEntry;
import org.oneseal.yaml.YamlMap;

/**
 * {@code ledger: { promised: [started 2026-09-25, paused 2026-09-28] }}: the whole ledger
 * of a limit, line by line.
 */
final class LedgerExpectation implements ExpectationKind {

	private static final Pattern LINE = Pattern
		.compile("(started|paused|resumed|extended|revised|ended) \\d{4}-\\d{2}-\\d{2}");

	@Override
	public String key() {
		return "ledger";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		Map<Subject, List<String>> ledgers = new LinkedHashMap<>();
		expected.optionalMap(key()).ifPresent((map) -> {
			List<String> names = List.of(Subject.values()).stream().map(LedgerExpectation::name).toList();
			script.known(map, key(), map.keys(), names);
			map.keys().forEach((name) -> {
				List<String> lines = map.texts(name);
				check(map, name, lines);
				if (names.contains(name)) {
					ledgers.put(Subject.valueOf(name.toUpperCase(Locale.ROOT)), lines);
				}
			});
		});
		return (stage) -> ledgers.entrySet()
			.stream()
			.map((ledger) -> differs(stage, ledger.getKey(), ledger.getValue()))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static void check(YamlMap map, String name, List<String> lines) {
		lines.stream()
			.filter((line) -> !LINE.matcher(line).matches())
			.forEach((line) -> map.fault(name, "'%s' is not a line of a ledger".formatted(line),
					"Write started, paused, resumed, extended, revised or ended, and a day"));
	}

	private static Optional<Expectation.Mismatch> differs(Stage stage, Subject subject, List<String> wanted) {
		List<String> lines = stage.service(Countdowns.class)
			.latest(stage.file().approvalCase().id(), subject)
			.map(Countdown::ledger)
			.orElse(List.of())
			.stream()
			.map(LedgerExpectation::line)
			.toList();
		return Expectation.Mismatch.between(name(subject) + ": " + stage.words().list(wanted),
				name(subject) + ": " + stage.words().list(lines));
	}

	private static String line(LedgerEntry entry) {
		return entry.kind().name().toLowerCase(Locale.ROOT) + " " + entry.on();
	}

	private static String name(Subject subject) {
		return subject.name().toLowerCase(Locale.ROOT);
	}

}
