package org.oneseal.organisation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * News: something that is no act on a case concerns officials, such as the end of a batch
 * or a substitute who was named. Published in the transaction of what it tells of; the
 * officials are told as they prefer.
 *
 * @param kind what happened, in capitals, at most 32 letters; the messages
 * {@code notice.<kind>.title} and {@code notice.<kind>.text} say it
 * @param people their accounts; who did it is not told
 * @param by account of who did it
 * @param words what was said with it, {@code null} for nothing
 * @param href page it leads to, {@code null} for none
 */
public record OfficialsConcerned(String kind, Set<String> people, String by, @Nullable String words,
		@Nullable String href) {

	public OfficialsConcerned {
		people = Set.copyOf(people);
	}

}
