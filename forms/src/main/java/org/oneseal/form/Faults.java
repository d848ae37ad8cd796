package org.oneseal.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers all faults of one file.
 */
final class Faults {

	private final String file;

	private final List<FormFault> faults = new ArrayList<>();

	Faults(String file) {
		this.file = file;
	}

	void add(String component, String message, String remedy) {
		this.faults.add(new FormFault(this.file, component, message, remedy));
	}

	boolean isEmpty() {
		return this.faults.isEmpty();
	}

	List<FormFault> list() {
		return this.faults;
	}

}
