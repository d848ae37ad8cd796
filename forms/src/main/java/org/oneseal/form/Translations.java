package org.oneseal.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.oneseal.text.Text;

/**
 * Joins the Chinese words of a form with those of text files, and remembers which keys
 * were asked for.
 */
final class Translations {

	private static final String CHINESE = "zh";

	private final Map<String, Map<String, String>> byLanguage;

	private final List<FormText> used = new ArrayList<>();

	Translations(Map<String, Map<String, String>> byLanguage) {
		this.byLanguage = byLanguage;
	}

	Text text(String key, String chinese) {
		Map<String, String> words = new HashMap<>();
		this.byLanguage.forEach((language, texts) -> {
			String translation = texts.get(key);
			if (translation != null && !translation.isBlank()) {
				words.put(language, translation);
			}
		});
		words.put(CHINESE, chinese);
		Text text = new Text(words);
		this.used.add(new FormText(key, text));
		return text;
	}

	List<FormText> used() {
		return this.used;
	}

}
