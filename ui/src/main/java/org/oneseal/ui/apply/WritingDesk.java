package org.oneseal.ui.apply;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.cases.ApplicationClosedException;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Drafts;
import org.oneseal.organisation.Actor;

/** Opens applications that may be written in. */
@Component
class WritingDesk {

	private final Drafts drafts;

	private final ApprovalCases cases;

	private final AcceptanceDesk acceptance;

	WritingDesk(Drafts drafts, ApprovalCases cases, AcceptanceDesk acceptance) {
		this.drafts = drafts;
		this.cases = cases;
		this.acceptance = acceptance;
	}

	/**
	 * The applicant's application.
	 * @throws org.oneseal.cases.NoSuchCaseException if there is none of the applicant's
	 * @throws ApplicationClosedException if it is filed and no correction is asked
	 */
	Writing open(String id, Actor applicant) {
		Drafts.Draft draft = this.drafts.open(id, applicant);
		if (!draft.application().isOpen()) {
			throw new ApplicationClosedException(id);
		}
		Optional<ApprovalCase> corrected = draft.application().filedAt().isPresent() ? this.cases.findById(id)
				: Optional.empty();
		Optional<CorrectionNotice> notice = corrected.flatMap((found) -> this.acceptance.noticeOf(found.id()));
		return Writing.of(draft, corrected, notice);
	}

}
