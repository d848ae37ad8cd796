package org.oneseal.ui.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.form.Condition;
import org.oneseal.form.Field;
import org.oneseal.form.FieldType;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Limits;
import org.oneseal.text.Text;

/** What a form asks. */
record FormOutline(@Schema(description = "Name of the form") String id,
		@Schema(description = "Its fields in order; groups hold theirs") List<Question> fields) {

	static FormOutline of(FormDefinition form) {
		return new FormOutline(form.id(), form.fields().stream().map(Question::of).toList());
	}

	/** A field, a group of fields, or a paragraph to read. */
	record Question(@Schema(description = "Name of the answer, or of the slot for files") String key,
			@Schema(description = "What it is") FieldType type,
			@Schema(description = "The question by language") Map<String, String> label,
			@Schema(description = "A hint by language") @Nullable Map<String, String> description,
			@Schema(description = "A unit by language") @Nullable Map<String, String> suffix,
			@Schema(description = "Whether it must be answered where it is shown") boolean required,
			@Schema(description = "FEEL condition over the answers; while it holds the field is not asked and an answer to it is not filed") @Nullable String hiddenWhen,
			@Schema(description = "What an answer must keep to") @Nullable AnswerLimits limits,
			@Schema(description = "What can be chosen") @Nullable List<Choice> options,
			@Schema(description = "The fields of a group") @Nullable List<Question> fields) {

		static Question of(Field field) {
			Condition hidden = field.hiddenWhen();
			return new Question(field.key(), field.type(), field.label().byLanguage(), words(field.description()),
					words(field.suffix()), field.required(), (hidden != null) ? hidden.text() : null,
					field.type().hasAnswer() ? AnswerLimits.of(field.limits()) : null,
					field.type().hasOptions() ? field.options().stream().map(Choice::of).toList() : null,
					(field.type() == FieldType.GROUP) ? field.children().stream().map(Question::of).toList() : null);
		}

		private static @Nullable Map<String, String> words(@Nullable Text text) {
			return (text != null) ? text.byLanguage() : null;
		}

	}

	/** What can be chosen. */
	record Choice(@Schema(description = "The answer to send") String value,
			@Schema(description = "What people read, by language") Map<String, String> label) {

		static Choice of(org.oneseal.form.Option option) {
			return new Choice(option.value(), option.label().byLanguage());
		}

	}

	/** What an answer must keep to; absent: no such limit. */
	record AnswerLimits(@Schema(description = "In code points") @Nullable Integer minLength,
			@Schema(description = "In code points") @Nullable Integer maxLength,
			@Schema(description = "Smallest number") @Nullable BigDecimal min,
			@Schema(description = "Largest number") @Nullable BigDecimal max,
			@Schema(description = "Digits after the decimal point at most") @Nullable Integer decimalDigits,
			@Schema(description = "Regular expression that must be found in the answer") @Nullable String pattern,
			@Schema(description = "A well-known kind of text") Limits.@Nullable Kind kind) {

		static AnswerLimits of(Limits limits) {
			return new AnswerLimits(limits.minLength(), limits.maxLength(), limits.min(), limits.max(),
					limits.decimalDigits(), (limits.pattern() != null) ? limits.pattern().pattern() : null,
					limits.kind());
		}

	}

}
