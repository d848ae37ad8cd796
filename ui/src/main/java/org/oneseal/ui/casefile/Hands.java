package org.oneseal.ui.casefile;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Choice;

/**
 * In whose hands the open steps of a case are; attribute {@code file.hands}.
 *
 * @param told the steps that were handed to a colleague, with who did it and why
 * @param offers what this official can hand over
 */
record Hands(List<Told> told, List<Offer> offers) {

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
	 * A step that can be handed over.
	 *
	 * @param id id of the step
	 * @param step title of the step
	 * @param holder name of who holds it, empty if nobody does
	 * @param from account of who holds it, sent back as {@code _holder}; empty if nobody
	 * does
	 * @param href address it is posted to
	 * @param colleagues who can have it; the first one is nobody yet
	 * @param reason what was typed
	 * @param toError what was wrong with the choice, {@code null} for nothing
	 * @param reasonError what was wrong with the reason, {@code null} for nothing
	 * @param open whether it is unfolded
	 */
	record Offer(String id, String step, String holder, String from, String href, List<Choice> colleagues,
			String reason, @Nullable String toError, @Nullable String reasonError, boolean open) {

	}

}
