package org.oneseal.ui.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.Tag;

/**
 * The page of leave and substitutes; attribute {@code leave}.
 *
 * @param officials for whom one may enter a leave; the one choice of who is no head is
 * oneself
 * @param substitutes who can do the work
 * @param matters for which it can be
 * @param upTo how far a substitute may go
 * @param from first day as typed
 * @param until last day as typed
 * @param today the first day that can be chosen
 * @param errors what is wrong, by name of the field
 * @param problems the same as a list
 * @param leaves what was entered, the latest first
 * @param standIns whose work one does, did or will do, the latest first
 */
record LeaveView(List<Choice> officials, List<Choice> substitutes, List<Choice> matters, List<Choice> upTo, String from,
		String until, LocalDate today, Map<String, String> errors, List<ProblemView> problems, List<Line> leaves,
		List<Line> standIns) {

	/** Whether one enters leaves for others too. */
	public boolean forOthers() {
		return this.officials.size() > 1;
	}

	/**
	 * A leave.
	 *
	 * @param official name of the one on leave
	 * @param substitute name of the colleague
	 * @param from first day
	 * @param until last day
	 * @param matters titles of the matters it is for, empty for all
	 * @param upTo message key of how far the colleague may go
	 * @param state {@code leave.state.now} …
	 * @param endHref address it is ended by, {@code null} where it is over or not one's
	 * to end
	 */
	record Line(String official, String substitute, LocalDate from, LocalDate until, String matters, String upTo,
			Tag state, @Nullable String endHref) {

	}

}
