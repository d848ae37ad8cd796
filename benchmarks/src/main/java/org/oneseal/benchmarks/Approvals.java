package org.oneseal.benchmarks;

/**
 * A way to approve cases: each is applied for, accepted, reviewed by three departments
 * side by side, one of them with two officials, and decided. Whoever acts on a case opens
 * it first.
 */
interface Approvals {

	/** How the way is called. */
	String name();

	/**
	 * Takes one case from the application to the decision.
	 * @throws IllegalStateException if an act was refused
	 */
	void approve();

	/**
	 * How many acts failed so far, as when two reached for the same row, whether or not
	 * they succeeded when they were tried again.
	 */
	int failed();

	/** Has the engine do what it does by itself, until the cases there are have ended. */
	void finish();

}
