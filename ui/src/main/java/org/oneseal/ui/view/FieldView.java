package org.oneseal.ui.view;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form as it is drawn by {@code fragments/field.html}.
 *
 * @param key name of the parameter; the element's id is {@code f-} and the key
 * @param kind what it is
 * @param label the question; heading of a group; words of a paragraph
 * @param hint below the label
 * @param suffix unit behind the input
 * @param required whether an answer must be there
 * @param typed what was typed, also where it is wrong; {@code true} for a ticked checkbox
 * @param choices of a select, radio or checklist
 * @param inputType {@code text}, {@code email} or {@code tel}, for a text field
 * @param maxLength of a text, else {@code null}
 * @param min smallest number or first day, else {@code null}
 * @param max largest number or last day, else {@code null}
 * @param step of a number, such as {@code 1} or {@code 0.01}, else {@code null}
 * @param locked whether the answer is shown and cannot be changed
 * @param refreshes whether other fields come and go with this answer
 * @param error what is wrong with the answer
 * @param warning what should be looked at again
 * @param children of a group
 * @param slot of a place for a file
 */
public record FieldView(String key, Kind kind, String label, @Nullable String hint, @Nullable String suffix,
		boolean required, String typed, List<Choice> choices, String inputType, @Nullable Integer maxLength,
		@Nullable String min, @Nullable String max, @Nullable String step, boolean locked, boolean refreshes,
		@Nullable String error, @Nullable String warning, List<FieldView> children, @Nullable SlotView slot) {

	/** The answer in words, for one that cannot be changed. */
	public String answer() {
		return this.choices.isEmpty() ? this.typed
				: this.choices.stream().filter(Choice::chosen).map(Choice::label).collect(Collectors.joining(" "));
	}

	/** What a field is; the names are those of {@code org.oneseal.form.FieldType}. */
	public enum Kind {

		TEXTFIELD, TEXTAREA, NUMBER, DATE, SELECT, RADIO, CHECKBOX, CHECKLIST, FILE, GROUP, PARAGRAPH

	}

}
