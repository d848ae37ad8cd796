package org.oneseal.ui.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One limit of a case: how long, until when, how it stands, and the table by which
 * anybody can recompute its last day.
 *
 * @param title what it is the limit of
 * @param department whose review it is of, empty for other limits
 * @param length in words, extensions included, such as 7 个工作日 + 5 个工作日
 * @param dueOn its last day; of one that is paused, if the pause goes as expected
 * @param until the time of that day at which it ends, empty for midnight
 * @param provisional whether that day may still move with holidays not published yet
 * @param due how it stands, for one that is open
 * @param ended how it ended, {@code null} while it is open
 * @param pause what stops it and how long, {@code null} while nothing does
 * @param used how much of it is used, {@code null} where that is not counted in days
 * @param whole how much it is in all
 * @param usage both in words, empty where there are none
 * @param rows the table
 */
public record ClockView(String title, String department, String length, LocalDate dueOn, String until,
		boolean provisional, Due due, @Nullable Tag ended, @Nullable String pause, @Nullable BigDecimal used,
		BigDecimal whole, String usage, List<Row> rows) {

	public boolean isOpen() {
		return this.ended == null;
	}

	/**
	 * A line of the table.
	 *
	 * @param style how it is drawn: the kind in small letters
	 * @param when the day or days it is about
	 * @param what what it says
	 * @param total what is counted up to and with it, empty where it counts nothing
	 */
	public record Row(String style, String when, String what, String total) {

	}

}
