package org.oneseal.timelimit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The calendar has changed. Published in the transaction of the change, in which
 * {@link WorkingCalendars} already answers by the new calendar, and after a start when
 * files brought a new notice; over all nodes once for each entry.
 *
 * @param revision the calendar's revision now, see {@link WorkingCalendars#revision()}
 * @param national whether a notice of the State Council changed, so that every region is
 * concerned
 * @param regions codes of the regions concerned, those below a region among them; empty
 * if {@code national}
 * @param firstDay a limit that ends before this day stays as it is
 * @param lastDay a limit that starts on this day or later stays as it is, but for whether
 * it is provisional
 * @param entries what was entered, oldest first
 */
public record CalendarRevised(long revision, boolean national, Set<String> regions, LocalDate firstDay,
		LocalDate lastDay, List<CalendarEntry> entries) {

	/** Whether limits of an authority of this region may have changed. */
	public boolean concerns(String region) {
		return this.national || this.regions.contains(region);
	}

}
