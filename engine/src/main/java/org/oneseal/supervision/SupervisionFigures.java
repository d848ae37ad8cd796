package org.oneseal.supervision;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a log says about the work. A figure that cannot be told is absent and named in
 * {@code missing}; it is never 0.
 *
 * @param log what was read
 * @param cases cases in the log
 * @param closed cases with an end
 * @param open the others
 * @param overdue open cases whose deadline is before the log's last event
 * @param late closed cases and their deadlines
 * @param lateByChannel the same by channel, most cases first
 * @param lateByDepartment the same by department, most cases first
 * @param firstToLastEvent from a case's first event to its last, for every case with an
 * event; one event lasts no time
 * @param startToEnd from the start of a case to its end, for closed cases that do not end
 * before they start
 * @param startToEndDays the same counted in midnights, as a calendar does; a median may
 * be half a day
 * @param fourEyes for each pair that was asked about
 * @param busiestHands who did most, busiest first
 * @param dirt what is wrong in the log
 * @param missing which figures cannot be told, and why
 */
public record SupervisionFigures(LogFacts log, long cases, @Nullable Long closed, @Nullable Long open,
		@Nullable Long overdue, @Nullable Lateness late, List<Lateness> lateByChannel, List<Lateness> lateByDepartment,
		@Nullable Durations firstToLastEvent, @Nullable Durations startToEnd, @Nullable Durations startToEndDays,
		List<FourEyes> fourEyes, List<Hand> busiestHands, List<DirtFound> dirt, List<Missing> missing) {
}
