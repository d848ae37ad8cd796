package org.oneseal.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Files that cannot be used as they are, with everything that is wrong in them. */
public class FaultyFilesException extends RuntimeException {

	private final transient List<Fault> faults;

	public FaultyFilesException(String what, List<Fault> faults) {
		super(what + ", faults: " + faults.size()
				+ faults.stream().map((fault) -> "\n  " + fault).collect(Collectors.joining()));
		this.faults = List.copyOf(faults);
	}

	public List<Fault> faults() {
		return this.faults;
	}

}
