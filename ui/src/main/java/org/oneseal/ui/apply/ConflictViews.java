package org.oneseal.ui.apply;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.ui.view.AnswerGroups;
import org.oneseal.ui.view.Words;

/** Compares what two windows wrote on one page. */
@Component
class ConflictViews {

	private final AnswerGroups answers;

	private final Words words;

	ConflictViews(AnswerGroups answers, Words words) {
		this.answers = answers;
		this.words = words;
	}

	/** The fields of the page that the windows do not agree on. */
	static List<Field> differing(Writing kept, Answers mine, FormPages.Page page) {
		return page.all()
			.filter((field) -> field.type().hasAnswer())
			.filter((field) -> !kept.answers().allTyped(field.key()).equals(mine.allTyped(field.key())))
			.toList();
	}

	/**
	 * The page that lets the writer choose.
	 * @param sent everything the window sent
	 */
	ConflictView of(Writing kept, Answers mine, FormPages.Page page, String title, String action,
			Map<String, List<String>> sent) {
		List<ConflictView.Row> rows = differing(kept, mine, page).stream()
			.map((field) -> new ConflictView.Row(this.words.say(field.label()),
					this.answers.value(field, kept.answers()), this.answers.value(field, mine)))
			.toList();
		List<ConflictView.Typed> typed = page.all()
			.flatMap((field) -> sent.getOrDefault(field.key(), List.of())
				.stream()
				.map((value) -> new ConflictView.Typed(field.key(), value)))
			.toList();
		return new ConflictView(title, rows, typed, kept.seen(page), action, kept.address(page), kept.address(page));
	}

}
