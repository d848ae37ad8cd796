package org.oneseal.organisation;

/** What an official may do for the department. */
public enum Duty {

	/** Take in applications at the counter. */
	ACCEPT,
	/** Examine and give an opinion. */
	REVIEW,
	/** Decide. */
	DECIDE,
	/**
	 * Approve, as the head of the department, what the law leaves to the head (art. 42).
	 */
	HEAD,
	/** Write and publish matter packs. */
	DESIGN,
	/** Keep what holds for the whole authority: its working calendar. */
	ADMINISTER,
	/**
	 * Supervise all departments of the authority: see every case, rule on signals.
	 */
	SUPERVISE

}
