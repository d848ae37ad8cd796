package org.oneseal.matter;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.text.Text;

/**
 * The words of a pack that stand in none of its other files.
 *
 * @param byKey the texts of texts_zh.properties and their English twins
 * @param steps name of each step of the process by its id
 */
record PackTexts(Map<String, Text> byKey, Map<String, Text> steps) {

	Text text(String key) {
		return found(this.byKey.get(key), key);
	}

	Text stepTitle(String step) {
		return found(this.steps.get(step), step);
	}

	Text stepInPlainWords(String step) {
		return text("step." + step + ".plain");
	}

	private static Text found(@Nullable Text text, String key) {
		if (text == null) {
			throw new IllegalArgumentException("The pack has no text for " + key);
		}
		return text;
	}

}
