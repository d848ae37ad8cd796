package org.oneseal.ui.track;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.acceptance.Acceptance;
import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseStatus;
import org.oneseal.decision.Decision;
import org.oneseal.decision.Decisions;
import org.oneseal.organisation.Organisation;
import org.oneseal.text.Text;
import org.oneseal.ui.track.CaseView.Outcome;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.TimeNotices;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/** What came of an application, as its applicant is told. */
@Component
class Outcomes {

	private final AcceptanceDesk acceptance;

	private final Decisions decisions;

	private final AuditTrail trail;

	private final Organisation organisation;

	private final TimeNotices notices;

	private final LegalDays days;

	private final Words words;

	Outcomes(AcceptanceDesk acceptance, Decisions decisions, AuditTrail trail, Organisation organisation,
			TimeNotices notices, LegalDays days, Words words) {
		this.acceptance = acceptance;
		this.decisions = decisions;
		this.trail = trail;
		this.organisation = organisation;
		this.notices = notices;
		this.days = days;
		this.words = words;
	}

	/** Whether the decision went against the applicant. */
	boolean isRefused(ApprovalCase approvalCase) {
		return switch (approvalCase.status()) {
			case REFUSED -> true;
			case CLOSED -> this.decisions.of(approvalCase.id())
				.filter((decision) -> decision.outcome() == Decision.Outcome.REFUSED)
				.isPresent();
			default -> false;
		};
	}

	@Nullable Outcome of(CaseFile file) {
		ApprovalCase approvalCase = file.approvalCase();
		if (approvalCase.status() == CaseStatus.WITHDRAWN) {
			return this.trail.of(approvalCase.id())
				.stream()
				.filter((entry) -> entry.act() == Act.WITHDRAWN)
				.findFirst()
				.map(this::withdrawn)
				.orElse(null);
		}
		if (approvalCase.status() == CaseStatus.LAPSED) {
			return new Outcome("outcome.LAPSED", Tone.NEUTRAL, this.days.at(approvalCase.endedAt().orElseThrow()),
					this.words.say("history.system"), this.notices.lapse(file), "", "", "");
		}
		if (approvalCase.status() == CaseStatus.NOT_ACCEPTED) {
			return this.acceptance.acceptanceOf(approvalCase.id())
				.map((acceptance) -> notAccepted(approvalCase, acceptance))
				.orElse(null);
		}
		return this.decisions.of(approvalCase.id()).map((decision) -> decided(file, decision)).orElse(null);
	}

	private Outcome withdrawn(AuditEntry entry) {
		return new Outcome("outcome.WITHDRAWN", Tone.NEUTRAL, this.days.at(entry.at()), entry.byName(),
				Optional.ofNullable(entry.details().get("reason")).orElse(""), "", "", "");
	}

	private Outcome notAccepted(ApprovalCase approvalCase, Acceptance acceptance) {
		return new Outcome("outcome.NOT_ACCEPTED", Tone.BAD, this.days.at(acceptance.decidedAt()), lead(approvalCase),
				acceptance.reason().orElse(""), "", "", acceptance.rightAuthority().orElse(""));
	}

	private Outcome decided(CaseFile file, Decision decision) {
		boolean granted = decision.outcome() == Decision.Outcome.GRANTED;
		Text remedies = file.pack().matter().remedies();
		// the decision is in Chinese; where it repeats the matter's words, those are
		// translated
		String told = decision.remedies().equals(remedies.zh()) ? this.words.say(remedies) : decision.remedies();
		return new Outcome("outcome." + decision.outcome(), granted ? Tone.GOOD : Tone.BAD,
				this.days.at(decision.decidedAt()), lead(file.approvalCase()), decision.reasons(),
				decision.conditions(), told, "");
	}

	private String lead(ApprovalCase approvalCase) {
		return this.words.say(this.organisation.department(approvalCase.leadDepartment()).name());
	}

}
