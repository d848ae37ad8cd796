package org.oneseal.ui.worklist;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.batch.BatchAct;
import org.oneseal.supervision.Cause;
import org.oneseal.ui.view.Due;
import org.oneseal.worklist.ListColumn;
import org.oneseal.worklist.WorklistWish;

/**
 * The work list; attribute {@code list}.
 *
 * @param department name of the official's department
 * @param tab which list is shown
 * @param asked what the address says, as it was typed
 * @param kept the parameters that name this page, for acts that come back to it
 * @param matters what the list can be narrowed to
 * @param columns what is told of a line, beside the number of its case
 * @param saved the lists this official keeps by name
 * @param acts what can be done to several cases at once; empty where lines cannot be
 * chosen
 * @param problems why a part of what was asked for cannot be shown
 * @param rows the page
 * @param freshHref where one asks whether these rows are still so
 * @param previousHref page before, {@code null} on the first
 * @param nextHref page after, {@code null} on the last
 */
record WorklistView(String department, Tab tab, ListAddress asked, Map<String, String> kept, List<MatterChoice> matters,
		List<ListColumn> columns, List<Saved> saved, List<BatchAct> acts, List<String> problems, List<TaskRow> rows,
		String freshHref, @Nullable String previousHref, @Nullable String nextHref) {

	/** Whether the applicant has a column, and is not told beside the subject. */
	public boolean applicantApart() {
		return this.columns.contains(ListColumn.APPLICANT);
	}

	/** How many lines a page can have. */
	public List<Integer> sizes() {
		return ListAddress.SIZES;
	}

	/** Whether the oldest comes first. */
	public boolean byAge() {
		return this.asked.order() == WorklistWish.Order.AGE && this.tab != Tab.DONE;
	}

	/** Whether what may be late comes first. */
	public boolean byRisk() {
		return this.asked.order() == WorklistWish.Order.RISK && this.tab != Tab.DONE;
	}

	/** Whether what narrows the list is to be seen at once. */
	public boolean narrowed() {
		return !(this.asked.matter() + this.asked.dueFrom() + this.asked.dueUntil()).isEmpty() || byAge() || byRisk()
				|| this.asked.lines() != ListAddress.SIZES.get(0);
	}

	enum Tab {

		MINE, POOL, NEAR, FOLLOWED, WAITING, DONE

	}

	/**
	 * A list that is kept by name.
	 *
	 * @param name as the official calls it
	 * @param href its first page
	 * @param shown whether it is the one that is shown
	 * @param deleteHref address a wish to forget it is posted to
	 */
	record Saved(String name, String href, boolean shown, String deleteHref) {

	}

	/**
	 * A matter to choose.
	 *
	 * @param code its code
	 * @param title its title
	 * @param chosen whether the list shows this one alone
	 */
	record MatterChoice(String code, String title, boolean chosen) {

	}

	/**
	 * One row.
	 *
	 * @param stepId id of the step
	 * @param caseNumber number of the case
	 * @param href the case file
	 * @param status where the case stands
	 * @param matter title of the matter
	 * @param subject what it is about
	 * @param applicant name
	 * @param step what is to be done
	 * @param receivedOn when it came to the department
	 * @param due time left for this step; {@link Due#NONE} in the list of what is done
	 * @param holder name of who took it, empty if nobody; on {@link Tab#DONE} what came
	 * of it
	 * @param claimHref address a claim is posted to, {@code null} where it cannot be
	 * claimed
	 * @param releaseHref address a release is posted to, {@code null} where it cannot be
	 * released
	 * @param note who handed it over, or works on it for whom; empty if they took it
	 * themselves
	 * @param usual how many working days such a step usually takes; empty where that is
	 * not told
	 * @param unread whether the case changed since this official last opened it
	 * @param version changes with whatever the row says
	 * @param signal the gravest signal of supervision the department has to deal with,
	 * {@code null} if there is none
	 * @param urgedAt when somebody last asked this official or the department to hurry,
	 * {@code null} if nobody did
	 * @param doneAt when it was done, {@code null} while open
	 * @param nobody whether no official of the department can do it
	 */
	record TaskRow(String stepId, String caseNumber, String href, String status, String matter, String subject,
			String applicant, String step, LocalDate receivedOn, Due due, String holder, @Nullable String claimHref,
			@Nullable String releaseHref, String note, String usual, boolean unread, String version,
			Cause.@Nullable Level signal, @Nullable LocalDateTime urgedAt, @Nullable LocalDateTime doneAt,
			boolean nobody) {

	}

}
