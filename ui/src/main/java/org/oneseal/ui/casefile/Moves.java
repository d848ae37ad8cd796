package org.oneseal.ui.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Choice;

/**
 * How a case can go back or grow, as an official sees it; attribute {@code file.moves}.
 *
 * @param asked what was asked of other departments
 * @param copies to whom the case was shown
 * @param offers what this official can do now
 */
record Moves(List<Asked> asked, List<Told> copies, List<Offer> offers) {

	/**
	 * What a department was asked.
	 *
	 * @param key message key of what it was: {@code asked.BEFORE} or
	 * {@code asked.question}
	 * @param step title of the step it was asked for
	 * @param by name of who asked
	 * @param department name of the department
	 * @param words what was asked
	 * @param state what came of it, in words
	 * @param answer the answer to a question, or why it was taken back; may be empty
	 */
	record Asked(String key, String step, String by, String department, String words, LocalDateTime at, String state,
			String answer) {

	}

	/** Something one official told another. */
	record Told(String by, String to, String words, LocalDateTime at) {

	}

	/**
	 * Something this official can do.
	 *
	 * @param act first part of the message keys: {@code return}, {@code ask},
	 * {@code remove}, {@code take-back}, {@code copy}
	 * @param about what it concerns, in words
	 * @param href address it is posted to
	 * @param panel names the folded panel; also the last part of the names of its fields
	 * @param choices several of these can be chosen, none where there is nothing to
	 * choose
	 * @param selects lists of which one is chosen each
	 * @param days typed number of working days, {@code null} where none is asked
	 * @param words what was typed
	 * @param errors what was wrong, by the first part of the field's name
	 * @param open whether it is unfolded
	 * @param previewed whether what it would do is shown before it can be done
	 * @param preview what it would do; empty until one asked
	 * @param seen fingerprint of the case file shown
	 */
	record Offer(String act, String about, String href, String panel, List<Choice> choices, List<Select> selects,
			@Nullable String days, String words, Map<String, String> errors, boolean open, boolean previewed,
			List<String> preview, String seen) {

		/** Whether the next thing is to do it. */
		public boolean ready() {
			return !this.previewed || !this.preview.isEmpty();
		}

	}

	/**
	 * A list of which one is chosen.
	 *
	 * @param name first part of the field's name and last part of its message key
	 */
	record Select(String name, List<Choice> choices) {

	}

}
