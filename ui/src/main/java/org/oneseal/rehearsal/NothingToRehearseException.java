package org.oneseal.rehearsal;

import java.nio.file.Path;
import java.util.List;

/** There is no scenario of this name, or none at all. */
public class NothingToRehearseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Path folder;

	private final transient List<String> names;

	NothingToRehearseException(Path folder, List<String> names) {
		super("No such scenario in " + folder + ", only " + names);
		this.folder = folder;
		this.names = List.copyOf(names);
	}

	/** Where scenarios are looked for. */
	public Path folder() {
		return folder;
	}

	/** Which there are. */
	public List<String> names() {
		return names;
	}

}
