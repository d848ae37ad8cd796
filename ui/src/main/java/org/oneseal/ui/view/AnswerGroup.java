package org.oneseal.ui.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Answers to read, under one heading.
 *
 * @param title heading, empty for answers outside any group
 * @param editHref page of the form where they can be changed, {@code null} where they
 * cannot
 * @param rows the answers
 */
public record AnswerGroup(String title, @Nullable String editHref, List<Row> rows) {

	/**
	 * One answer.
	 *
	 * @param label the question
	 * @param value the answer as read by people, empty if none
	 * @param was the answer before the correction, where it changed
	 * @param error what is wrong or missing
	 * @param warning what should be looked at again
	 * @param statement whether the question is a whole sentence that was agreed to
	 */
	public record Row(String label, String value, @Nullable String was, @Nullable String error,
			@Nullable String warning, boolean statement) {

	}

}
