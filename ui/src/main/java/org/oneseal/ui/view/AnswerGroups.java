package org.oneseal.ui.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FieldType;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Option;
import org.oneseal.form.Problem;

/** Answers to read, grouped as the form groups its questions. */
@Component
public class AnswerGroups {

	private final Words words;

	private final ProblemViews problems;

	AnswerGroups(Words words, ProblemViews problems) {
		this.words = words;
		this.problems = problems;
	}

	/** The answers that were filed. */
	public List<AnswerGroup> of(FormDefinition form, Answers answers) {
		return of(form, answers, null, form.checkDraft(answers), (field) -> null);
	}

	/**
	 * The answers, hidden ones left out.
	 * @param before the answers before the correction, {@code null} where there was none
	 * @param found what is wrong, missing or to be looked at again, told beside its
	 * answer
	 * @param editHref address where an outermost field can be changed
	 */
	public List<AnswerGroup> of(FormDefinition form, Answers answers, @Nullable Answers before, List<Problem> found,
			Function<Field, @Nullable String> editHref) {
		Reading reading = new Reading(form.visible(answers), answers, before, this.problems.errorsByField(found),
				this.problems.warningsByField(found));
		List<AnswerGroup> groups = new ArrayList<>();
		List<AnswerGroup.Row> loose = new ArrayList<>();
		for (Field field : form.fields()) {
			List<AnswerGroup.Row> rows = reading.rows(field);
			if (field.type() == FieldType.GROUP) {
				add(groups, this.words.say(field.label()), editHref.apply(field), rows);
			}
			else if (!rows.isEmpty()) {
				loose.addAll(rows);
			}
		}
		form.fields()
			.stream()
			.filter((field) -> field.type().hasAnswer())
			.findFirst()
			.ifPresent((field) -> add(groups, "", editHref.apply(field), loose));
		return groups;
	}

	private static void add(List<AnswerGroup> groups, String title, @Nullable String href, List<AnswerGroup.Row> rows) {
		if (!rows.isEmpty()) {
			groups.add(new AnswerGroup(title, href, List.copyOf(rows)));
		}
	}

	/**
	 * One answer as people read it, empty if none; what makes no sense as it was typed.
	 */
	public String value(Field field, Answers answers) {
		return switch (field.type()) {
			case CHECKBOX -> this.words.yesOrNo(answers.ticked(field.key()));
			case SELECT, RADIO,
					CHECKLIST ->
				this.words.list(answers.allTyped(field.key())
					.stream()
					.map((value) -> field.option(value).map(Option::label).map(this.words::say).orElse(value))
					.toList());
			case FILE, GROUP, PARAGRAPH -> "";
			default -> answers.value(field.key()).map((value) -> text(field, value)).orElse(answers.typed(field.key()));
		};
	}

	private String text(Field field, Object value) {
		if (value instanceof LocalDate day) {
			return this.words.date(day);
		}
		if (value instanceof BigDecimal number) {
			String unit = (field.suffix() != null) ? " " + this.words.say(field.suffix()) : "";
			return this.words.number(number) + unit;
		}
		return value.toString();
	}

	/** The answers being read and what is needed to read them. */
	private final class Reading {

		private final Set<String> visible;

		private final Answers answers;

		private final @Nullable Answers before;

		private final Map<String, String> errors;

		private final Map<String, String> warnings;

		Reading(Set<String> visible, Answers answers, @Nullable Answers before, Map<String, String> errors,
				Map<String, String> warnings) {
			this.visible = visible;
			this.answers = answers;
			this.before = before;
			this.errors = errors;
			this.warnings = warnings;
		}

		List<AnswerGroup.Row> rows(Field outermost) {
			return outermost.withDescendants()
				.filter((field) -> field.type().hasAnswer() && this.visible.contains(field.key()))
				.map(this::row)
				.toList();
		}

		private AnswerGroup.Row row(Field field) {
			String now = value(field, this.answers);
			String was = (this.before != null) ? value(field, this.before) : now;
			return new AnswerGroup.Row(AnswerGroups.this.words.say(field.label()), now, was.equals(now) ? null : was,
					this.errors.get(field.key()), this.warnings.get(field.key()),
					field.type() == FieldType.CHECKBOX && field.required());
		}

	}

}
