package org.oneseal.ui.packs;

import java.util.List;

/**
 * A matter pack in force; attribute {@code pack}, or one of the list {@code packs}.
 *
 * @param code code of the matter
 * @param title what it is called
 * @param href the page of the pack
 * @param version all 64 signs
 * @param authorities names of the authorities that handle it
 * @param steps the steps people do, in words
 * @param files the files and their hashes
 * @param diagram address of the drawn process
 */
record PackView(String code, String title, String href, String version, List<String> authorities, List<StepLine> steps,
		List<FileLine> files, Diagram diagram) {

	/**
	 * A step.
	 *
	 * @param title what is done
	 * @param role who does it
	 * @param limit how long it may take
	 * @param basis where that is written
	 */
	record StepLine(String title, String role, String limit, String basis) {

	}

	record FileLine(String path, String sha256) {

	}

	/** As the fragment draws it; nothing is marked. */
	record Diagram(String href, String current, String done) {

	}

}
