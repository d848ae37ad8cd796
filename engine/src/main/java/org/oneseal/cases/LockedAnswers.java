package org.oneseal.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Problem;

/**
 * Answers of an application that its applicant cannot change, because the account has
 * proved them.
 *
 * @param values by key of the field
 */
public record LockedAnswers(Map<String, String> values) {

	static final LockedAnswers NONE = new LockedAnswers(Map.of());

	public LockedAnswers {
		values = Map.copyOf(values);
	}

	/** Keys of their fields. */
	public Set<String> keys() {
		return this.values.keySet();
	}

	/** What somebody would have otherwise; what they leave out they do not change. */
	List<Problem> changed(FormDefinition form, Answers typed) {
		return form.answerable()
			.stream()
			.filter((field) -> isChanged(field, typed))
			.map((field) -> Problem.error(field.key(), "application.locked", field.label()))
			.toList();
	}

	private boolean isChanged(Field field, Answers typed) {
		String value = this.values.get(field.key());
		return value != null && typed.keys().contains(field.key()) && !isTyped(field.key(), value, typed);
	}

	private static boolean isTyped(String key, String value, Answers typed) {
		return typed.allTyped(key).equals(List.of(value));
	}

	/** What was typed, with these answers whatever was typed for them. */
	Answers over(FormDefinition form, Answers typed) {
		if (this.values.entrySet().stream().allMatch((locked) -> isTyped(locked.getKey(), locked.getValue(), typed))) {
			return typed;
		}
		Map<String, List<String>> all = new LinkedHashMap<>();
		typed.keys().forEach((key) -> all.put(key, typed.allTyped(key)));
		this.values.forEach((key, value) -> all.put(key, List.of(value)));
		return Answers.read(form, all);
	}

}
