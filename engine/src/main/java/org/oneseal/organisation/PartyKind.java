package org.oneseal.organisation;

/** What an applicant is in law. */
public enum PartyKind {

	/** A natural person, identified by a resident identity number. */
	PERSON,
	/** A company or another organisation, identified by a unified credit code. */
	COMPANY,
	/** A sole trader (个体工商户), identified by a unified credit code. */
	SOLE_TRADER

}
