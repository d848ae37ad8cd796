package org.oneseal.notice;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.Actor;

/**
 * What an official was told in the application. Marking is the same however often it is
 * sent.
 */
@Component
public class Notices {

	/** Notices of a page at most. */
	public static final int LARGEST_PAGE = 200;

	/** Unread ones are counted no further: the sign in the frame must cost nothing. */
	public static final int MOST_COUNTED = 100;

	private final NoticeTable table;

	Notices(NoticeTable table) {
		this.table = table;
	}

	/**
	 * A page of notices.
	 *
	 * @param items unread ones first, each part the latest first
	 * @param after where the next page begins, {@code null} on the last
	 */
	public record Page(List<Notice> items, @Nullable NoticePosition after) {

	}

	/** A page; {@code null} for the first one. */
	public Page page(Actor official, @Nullable NoticePosition from, int size) {
		int lines = Math.max(1, Math.min(size, LARGEST_PAGE));
		List<Notice> found = this.table.page(official.username(), from, lines + 1);
		if (found.size() <= lines) {
			return new Page(found, null);
		}
		Notice last = found.get(lines - 1);
		return new Page(List.copyOf(found.subList(0, lines)), new NoticePosition(last.unread(), last.at(), last.id()));
	}

	/** One of the official's own. */
	public Optional<Notice> find(String id, Actor official) {
		return this.table.find(id).filter((notice) -> notice.recipient().equals(official.username()));
	}

	/** How many are unread; {@link #MOST_COUNTED} stands for that many or more. */
	public int unread(Actor official) {
		return this.table.unread(official.username(), MOST_COUNTED);
	}

	public void read(String id, Actor official) {
		this.table.markRead(official.username(), "id = ?", id);
	}

	public void readAll(Actor official) {
		this.table.markRead(official.username(), "true");
	}

	/** The official has the page before them. */
	public void readAt(String href, Actor official) {
		this.table.markRead(official.username(), "href = ?", href);
	}

	/** The official has the case before them. */
	public void readOf(String caseId, Actor official) {
		this.table.markRead(official.username(), "case_id = ?", caseId);
	}

}
