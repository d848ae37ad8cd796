package org.oneseal.ui.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;

/**
 * Answers to a form: one flat object, by key of the field. A value is a text, a number,
 * true or false, null (no answer), or a list of texts (checklist).
 *
 * @param byKey what was sent
 */
record AnswersBody(@JsonValue Map<String, @Nullable Object> byKey) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	AnswersBody {
	}

	/**
	 * The answers as typed.
	 * @throws Refusal if a value is none of the above
	 */
	Map<String, List<String>> typed() {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		this.byKey.forEach((key, value) -> typed.put(key, texts(key, value)));
		return typed;
	}

	private static List<String> texts(String key, @Nullable Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map((element) -> text(key, element)).toList();
		}
		return (value == null) ? List.of() : List.of(text(key, value));
	}

	/** Numbers keep their exponent: written out, a small text could become a huge one. */
	private static String text(String key, @Nullable Object value) {
		if (!(value instanceof String) && !(value instanceof Number) && !(value instanceof Boolean)) {
			throw Refusal.malformed(key, "api.json.wrong-type", key);
		}
		return value.toString();
	}

	/**
	 * The answers as values; where something makes no sense, the text as typed. Sent back
	 * they are the same answers.
	 */
	static Map<String, Object> values(FormDefinition form, Answers answers) {
		Map<String, Object> values = new LinkedHashMap<>();
		form.answerable()
			.stream()
			.map(Field::key)
			.filter(answers.keys()::contains)
			.forEach((key) -> values.put(key, answers.value(key).orElseGet(() -> asTyped(answers.allTyped(key)))));
		answers.keys().forEach((key) -> values.putIfAbsent(key, asTyped(answers.allTyped(key))));
		return values;
	}

	private static Object asTyped(List<String> texts) {
		return (texts.size() == 1) ? texts.get(0) : texts;
	}

}
