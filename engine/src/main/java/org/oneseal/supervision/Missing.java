package org.oneseal.supervision;

/**
 * A figure that cannot be told from a log.
 *
 * @param figure which
 * @param reason why
 * @param detail the activity nobody did, for {@link Reason#NO_SUCH_ACTIVITY}, or empty
 */
public record Missing(Figure figure, Reason reason, String detail) {

	/** Figures. */
	public enum Figure {

		CLOSED, LATE, LATE_BY_CHANNEL, LATE_BY_DEPARTMENT, OVERDUE, FIRST_TO_LAST_EVENT, START_TO_END, FOUR_EYES,
		BUSIEST_HANDS

	}

	/** Reasons. */
	public enum Reason {

		/** The log has no column for the end of a case. */
		NO_END,

		/** The log has no column for the start of a case. */
		NO_START,

		/** The log has no column for deadlines. */
		NO_DEADLINE,

		/** The log has no column for channels. */
		NO_CHANNEL,

		/** The log has no column for departments. */
		NO_DEPARTMENT,

		/** The log has no column for persons. */
		NO_RESOURCE,

		/** No case has all the times that are needed. */
		NO_CASE,

		/** An activity was asked about that nobody did. */
		NO_SUCH_ACTIVITY

	}

}
