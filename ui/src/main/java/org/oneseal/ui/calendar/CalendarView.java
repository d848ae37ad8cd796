package org.oneseal.ui.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.ProblemView;

/**
 * A year of a region's working calendar; attribute {@code calendar}.
 *
 * @param year the year shown
 * @param region region code, empty for the nation
 * @param place name of the region's authority, or of the nation
 * @param regions all that can be chosen
 * @param years all that can be chosen
 * @param previousHref the year before, {@code null} if there is none
 * @param nextHref the year after, {@code null} if there is none
 * @param workingDays of the year
 * @param months its twelve months
 * @param provisionalFrom first day of the year that no published notice rules for good,
 * {@code null} if all are ruled
 * @param awaited year of the notice that is waited for
 * @param sources where the rules of the year were published
 * @param rulings of the region and those above it, newest first
 * @param desk what the reader may enter, {@code null} for everybody but administrators
 * @param problems what to mend
 */
record CalendarView(int year, String region, String place, List<Choice> regions, List<Choice> years,
		@Nullable String previousHref, @Nullable String nextHref, int workingDays, List<Month> months,
		@Nullable LocalDate provisionalFrom, String awaited, List<Source> sources, List<RulingRow> rulings,
		@Nullable Desk desk, List<ProblemView> problems) {

	/**
	 * A month.
	 *
	 * @param title its name
	 * @param workingDays how many
	 * @param weeks Monday first; {@code null} where a week reaches out of the month
	 * @param notes what its special days are
	 */
	record Month(String title, int workingDays, List<List<@Nullable Day>> weeks, List<String> notes) {

	}

	/**
	 * A day.
	 *
	 * @param number of the month
	 * @param kind what it is
	 * @param local whether an authority ruled it, not the State Council
	 * @param provisional whether a notice still to come may rule it
	 * @param today whether it is today
	 * @param words why it is special, {@code null} if it is not
	 */
	record Day(int number, Kind kind, boolean local, boolean provisional, boolean today, @Nullable String words) {

		/** Whether a ruling made it what it is. */
		boolean special() {
			return this.kind == Kind.OFF || this.kind == Kind.WORK;
		}

		/** Classes of its cell. */
		public String classes() {
			return "os-day os-day--" + this.kind.name().toLowerCase(java.util.Locale.ROOT)
					+ (this.local ? " os-day--local" : "") + (this.provisional ? " os-day--provisional" : "")
					+ (this.today ? " os-day--today" : "");
		}

	}

	/** What a day can be. */
	enum Kind {

		/** A weekday that is worked. */
		WEEKDAY,
		/** A weekend that is off. */
		WEEKEND,
		/** Off by a ruling. */
		OFF,
		/** Worked by a ruling. */
		WORK

	}

	/**
	 * A notice entered for the year.
	 *
	 * @param revision its number
	 * @param title its name
	 * @param addresses where it was published
	 * @param by who entered it
	 * @param at when
	 * @param inForce whether it is the one that holds
	 * @param withdrawn words about its withdrawal, {@code null} if it was not
	 * @param withdrawable whether the reader may withdraw it
	 */
	record Source(long revision, String title, List<String> addresses, String by, LocalDateTime at, boolean inForce,
			@Nullable String withdrawn, boolean withdrawable) {

	}

	/**
	 * A local ruling.
	 *
	 * @param revision its number
	 * @param days the days it is about
	 * @param worked what they are
	 * @param place whose ruling it is
	 * @param reason why
	 * @param by who entered it
	 * @param at when
	 * @param withdrawn words about its withdrawal, {@code null} if it stands
	 * @param withdrawable whether the reader may withdraw it
	 */
	record RulingRow(long revision, String days, boolean worked, String place, String reason, String by,
			LocalDateTime at, @Nullable String withdrawn, boolean withdrawable) {

	}

	/**
	 * What an administrator may enter, with what was typed.
	 *
	 * @param typed by name of the input
	 * @param errors by name of the input, the first of each
	 * @param noticeErrors everything wrong with a notice
	 * @param notices whether notices of the State Council may be entered
	 * @param rulings whether rulings for the region shown may be entered
	 * @param amends whether the year has a notice already
	 * @param withdraws revision whose withdrawal was tried and refused, else 0
	 * @param effect what it would do, if that was asked
	 * @param brokenAt first entry of the book that is not what was written, 0 if none
	 */
	record Desk(Map<String, String> typed, Map<String, String> errors, List<String> noticeErrors, boolean notices,
			boolean rulings, boolean amends, long withdraws, @Nullable Effect effect, long brokenAt) {

	}

	/**
	 * What an entry would do to the limits that run.
	 *
	 * @param notice whether it is about a notice, else about a ruling
	 * @param summary in one sentence
	 * @param rows the first limits that would move
	 * @param more how many more would
	 */
	record Effect(boolean notice, String summary, List<Row> rows, int more) {

		/**
		 * A limit that would end on another day.
		 *
		 * @param number of the case
		 * @param limit which limit of the case
		 * @param before its last day now
		 * @param after its last day then
		 */
		record Row(String number, String limit, LocalDate before, LocalDate after) {

		}

	}

}
