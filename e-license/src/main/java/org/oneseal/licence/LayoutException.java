package org.oneseal.licence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A licence cannot be printed; nothing was made.
 */
public class LayoutException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<LayoutFault> faults;

	public LayoutException(String file, List<LayoutFault> faults) {
		super("The licence %s cannot be printed: %s".formatted(file,
				faults.stream().map(LayoutFault::toString).collect(Collectors.joining("; "))));
		this.faults = List.copyOf(faults);
	}

	public List<LayoutFault> faults() {
		return faults;
	}

}
