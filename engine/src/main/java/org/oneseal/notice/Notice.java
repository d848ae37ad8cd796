package org.oneseal.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something an official was told.
 *
 * @param id its id
 * @param recipient account of the official
 * @param kind what happened, such as {@code HANDED_TO_YOU}; the messages
 * {@code notice.<kind>.title} and {@code notice.<kind>.text} say it
 * @param topic group it belongs to
 * @param about the case it tells of, {@code null} for none
 * @param by account of who did it, or {@link org.oneseal.cases.CaseActed#SYSTEM}
 * @param words what was said with it, {@code null} for nothing
 * @param href page it leads to, {@code null} for the case
 * @param at when
 * @param unread whether it was not read yet
 */
public record Notice(String id, String recipient, String kind, Topic topic, @Nullable About about, String by,
		@Nullable String words, @Nullable String href, Instant at, boolean unread) {

	/**
	 * The case a notice tells of.
	 *
	 * @param caseId its id
	 * @param caseNumber its number
	 * @param stepKey id of the step in the process definition, {@code null} for the whole
	 * case
	 */
	public record About(String caseId, String caseNumber, @Nullable String stepKey) {

	}

}
