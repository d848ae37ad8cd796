package org.oneseal.acceptance;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Correcting;
import org.oneseal.cases.Journal;
import org.oneseal.cases.SignedCommitment;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** The applicant files again what was sent back. */
@Component
public class CorrectionAnswer {

	private final Correcting correcting;

	private final CorrectionNotices notices;

	private final Journal journal;

	private final Clock clock;

	CorrectionAnswer(Correcting correcting, CorrectionNotices notices, Journal journal, Clock clock) {
		this.correcting = correcting;
		this.notices = notices;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Files the corrected application.
	 * @see #file(CaseNumber, Actor, SignedCommitment, String)
	 */
	@Command
	public List<Problem> file(CaseNumber number, Actor applicant, String requestKey) {
		return file(number, applicant, null, requestKey);
	}

	/**
	 * Files the corrected application.
	 * @param signed what the applicant signed about materials that may follow and were
	 * not missing before, {@code null} for nothing
	 * @return what still must be mended, empty if it was filed
	 */
	@Command
	public List<Problem> file(CaseNumber number, Actor applicant, @Nullable SignedCommitment signed,
			String requestKey) {
		Correcting.Refiling refiling = this.correcting.file(number, applicant, signed, requestKey);
		if (refiling.repeated() || Problem.anyError(refiling.problems())) {
			return refiling.problems();
		}
		ApprovalCase approvalCase = refiling.approvalCase();
		this.notices.findById(approvalCase.id()).orElseThrow().answered(this.clock.instant());
		this.journal.record(approvalCase, CaseStatus.AWAITING_CORRECTION, Act.CORRECTED, applicant, null, null,
				details(refiling.changes()));
		this.correcting.resume(approvalCase, applicant);
		return List.of();
	}

	/** What is another now, parted by blanks; nothing where nothing is. */
	private static Map<String, String> details(Correcting.Changes changes) {
		Map<String, String> details = new LinkedHashMap<>();
		if (!changes.answers().isEmpty()) {
			details.put("changedAnswers", String.join(" ", changes.answers()));
		}
		if (!changes.materials().isEmpty()) {
			details.put("changedMaterials", String.join(" ", changes.materials()));
		}
		return details;
	}

}
