package org.oneseal.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Which fields are shown for some answers. A condition sees only answers of fields that
 * are shown themselves, because a hidden answer is dropped; conditions that go round in
 * circles were refused when the form was read. Each is asked once.
 */
final class Visibility {

	private final FormDefinition form;

	private final Answers answers;

	private final Map<String, Boolean> known = new ConcurrentHashMap<>();

	Visibility(FormDefinition form, Answers answers) {
		this.form = form;
		this.answers = answers;
	}

	boolean isOf(FormDefinition other) {
		return this.form == other;
	}

	boolean shows(Field field) {
		Boolean answer = this.known.get(field.key());
		if (answer == null) {
			answer = this.form.parentOf(field).map(this::shows).orElse(true) && !hides(field.hiddenWhen());
			this.known.put(field.key(), answer);
		}
		return answer;
	}

	private boolean hides(@Nullable Condition condition) {
		if (condition == null) {
			return false;
		}
		Map<String, @Nullable Object> facts = new HashMap<>();
		condition.names().forEach((name) -> this.form.field(name).ifPresent((field) -> facts.put(name, fact(field))));
		return condition.holds(facts);
	}

	/** All answers that count, and what stands for a missing one. */
	Map<String, @Nullable Object> facts() {
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		this.form.answerable().forEach((field) -> facts.put(field.key(), fact(field)));
		return facts;
	}

	private @Nullable Object fact(Field field) {
		return shows(field) ? this.answers.value(field.key()).orElse(none(field)) : none(field);
	}

	private static @Nullable Object none(Field field) {
		return switch (field.type()) {
			case CHECKBOX -> Boolean.FALSE;
			case CHECKLIST -> List.of();
			default -> null;
		};
	}

}
