package org.oneseal.ui.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Choice;

/**
 * How a case can go back or grow, as an official sees it; attribute {@code file.moves}.
 *
 * @param back why reviews that are open are done again
 * @param asked what was asked of other departments
 * @param copies to whom the case was shown
 * @param offers what this official can do now
 */
record Moves(List<Back> back, List<Asked> asked, List<Told> copies, List<Offer> offers) {

	/**
	 * Why a review is done again.
	 *
	 * @param key message key of the sentence
	 * @param step title of the review
	 * @param by name of who sent it back; the system where the application changed
	 * @param words the reason, or the material that changed; may be empty
	 */
	record Back(String key, String step, String by, LocalDateTime at, String words) {

	}

	/** What is still to come from other departments. */
	public List<Asked> open() {
		return this.asked.stream().filter((one) -> !one.over()).toList();
	}

	/** What other departments have done, or need not do any more. */
	public List<Asked> over() {
		return this.asked.stream().filter(Asked::over).toList();
	}

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
	 * @param over whether nothing more comes of it
	 * @param answered whether it was a question and has its answer
	 */
	record Asked(String key, String step, String by, String department, String words, LocalDateTime at, String state,
			String answer, boolean over, boolean answered) {

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

		/** The key that opens the first of its kind. */
		public String shortcut() {
			return switch (this.act) {
				case "take-back" -> "e";
				case "return" -> "b";
				case "ask" -> "q";
				case "remove" -> "Y";
				default -> "y";
			};
		}

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
