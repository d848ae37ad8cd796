package org.oneseal.benchmarks;

/** Measures one thing we claim. */
interface Benchmark {

	/** How it is called on the command line. */
	String name();

	/** What it measures, in one sentence. */
	String about();

	/**
	 * Measures.
	 * @throws IllegalStateException if ours and the other came to different results
	 */
	Outcome run();

}
