package org.oneseal.organisation;

/** On which side of the counter somebody stands. */
public enum AccountKind {

	/** Works for a department. */
	OFFICIAL,
	/** Applies for matters. */
	APPLICANT,
	/** Writes matter packs. */
	DESIGNER,
	/** The programme itself; nobody signs in as it and no account has this kind. */
	SYSTEM

}
