package org.oneseal.timelimit;

import java.time.LocalDate;
import java.util.List;

import org.oneseal.form.Problem;

/**
 * What an entry into the calendar would do.
 *
 * @param problems why it cannot be made
 * @param looked how many limits that run were looked at
 * @param complete whether these are all; else there are too many to look at at once
 * @param moved those that would end on another day, by their old last day
 */
public record Foreseen(List<Problem> problems, int looked, boolean complete, List<Moved> moved) {

	static Foreseen refused(List<Problem> problems) {
		return new Foreseen(problems, 0, true, List.of());
	}

	/**
	 * A limit that would end on another day.
	 *
	 * @param caseId the case
	 * @param subject what has to happen before it ends
	 * @param before its last day now
	 * @param after its last day then
	 */
	public record Moved(String caseId, Countdown.Subject subject, LocalDate before, LocalDate after) {

	}

}
