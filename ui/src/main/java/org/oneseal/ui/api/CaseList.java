package org.oneseal.ui.api;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseStatus;

/** The cases of an applicant, newest first. */
record CaseList(@Schema(description = "The cases") List<Entry> items) {

	/** A case. */
	@Schema(name = "CaseEntry")
	record Entry(@Schema(description = "Its number") String number,
			@Schema(description = "Id of its application") String application,
			@Schema(description = "Code of the matter") String matter,
			@Schema(description = "Region code of the authority") String authority,
			@Schema(description = "What it is about, in the applicant's words") String subject,
			@Schema(description = "Where it stands") CaseStatus status,
			@Schema(description = "When it was filed") Instant receivedAt) {

		static Entry of(ApprovalCase approvalCase) {
			return new Entry(approvalCase.number().value(), approvalCase.id(), approvalCase.matter().value(),
					approvalCase.authority(), approvalCase.subject(), approvalCase.status(), approvalCase.receivedAt());
		}

	}

}
