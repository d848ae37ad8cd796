package org.oneseal.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceRegister;
import org.oneseal.licence.LicenceStatus;
import org.oneseal.yaml.YamlMap;

/** {@code licence: valid}, {@code expired} …, on the day of the step, or {@code none}. */
final class LicenceExpectation implements ExpectationKind {

	private static final String NONE = "none";

	@Override
	public String key() {
		return "licence";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		String status = expected.text(key());
		List<String> names = Stream
			.concat(Stream.of(NONE), Arrays.stream(LicenceStatus.values()).map(LicenceExpectation::name))
			.toList();
		script.known(expected, key(), List.of(status), names);
		return (stage) -> Expectation.Mismatch.between(words(stage, status), words(stage, actual(stage)));
	}

	private static String actual(Stage stage) {
		Optional<Licence> licence = stage.service(LicenceRegister.class).ofCase(stage.file().approvalCase().id());
		return licence.map((found) -> name(found.statusOn(stage.time().toLocalDate()))).orElse(NONE);
	}

	private static String name(LicenceStatus status) {
		return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String words(Stage stage, String name) {
		return name.equals(NONE) ? stage.words().none()
				: stage.words().say("licence.status." + name.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
