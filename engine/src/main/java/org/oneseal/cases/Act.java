package org.oneseal.cases;

/** What can be done on a case; each becomes an entry of its audit trail. */
public enum Act {

	SUBMITTED, REFERRED, CLAIMED, RELEASED, ACCEPTED, NOT_ACCEPTED, CORRECTION_ASKED, CORRECTED, OPINION_GIVEN,
	REVIEW_ENDED, GRANTED, REFUSED, LICENCE_ISSUED, DELIVERED, RETRIED, WITHDRAWN

}
