package org.oneseal.supervision;

/** Why a signal is raised. */
public enum Cause {

	/** The promised limit ends soon. */
	PROMISE_NEAR(Level.WARNING),
	/** Not decided within the promised limit. */
	PROMISE_PASSED(Level.YELLOW),
	/** The limit of a step ends soon, where that is to be signalled. */
	STEP_NEAR(Level.WARNING),
	/** A department gave no opinion within the limit of its step. */
	STEP_PASSED(Level.YELLOW),
	/** Not decided within the limit of the law (art. 42). */
	LAW_PASSED(Level.RED),
	/** Said nothing about acceptance: deemed accepted (art. 32). */
	ACCEPTANCE_PASSED(Level.RED),
	/** The outcome was not issued and delivered in time (art. 44). */
	ISSUE_PASSED(Level.RED),
	/** A renewal was not decided before the old licence expired (art. 50). */
	RENEWAL_PASSED(Level.RED),
	/** Refused, and no reasons were given (art. 38). */
	REFUSED_WITHOUT_REASONS(Level.ODD),
	/** The count was stopped on the last day of the promised limit. */
	PAUSED_ON_LAST_DAY(Level.ODD),
	/** All reviews and the decision were made within seconds. */
	APPROVED_IN_SECONDS(Level.ODD),
	/** Whoever accepted the application also examined it. */
	EXAMINER_ACCEPTED(Level.ODD),
	/**
	 * A special procedure takes longer than the applicant was told (art. 45).
	 */
	PROCEDURE_OVERRUN(Level.ODD);

	private final Level level;

	Cause(Level level) {
		this.level = level;
	}

	public Level level() {
		return this.level;
	}

	/** How grave a signal is, the gravest last but for what is only odd. */
	public enum Level {

		WARNING, YELLOW, RED,
		/** No limit is broken, but somebody should look at it. */
		ODD

	}

}
