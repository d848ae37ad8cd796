package org.oneseal.rehearsal;

import java.nio.file.Path;
import java.util.List;

/** Where rehearsals in tests keep their database, and what they do without. */
public final class TestCache {

	public static final Path FOLDER = Path.of(System.getProperty("oneseal.test.home", "target/test-home"), "rehearsal");

	/** The database comes prepared, so nobody shall empty it. */
	static final List<String> SETTINGS = List.of("--oneseal.test.keep-database=true");

	private TestCache() {
	}

}
