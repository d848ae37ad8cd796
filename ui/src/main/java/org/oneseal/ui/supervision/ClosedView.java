package org.oneseal.ui.supervision;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.Colour;
import org.oneseal.ui.view.Choice;

/**
 * How limits ended; attribute {@code board}.
 *
 * @param place whose they were
 * @param departments what a supervisor can choose from; empty for other officials
 * @param department id of the department shown, empty for all
 * @param colour the colour shown, {@code null} for all
 * @param days how far back it looks
 * @param counts limits by colour
 * @param lines the limits, latest first
 * @param pages the pages around it
 * @param openHref the limits that run
 * @param closedHref this page with nothing chosen but the department
 */
record ClosedView(String place, List<Choice> departments, String department, @Nullable Colour colour, int days,
		List<BoardView.Count> counts, List<Line> lines, Pages pages, String openHref, String closedHref) {

	/**
	 * One limit that ended.
	 *
	 * @param caseNumber number of the case
	 * @param href the case file
	 * @param subject what it is about
	 * @param matter title of the matter
	 * @param step title of the step, {@code null} for the decision
	 * @param department name of the department
	 * @param colour whether it was kept
	 * @param promised how long it was, in words
	 * @param promisedBy its last day
	 * @param statutory how long the law gave, in words, {@code null} if there is no such
	 * limit
	 * @param statutoryBy last day by law
	 * @param spent working days it took
	 * @param endedOn the day it ended
	 */
	record Line(String caseNumber, String href, String subject, String matter, @Nullable String step, String department,
			Colour colour, String promised, LocalDate promisedBy, @Nullable String statutory,
			@Nullable LocalDate statutoryBy, int spent, LocalDate endedOn) {

	}

}
