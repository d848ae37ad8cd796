package org.oneseal.rehearsal;

import org.oneseal.yaml.YamlMap;

/** One thing that can be expected: a key under {@code expect} and how it is read. */
interface ExpectationKind {

	/** The key; {@code rehearsal.of.<key>} says what it is about. */
	String key();

	/**
	 * Reads the value of the key.
	 * @param expected the keys and values, which have the key; faults go to it
	 */
	Expectation read(YamlMap expected, Script script);

}
