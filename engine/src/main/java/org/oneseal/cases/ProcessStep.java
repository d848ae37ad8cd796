package org.oneseal.cases;

/**
 * An automatic step of the palette. Its bean name is the word process definitions use:
 * {@code flowable:delegateExpression="${issueLicence}"}. Runs in the engine's
 * transaction, is repeated after a failure, and so must leave nothing behind when it
 * throws.
 */
@FunctionalInterface
public interface ProcessStep {

	/** Does the step for the case; throws to have it tried again later. */
	void run(CaseNumber number);

}
