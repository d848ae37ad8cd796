package org.oneseal.rehearsal;

import java.util.Optional;

/** Looks at a case. */
@FunctionalInterface
interface Expectation {

	/** How the case differs, empty if it does not. */
	Optional<Mismatch> check(Stage stage);

	/**
	 * What was expected and what was, in the reader's words.
	 *
	 * @param expected as it should be
	 * @param actual as it is
	 */
	record Mismatch(String expected, String actual) {

		/** Empty if the two are the same. */
		static Optional<Mismatch> between(String expected, String actual) {
			return expected.equals(actual) ? Optional.empty() : Optional.of(new Mismatch(expected, actual));
		}

	}

}
