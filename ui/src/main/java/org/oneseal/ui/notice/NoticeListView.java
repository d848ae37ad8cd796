package org.oneseal.ui.notice;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The notices of an official; attribute {@code list}.
 *
 * @param items unread ones first, each part the latest first
 * @param unread whether there are unread ones, here or on another page
 * @param first whether this is the first page
 * @param nextHref the next page, {@code null} on the last
 */
record NoticeListView(List<Item> items, boolean unread, boolean first, @Nullable String nextHref) {

	/**
	 * A notice.
	 *
	 * @param title what happened in a few words
	 * @param text what happened in a sentence
	 * @param words what was said with it, {@code null} for nothing
	 * @param caseNumber number of the case, empty for none
	 * @param subject what the case is about
	 * @param href where it leads, {@code null} for nowhere
	 * @param at when
	 * @param unread whether it was not read yet
	 * @param readHref address that marks it read
	 */
	record Item(String title, String text, @Nullable String words, String caseNumber, String subject,
			@Nullable String href, LocalDateTime at, boolean unread, String readHref) {

	}

}
