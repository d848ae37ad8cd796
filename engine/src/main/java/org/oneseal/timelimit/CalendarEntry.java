package org.oneseal.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * One line of the book of the calendar, never changed once written.
 *
 * @param revision its number, 1 for the first, without gaps
 * @param kind what it does
 * @param region code of the region it holds for and below, {@code null} for the nation
 * @param year of a notice: the year it is for
 * @param notice of a notice: its text in the form of the calendar files
 * @param first first day of a ruling
 * @param last last day of a ruling
 * @param worked whether the days of a ruling are worked
 * @param withdraws of a withdrawal: revision of the entry that no longer holds
 * @param reason why; of a notice taken from a file, the file
 * @param by account, or {@code system}
 * @param byName name at that time
 * @param department id of the department the person worked for, {@code null} for the
 * programme
 * @param at when, to the microsecond
 */
public record CalendarEntry(long revision, Kind kind, @Nullable String region, @Nullable Integer year,
		@Nullable String notice, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable Boolean worked,
		@Nullable Long withdraws, String reason, String by, String byName, @Nullable String department, Instant at) {

	/** What an entry does. */
	public enum Kind {

		/** Brings or amends the State Council's notice of a year. */
		NOTICE,
		/** Says what some days are in one region. */
		RULING,
		/** Ends the force of an earlier entry. */
		WITHDRAWAL

	}

	/** Whether it came with the programme. */
	public boolean isShipped() {
		return this.reason.startsWith(CalendarFiles.SHIPPED_ORIGIN);
	}

	/** Whether it is a ruling of this region itself. */
	public boolean isRulingOf(String code) {
		return this.kind == Kind.RULING && code.equals(this.region);
	}

	CalendarEntry numbered(long number) {
		return new CalendarEntry(number, this.kind, this.region, this.year, this.notice, this.first, this.last,
				this.worked, this.withdraws, this.reason, this.by, this.byName, this.department,
				this.at.truncatedTo(ChronoUnit.MICROS));
	}

}
