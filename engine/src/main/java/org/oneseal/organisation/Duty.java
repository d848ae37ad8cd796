package org.oneseal.organisation;

/** What an official may do for the department. */
public enum Duty {

	/** Take in applications at the counter. */
	ACCEPT,
	/** Examine and give an opinion. */
	REVIEW,
	/** Decide. */
	DECIDE,
	/** Write and publish matter packs. */
	DESIGN,
	/** Keep what holds for the whole authority: its working calendar. */
	ADMINISTER

}
