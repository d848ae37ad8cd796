package org.oneseal.timelimit;

import java.util.List;
import java.util.Objects;

/** The State Council's notice for one year, as it was entered here. */
public final class Notice {

	private final CalendarEntry entry;

	private final CalendarYear content;

	/**
	 * Reads a notice.
	 * @param entry one of kind {@code NOTICE}
	 */
	public Notice(CalendarEntry entry) {
		int year = Objects.requireNonNull(entry.year());
		this.entry = entry;
		this.content = NoticeReader.read(year, Objects.requireNonNull(entry.notice())).orThrow(year + ".txt");
	}

	/** The year it is for; it may rule some days of the December before. */
	public int year() {
		return this.content.year();
	}

	/** Its name, empty if it was entered without. */
	public String title() {
		return this.content.title();
	}

	/** Addresses of the notice and of what amended it. */
	public List<String> sources() {
		return this.content.sources();
	}

	/** Who brought it, and when; its text. */
	public CalendarEntry entry() {
		return this.entry;
	}

	CalendarYear content() {
		return this.content;
	}

}
