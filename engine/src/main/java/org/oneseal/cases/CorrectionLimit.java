package org.oneseal.cases;

/**
 * What becomes of a case that was taken in when the applicant's limit for a correction
 * asked from a review passes. The engine's timer calls it.
 */
public interface CorrectionLimit {

	/** The limit has passed; if the applicant answered meanwhile, nothing happens. */
	void passed(CaseNumber number);

}
