package org.oneseal.rehearsal;

import org.oneseal.yaml.YamlMap;

/** One kind of act that a step of a scenario can be: a key and how its value is read. */
interface ActKind {

	/** The key of the step. */
	String key();

	/**
	 * Reads the value of the key.
	 * @param step the step, which has the key; faults go to it
	 */
	Act read(YamlMap step, Script script);

}
