package org.oneseal.timelimit;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;

/**
 * One line of the ledger of a limit; never changed once written.
 *
 * @param kind what it records
 * @param on the legal day it takes effect, which may lie before the day it was written
 * (deemed acceptance counts from receipt)
 * @param at when it was written
 * @param reason what happened
 * @param words the reason in somebody's own words, empty where there are none
 * @param limit expected length of a pause, or length of an extension
 * @param approver name of whoever approved an extension
 * @param before last day until then, where a revised calendar moved it
 * @param after last day since then, where a revised calendar moved it
 */
public record LedgerEntry(Kind kind, LocalDate on, Instant at, Reason reason, String words, @Nullable Limit limit,
		@Nullable String approver, @Nullable LocalDate before, @Nullable LocalDate after) {

	/** What an entry records. */
	public enum Kind {

		STARTED, PAUSED, RESUMED, EXTENDED, REVISED, ENDED

	}

	/** What happened. */
	public enum Reason {

		RECEIVED, CORRECTION_ASKED, CORRECTION_FILED, CORRECTION_MISSED, ACCEPTED, DEEMED_ACCEPTED, NOT_ACCEPTED,
		STEP_STARTED, STEP_ENDED, SPECIAL_PROCEDURE, SPECIAL_PROCEDURE_ENDED, EXTENSION, CALENDAR, DECIDED, DELIVERED,
		COMPLETED, RENEWAL_ASKED, WITHDRAWN, LAPSED, RETURNED

	}

	static LedgerEntry of(Kind kind, LocalDate on, Instant at, Reason reason, String words) {
		return new LedgerEntry(kind, on, at, reason, words, null, null, null, null);
	}

}
