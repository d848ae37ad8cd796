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
	 * The same with another value of an option.
	 * @throws IllegalArgumentException if it has no such option, or not with this value
	 */
	default Benchmark with(String option, String value) {
		if (option.equals("cases")) {
			return of(number(option, value, Integer.MIN_VALUE));
		}
		throw new IllegalArgumentException("%s has no option --%s".formatted(name(), option));
	}

	/**
	 * The value of an option.
	 * @throws IllegalArgumentException if it is no number, or less than the least
	 */
	static int number(String option, String value, int least) {
		try {
			int number = Integer.parseInt(value);
			if (number >= least) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("Not a number of %s: %s".formatted(option, value), ex);
		}
		throw new IllegalArgumentException("%s has to be %d at least".formatted(option, least));
	}

	/**
	 * Measures.
	 * @throws IllegalStateException if ours and the other came to different results
	 */
	Outcome run();

}
