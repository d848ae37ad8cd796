package org.oneseal.ui.supervision;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.Colour;
import org.oneseal.supervision.Risk;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.Due;

/**
 * The supervision page; attribute {@code board}.
 *
 * @param place whose it is
 * @param departments what a supervisor can choose from; empty for other officials
 * @param department id of the department shown, empty for all
 * @param colour the colour shown, {@code null} for all
 * @param counts cases by colour
 * @param lines the open limits, nearest to breach first
 * @param pages the pages around it
 * @param openHref this page with nothing chosen but the department
 * @param closedHref how limits ended
 * @param signalsHref the signals
 * @param waiting signals the department has to answer
 * @param overdue those it has not answered in time
 */
record BoardView(String place, List<Choice> departments, String department, @Nullable Colour colour, List<Count> counts,
		List<Line> lines, Pages pages, String openHref, String closedHref, String signalsHref, long waiting,
		long overdue) {

	/**
	 * Cases of a colour.
	 *
	 * @param colour the colour
	 * @param cases how many
	 * @param href those alone, or all again
	 * @param current whether only those are shown
	 */
	record Count(Colour colour, long cases, String href, boolean current) {

	}

	/**
	 * One open limit.
	 *
	 * @param caseNumber number of the case
	 * @param href the case file
	 * @param subject what it is about
	 * @param matter title of the matter
	 * @param what message key of what it is a limit of, such as {@code board.of.PROMISED}
	 * @param step title of the step, {@code null} for the whole case
	 * @param department name of the department
	 * @param colour how it stands
	 * @param due time left
	 * @param paused whether it stands still
	 * @param limit how long it is, in words
	 * @param statutory how long the law gives, in words, {@code null} where the law says
	 * nothing of it
	 * @param statutoryBy last day by law, {@code null} if that is the same
	 * @param spent working days used
	 * @param risk how likely it breaks
	 * @param work what is left to do
	 */
	record Line(String caseNumber, String href, String subject, String matter, String what, @Nullable String step,
			String department, Colour colour, Due due, boolean paused, String limit, @Nullable String statutory,
			@Nullable LocalDate statutoryBy, int spent, Risk.Level risk, Work work) {

	}

	/**
	 * What is left to do against the time left.
	 *
	 * @param text how many days of work and of time are left
	 * @param whole the same with the steps that are left
	 * @param steps each step that is left: how long it takes, and where that is from
	 */
	record Work(String text, String whole, List<String> steps) {

	}

}
