package org.oneseal.ui.casefile;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The audit trail of a case; attribute {@code trail}.
 *
 * @param number number of the case
 * @param matter title
 * @param subject what it is about
 * @param fileHref the case file
 * @param intact whether every entry's hash fits the one before
 * @param brokenAt position of the first entry that does not, 0 if intact
 * @param lines all acts, oldest first
 */
record HistoryView(String number, String matter, String subject, String fileHref, boolean intact, int brokenAt,
		List<Line> lines) {

	/**
	 * One act.
	 *
	 * @param position from 1
	 * @param at when
	 * @param key message key, such as {@code act.ACCEPTED}
	 * @param by name of the person
	 * @param onBehalfOf department or applicant
	 * @param step title of the step, may be empty
	 * @param from state before, message key such as {@code case.status.RECEIVED}
	 * @param to state after
	 * @param details facts in words
	 * @param seen first signs of the fingerprint of what the person saw, may be empty
	 * @param hash all 64 signs
	 */
	record Line(int position, LocalDateTime at, String key, String by, String onBehalfOf, String step, String from,
			String to, List<Detail> details, String seen, String hash) {

	}

	/**
	 * A fact.
	 *
	 * @param label in words
	 * @param value as recorded
	 */
	record Detail(String label, String value) {

	}

}
