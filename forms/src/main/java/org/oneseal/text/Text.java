package org.oneseal.text;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The same words in several languages. Chinese is always present; a language that is
 * missing falls back to it.
 *
 * @param byLanguage the words by ISO 639-1 language code ({@code zh}, {@code en}, …)
 */
public record Text(Map<String, String> byLanguage) {

	private static final String CHINESE = "zh";

	public Text {
		if (byLanguage.getOrDefault(CHINESE, "").isBlank()) {
			throw new IllegalArgumentException(
					"A text needs Chinese words (key zh), but has only " + byLanguage.keySet());
		}
		byLanguage = Map.copyOf(new TreeMap<>(byLanguage));
	}

	public static Text of(String chinese) {
		return new Text(Map.of(CHINESE, chinese));
	}

	public static Text of(String chinese, String english) {
		return new Text(Map.of(CHINESE, chinese, "en", english));
	}

	public String in(Locale reader) {
		return in(reader.getLanguage());
	}

	public String in(String language) {
		return byLanguage.getOrDefault(language, zh());
	}

	public String zh() {
		return Objects.requireNonNull(byLanguage.get(CHINESE));
	}

	public boolean speaks(String language) {
		return byLanguage.containsKey(language);
	}

}
