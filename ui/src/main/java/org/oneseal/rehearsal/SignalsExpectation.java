package org.oneseal.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.oneseal.supervision.CaseWatch;
import org.oneseal.supervision.Cause;
import org.oneseal.supervision.Warning;
import org.oneseal.yaml.YamlMap;

/**
 * {@code signals: [{ level: yellow, step: reviewFireRescue }]}: exactly the signals of
 * supervision that are pending, each by its {@code level} or {@code cause}, and its
 * {@code step} if it is about one.
 */
final class SignalsExpectation implements ExpectationKind {

	private static final String STEP = "step";

	@Override
	public String key() {
		return "signals";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		List<Wanted> wanted = expected.maps(key()).stream().map((signal) -> wanted(signal, script)).toList();
		return (stage) -> {
			List<Warning> pending = stage.service(CaseWatch.class)
				.raised(stage.file().approvalCase().id())
				.stream()
				.filter(Warning::isPending)
				.toList();
			boolean same = wanted.size() == pending.size()
					&& wanted.stream().allMatch((one) -> pending.stream().anyMatch(one::means))
					&& pending.stream().allMatch((one) -> wanted.stream().anyMatch((other) -> other.means(one)));
			return same ? Optional.empty()
					: Optional.of(new Expectation.Mismatch(
							stage.words().list(wanted.stream().map((one) -> one.words(stage)).toList()),
							stage.words().list(pending.stream().map((one) -> words(stage, one)).toList())));
		};
	}

	private static Wanted wanted(YamlMap signal, Script script) {
		Optional<Cause.Level> level = signal.has("level") ? Optional.of(signal.oneOf("level", Cause.Level.class))
				: Optional.empty();
		Optional<Cause> cause = signal.has("cause") ? Optional.of(signal.oneOf("cause", Cause.class))
				: Optional.empty();
		if (level.isEmpty() && cause.isEmpty()) {
			signal.text("level");
		}
		Optional<String> step = signal.optionalText(STEP);
		step.ifPresent((id) -> script.known(signal, STEP, List.of(id), script.pack().stepIds()));
		signal.done();
		return new Wanted(level, cause, step);
	}

	private static String words(Stage stage, Warning warning) {
		String step = warning.stepKey().map((key) -> " " + stage.words().step(key, stage.pack())).orElse("");
		return name(warning.level()) + " " + name(warning.cause()) + step;
	}

	private static String name(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * A signal as it is expected.
	 *
	 * @param level how grave
	 * @param cause why
	 * @param step about which step, empty where it is about the whole case
	 */
	private record Wanted(Optional<Cause.Level> level, Optional<Cause> cause, Optional<String> step) {

		boolean means(Warning warning) {
			return level.filter((one) -> one != warning.level()).isEmpty()
					&& cause.filter((one) -> one != warning.cause()).isEmpty() && step.equals(warning.stepKey());
		}

		String words(Stage stage) {
			String about = step.map((key) -> " " + stage.words().step(key, stage.pack())).orElse("");
			return (level.map(SignalsExpectation::name).orElse("") + " "
					+ cause.map(SignalsExpectation::name).orElse("") + about)
				.strip();
		}

	}

}
