package org.oneseal.workflow;

import org.oneseal.yaml.Fault;

/**
 * Why a process definition is refused.
 *
 * @param line line in the file, 0 where the file as a whole is meant
 * @param element id of the element, or its name where it has none; empty for the file
 * @param code what kind of rule is broken, such as {@code expression} or {@code dtd}
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record Finding(int line, String element, String code, String what, String remedy) {

	/** This finding as a fault of a file. */
	public Fault in(String file) {
		return new Fault(file, line, element, what, remedy);
	}

}
