package org.oneseal.ui.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.Cause;
import org.oneseal.supervision.SignalDesk;

/**
 * A signal of supervision.
 *
 * @param id its id
 * @param href its page
 * @param caseNumber number of the case
 * @param caseHref the case file
 * @param matter title of the matter
 * @param subject what the case is about
 * @param level how grave it is
 * @param cause message key of what is wrong, such as {@code signal.cause.PROMISE_PASSED}
 * @param step title of the step, {@code null} for the whole case
 * @param department name of the department
 * @param lastDay last day of the limit, or the day it happened
 * @param asOf the day since which it is so
 * @param raisedOn the day it was found
 * @param late whether it was found only after that day
 * @param state what became of it
 * @param answerBy last day for the answer, {@code null} if none is due any more
 * @param overdue whether that day has passed
 * @param answer what the department said
 * @param ruling what the supervision office said
 * @param lifted whether the system took it back
 * @param mail message key of what became of the mail, {@code null} if there is none
 * @param wishes what the reader may do now
 */
public record SignalView(String id, String href, String caseNumber, String caseHref, String matter, String subject,
		Cause.Level level, String cause, @Nullable String step, String department, LocalDate lastDay, LocalDate asOf,
		LocalDate raisedOn, boolean late, Tag state, @Nullable LocalDate answerBy, boolean overdue,
		@Nullable Said answer, @Nullable Said ruling, boolean lifted, @Nullable String mail,
		List<SignalDesk.Wish> wishes) {

	/** Whether the limit of the cause has a last day; else it is the day it happened. */
	public boolean hasLimit() {
		return this.level != Cause.Level.ODD || this.cause.endsWith("PAUSED_ON_LAST_DAY")
				|| this.cause.endsWith("PROCEDURE_OVERRUN");
	}

	/**
	 * What somebody said.
	 *
	 * @param words may be empty
	 * @param by name
	 * @param at when
	 */
	public record Said(String words, String by, LocalDateTime at) {

	}

}
