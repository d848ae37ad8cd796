package org.oneseal.ui.track;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;

/** The licence of a case as its applicant holds it. */
@Component
class LicenceCards {

	CaseView.@Nullable LicenceCard of(ApprovalCase approvalCase) {
		return null;
	}

}
