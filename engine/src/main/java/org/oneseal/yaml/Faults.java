package org.oneseal.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults, so that an author learns of all of them at once. */
public final class Faults {

	private final List<Fault> found = new ArrayList<>();

	public void add(Fault fault) {
		this.found.add(fault);
	}

	public void add(String file, int line, String element, String what, String remedy) {
		add(new Fault(file, line, element, what, remedy));
	}

	public boolean isEmpty() {
		return this.found.isEmpty();
	}

	/** The faults by file and line, each once. */
	public List<Fault> list() {
		return this.found.stream()
			.distinct()
			.sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
			.toList();
	}

}
