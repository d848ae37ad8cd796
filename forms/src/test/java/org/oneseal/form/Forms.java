package org.oneseal.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Forms and answers for tests.
 */
final class Forms {

	private Forms() {
	}

	static byte[] eventJson() {
		try (InputStream in = Objects.requireNonNull(Forms.class.getResourceAsStream("event.form"))) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static FormDefinition event() {
		return FormReader.read("application.form", eventJson()).form();
	}

	static FormReading reading(String components) {
		String json = "{\"type\":\"default\",\"id\":\"f\",\"components\":[%s]}".formatted(components);
		return FormReader.read("f.form", json.getBytes(StandardCharsets.UTF_8));
	}

	static FormDefinition form(String components) {
		return reading(components).form();
	}

	/** Answers to the event form without any problem. */
	static Map<String, List<String>> good() {
		Map<String, List<String>> good = new LinkedHashMap<>();
		good.put("eventName", List.of("荷花节"));
		good.put("organiserCode", List.of("91310115591693856A"));
		good.put("expectedPeople", List.of("6000"));
		good.put("venue", List.of("outdoor"));
		good.put("truth", List.of("true"));
		return good;
	}

	static Answers answers(Map<String, List<String>> changes) {
		Map<String, List<String>> parameters = good();
		parameters.putAll(changes);
		return Answers.read(event(), parameters);
	}

	static Answers answer(String key, String... typed) {
		return answers(Map.of(key, List.of(typed)));
	}

}
