package org.oneseal.ui.casefile;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Choice;

/**
 * In whose hands the open steps of a case are; attribute {@code file.hands}.
 *
 * @param told the steps that were handed to a colleague, with who did it and why
 * @param asked what colleagues were asked to work on, and what they answered
 * @param offers what this official can hand over
 * @param asks what this official can ask a colleague to work on
 * @param answers what this official was asked to work on
 * @param callBacks what this official can call back
 * @param urged who urged the open steps, oldest first
 * @param urges what this official can urge
 * @param nobodies what is told of steps that nobody can do
 */
record Hands(List<Told> told, List<Asked> asked, List<Offer> offers, List<Offer> asks, List<Reply> answers,
		List<Reply> callBacks, List<Urged> urged, List<Urge> urges, List<String> nobodies) {

	/**
	 * A step that was handed over.
	 *
	 * @param step title of the step
	 * @param by name of who handed it over
	 * @param to name of who holds it now
	 * @param reason why
	 * @param at when
	 */
	record Told(String step, String by, String to, String reason, LocalDateTime at) {

	}

	/**
	 * Work a colleague was asked for.
	 *
	 * @param step title of the step
	 * @param by name of who asked
	 * @param to name of the colleague
	 * @param words what was asked
	 * @param at when
	 * @param answer the colleague's note, empty if there is none
	 * @param stateKey what came of it, message key such as
	 * {@code delegation.state.answered}
	 * @param endedAt when, {@code null} while it is open
	 */
	record Asked(String step, String by, String to, String words, LocalDateTime at, String answer, String stateKey,
			@Nullable LocalDateTime endedAt) {

	}

	/**
	 * Somebody asked to hurry.
	 *
	 * @param step title of the step
	 * @param by name of who urged
	 * @param words what they said
	 * @param at when
	 */
	record Urged(String step, String by, String words, LocalDateTime at) {

	}

	/**
	 * A step that can be urged.
	 *
	 * @param step title of the step
	 * @param where which department has it, and who there
	 * @param href address it is posted to
	 * @param field name of the field of the words
	 * @param typed what was typed
	 * @param error what was wrong with it, {@code null} for nothing
	 * @param open whether it is unfolded
	 * @param notBefore from when on it can be urged again; empty for now
	 */
	record Urge(String step, String where, String href, String field, String typed, @Nullable String error,
			boolean open, String notBefore) {

		/** What was typed is shown even where it came too early. */
		public boolean writable() {
			return this.notBefore.isEmpty() || !this.typed.isEmpty();
		}

	}

	/**
	 * What is said about work that was asked for: the colleague's answer, or why it is
	 * called back.
	 *
	 * @param step title of the step
	 * @param other name of the other one of the two
	 * @param href address it is posted to
	 * @param field name of the field
	 * @param typed what was typed
	 * @param error what was wrong with it, {@code null} for nothing
	 */
	record Reply(String step, String other, String href, String field, String typed, @Nullable String error) {

	}

	/**
	 * A step that can be handed over, or that a colleague can be asked to work on.
	 *
	 * @param act {@code transfer} or {@code delegate}, first part of the message keys
	 * @param step title of the step
	 * @param holder name of who holds it, empty if nobody does
	 * @param from account of who holds it, sent back as {@code _holder}; empty if nobody
	 * does
	 * @param href address it is posted to
	 * @param colleagues who can have it; the first one is nobody yet
	 * @param toField name of the field of the choice
	 * @param wordsField name of the field of the words
	 * @param words what was typed
	 * @param toError what was wrong with the choice, {@code null} for nothing
	 * @param wordsError what was wrong with the words, {@code null} for nothing
	 * @param open whether it is unfolded
	 */
	record Offer(String act, String step, String holder, String from, String href, List<Choice> colleagues,
			String toField, String wordsField, String words, @Nullable String toError, @Nullable String wordsError,
			boolean open) {

	}

}
