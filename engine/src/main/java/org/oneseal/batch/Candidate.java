package org.oneseal.batch;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Step;
import org.oneseal.organisation.Actor;

/**
 * A case that is to be one of many.
 *
 * @param act what is to be done
 * @param file the case
 * @param step the step it is to be done to
 * @param official who wants to
 */
record Candidate(BatchAct act, CaseFile file, Step step, Actor official) {

	String caseId() {
		return this.file.approvalCase().id();
	}

}
