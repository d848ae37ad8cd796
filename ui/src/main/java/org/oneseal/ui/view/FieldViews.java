package org.oneseal.ui.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.form.Answers;
import org.oneseal.form.Condition;
import org.oneseal.form.Field;
import org.oneseal.form.FieldType;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Limits;
import org.oneseal.form.Problem;
import org.oneseal.text.Text;

/** Fields of a form to be filled in. */
@Component
public class FieldViews {

	private final Words words;

	private final ProblemViews problems;

	FieldViews(Words words, ProblemViews problems) {
		this.words = words;
		this.problems = problems;
	}

	/**
	 * The fields that are shown with these answers; places for files have a page of their
	 * own and are left out.
	 * @param fields some of the form's
	 * @param locked keys of answers that cannot be changed
	 * @param found what is wrong, shown beside its field
	 */
	public List<FieldView> of(FormDefinition form, List<Field> fields, Answers answers, Set<String> locked,
			List<Problem> found) {
		Set<String> asked = form.all()
			.map(Field::hiddenWhen)
			.filter(Objects::nonNull)
			.map(Condition::names)
			.flatMap(Set::stream)
			.collect(Collectors.toUnmodifiableSet());
		return new Filling(form.visible(answers), asked, answers, locked, this.problems.errorsByField(found),
				this.problems.warningsByField(found))
			.fields(fields);
	}

	/** The answers being written and what is needed to draw them. */
	private final class Filling {

		private final Set<String> visible;

		private final Set<String> refreshing;

		private final Answers answers;

		private final Set<String> locked;

		private final Map<String, String> errors;

		private final Map<String, String> warnings;

		Filling(Set<String> visible, Set<String> refreshing, Answers answers, Set<String> locked,
				Map<String, String> errors, Map<String, String> warnings) {
			this.visible = visible;
			this.refreshing = refreshing;
			this.answers = answers;
			this.locked = locked;
			this.errors = errors;
			this.warnings = warnings;
		}

		List<FieldView> fields(List<Field> fields) {
			return fields.stream()
				.filter((field) -> this.visible.contains(field.key()) && field.type() != FieldType.FILE)
				.filter((field) -> field.type() != FieldType.GROUP || !fields(field.children()).isEmpty())
				.map(this::field)
				.toList();
		}

		private FieldView field(Field field) {
			Limits limits = field.limits();
			return new FieldView(field.key(), FieldView.Kind.valueOf(field.type().name()),
					FieldViews.this.words.say(field.label()), said(field.description()), said(field.suffix()),
					field.required(), typed(field), choices(field), inputType(limits),
					field.type().isText() ? limits.maxLength() : null, plain(limits.min()), plain(limits.max()),
					step(field), this.locked.contains(field.key()), this.refreshing.contains(field.key()),
					this.errors.get(field.key()), this.warnings.get(field.key()), fields(field.children()), null);
		}

		private String typed(Field field) {
			if (field.type() == FieldType.CHECKBOX) {
				return String.valueOf(this.answers.ticked(field.key()));
			}
			return (field.type() == FieldType.DATE)
					? this.answers.date(field.key()).map(LocalDate::toString).orElse(this.answers.typed(field.key()))
					: this.answers.typed(field.key());
		}

		private List<Choice> choices(Field field) {
			return field.options()
				.stream()
				.map((option) -> new Choice(option.value(), FieldViews.this.words.say(option.label()),
						this.answers.chose(field.key(), option.value())))
				.toList();
		}

		private @Nullable String said(@Nullable Text text) {
			return (text != null) ? FieldViews.this.words.say(text) : null;
		}

	}

	private static String inputType(Limits limits) {
		if (limits.kind() == null) {
			return "text";
		}
		return switch (limits.kind()) {
			case EMAIL -> "email";
			case PHONE -> "tel";
		};
	}

	private static @Nullable String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : null;
	}

	private static @Nullable String step(Field field) {
		Integer digits = field.limits().decimalDigits();
		return (field.type() == FieldType.NUMBER && digits != null)
				? BigDecimal.ONE.movePointLeft(digits).toPlainString() : null;
	}

}
