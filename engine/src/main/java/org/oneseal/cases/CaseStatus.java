package org.oneseal.cases;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands in law, whatever the engine is doing. */
public enum CaseStatus {

	/** Filed or filed again; acceptance is to be decided (art. 32). */
	RECEIVED,
	/**
	 * Sent back once with everything that is missing, at acceptance or from a review;
	 * waits for the applicant.
	 */
	AWAITING_CORRECTION,
	/** Not taken in; the right authority was named. */
	NOT_ACCEPTED,
	/** Taken in; departments review, then the lead department decides. */
	ACCEPTED,
	/** Decided in favour; the licence is being made. */
	GRANTED,
	/** Decided against, with reasons and remedies. */
	REFUSED,
	/** The licence exists and is being handed over. */
	ISSUED,
	/** The outcome was handed over. */
	CLOSED,
	/** The applicant took the application back before the decision. */
	WITHDRAWN,
	/** The applicant did not correct or complete the application in time. */
	LAPSED;

	Set<CaseStatus> next() {
		return switch (this) {
			// granted from here only where a renewal is undecided when the licence
			// expires
			case RECEIVED -> EnumSet.of(AWAITING_CORRECTION, NOT_ACCEPTED, ACCEPTED, WITHDRAWN, GRANTED);
			case AWAITING_CORRECTION -> EnumSet.of(RECEIVED, ACCEPTED, WITHDRAWN, LAPSED);
			case ACCEPTED -> EnumSet.of(AWAITING_CORRECTION, GRANTED, REFUSED, WITHDRAWN, LAPSED);
			case GRANTED -> EnumSet.of(ISSUED);
			case REFUSED, ISSUED -> EnumSet.of(CLOSED);
			case NOT_ACCEPTED, CLOSED, WITHDRAWN, LAPSED -> EnumSet.noneOf(CaseStatus.class);
		};
	}

	/** Whether the applicant may still take the application back. */
	public boolean allowsWithdrawal() {
		return next().contains(WITHDRAWN);
	}

	/** Whether nothing happens any more. */
	public boolean isFinal() {
		return next().isEmpty();
	}

}
