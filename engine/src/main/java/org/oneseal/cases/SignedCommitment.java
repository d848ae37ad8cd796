package org.oneseal.cases;

/**
 * An applicant's signature under {@link CommitmentTerms}.
 *
 * @param terms {@link CommitmentTerms#code} of what was signed
 * @param text word for word what the applicant had before them
 */
public record SignedCommitment(String terms, String text) {

}
