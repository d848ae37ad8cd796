package org.oneseal.worklist;

import java.util.List;

/** What a work list can tell of a line, beside the number of its case. */
public enum ListColumn {

	SUBJECT, MATTER, STEP, DUE, HOLDER, APPLICANT, STARTED, STATUS;

	/** For who chose none. */
	public static final List<ListColumn> USUAL = List.of(SUBJECT, MATTER, STEP, DUE, HOLDER);

}
