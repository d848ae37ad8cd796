package org.oneseal.worklist;

import java.util.Locale;

/** What a line of the work list says; each is a column of the same name. */
public enum WorklistField {

	CASE_ID, CASE_NUMBER, MATTER, STEP_KEY, KIND, SUBJECT, APPLICANT_NAME, DEPARTMENT, STATUS, STATE, ASSIGNEE,
	HANDED_BY, DELEGATE, URGED_AT, STARTED_AT, DUE_ON, ACT_BY, ENDED_AT, ENDED_BY, PAUSED, TIME_LIMIT, POST_POSITION,
	POST_REGION, FALLBACK, ORIGIN, HOLD, ANSWERED;

	String column() {
		return name().toLowerCase(Locale.ROOT);
	}

}
