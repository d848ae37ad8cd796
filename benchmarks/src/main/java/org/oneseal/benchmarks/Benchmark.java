package org.oneseal.benchmarks;

/** Measures one thing we claim. */
interface Benchmark {

	/** How it is called on the command line. */
	String name();

	/** What it measures, in one sentence. */
	String about();

	/**
	 * The same with another number of cases.
	 * @throws IllegalArgumentException if it has no cases, or cannot measure so few
	 */
	default Benchmark of(int cases) {
		throw new IllegalArgumentException(name() + " has no cases whose number could be chosen");
	}

	/**
	 * Measures.
	 * @throws IllegalStateException if ours and the other came to different results
	 */
	Outcome run();

}
