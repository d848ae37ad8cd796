package org.oneseal.ui.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.acceptance.Acceptance;
import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.audit.AuditTrail;
import org.oneseal.audit.Trail;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Material;
import org.oneseal.cases.Workflow;
import org.oneseal.decision.Decision;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.casefile.CaseFileView.Check;
import org.oneseal.ui.casefile.CaseFileView.Correction;
import org.oneseal.ui.casefile.CaseFileView.Diagram;
import org.oneseal.ui.casefile.CaseFileView.HistoryLine;
import org.oneseal.ui.casefile.CaseFileView.Outcome;
import org.oneseal.ui.view.AnswerGroups;
import org.oneseal.ui.view.ClockView;
import org.oneseal.ui.view.ClockViews;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.SlotViews;
import org.oneseal.ui.view.Tags;
import org.oneseal.ui.view.TimeNotices;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/** A case file as officials read it. */
@Component
class CaseFileViews {

	private static final int LATEST_ACTS = 8;

	private final AcceptanceDesk acceptances;

	private final Decisions decisions;

	private final BoardViews board;

	private final LicenceViews licences;

	private final ActViews acts;

	private final HandViews hands;

	private final MoveViews moves;

	private final AheadViews ahead;

	private final AuditTrail trail;

	private final Workflow workflow;

	private final Organisation organisation;

	private final ClockViews clocks;

	private final TimeNotices notices;

	private final TimeActViews times;

	private final AnswerGroups answers;

	private final SlotViews slots;

	private final ProblemViews problems;

	private final LegalDays days;

	private final Words words;

	CaseFileViews(AcceptanceDesk acceptances, Decisions decisions, BoardViews board, LicenceViews licences,
			ActViews acts, HandViews hands, MoveViews moves, AheadViews ahead, AuditTrail trail, Workflow workflow,
			Organisation organisation, ClockViews clocks, TimeNotices notices, TimeActViews times, AnswerGroups answers,
			SlotViews slots, ProblemViews problems, LegalDays days, Words words) {
		this.acceptances = acceptances;
		this.decisions = decisions;
		this.board = board;
		this.licences = licences;
		this.acts = acts;
		this.hands = hands;
		this.moves = moves;
		this.ahead = ahead;
		this.trail = trail;
		this.workflow = workflow;
		this.organisation = organisation;
		this.clocks = clocks;
		this.notices = notices;
		this.times = times;
		this.answers = answers;
		this.slots = slots;
		this.problems = problems;
		this.days = days;
		this.words = words;
	}

	CaseFileView of(CaseFile file, Actor official, Typed typed) {
		ApprovalCase approvalCase = file.approvalCase();
		String number = approvalCase.number().value();
		Optional<CorrectionNotice> notice = this.acceptances.noticeOf(approvalCase.id());
		Optional<Decision> decision = this.decisions.of(approvalCase.id());
		ActView act = this.acts.stepOf(file, official)
			.map((step) -> this.acts.of(file, step, official, typed))
			.orElse(null);
		CaseFileView.Licence licence = this.licences.of(approvalCase, official);
		List<ClockView> clocks = this.clocks.forOfficials(file);
		Workflow.Progress progress = this.workflow.progress(approvalCase.number());
		Trail trail = this.trail.read(approvalCase.id());
		boolean refused = decision.filter((made) -> made.outcome() == Decision.Outcome.REFUSED).isPresent();
		return new CaseFileView(number, this.words.say(file.pack().matter().title()), approvalCase.subject(),
				approvalCase.applicantName(), identity(approvalCase), authority(approvalCase),
				Tags.of(approvalCase.status(), refused), this.days.dueDecision(approvalCase), clocks,
				ClockViews.pause(clocks), this.notices.of(file), this.times.of(file, official, typed),
				this.answers.of(file.form(), file.answers()),
				this.slots.toRead(file, notice.map(CorrectionNotice::askedAt).orElse(null)),
				notice.map((sent) -> correction(sent, file)).orElse(null), commitments(file), this.board.of(file),
				outcome(file, decision), licence, this.ahead.of(file),
				new Diagram("/case-files/" + number + "/process.bpmn", String.join(",", progress.current()),
						String.join(",", progress.done())),
				history(trail), "/case-files/" + number + "/history", trail.firstBroken(),
				this.hands.of(file, official, typed), this.moves.of(file, trail, official, typed), act,
				(act == null) ? this.acts.idleKey(file, official, licence != null && licence.isDelayed()) : null,
				this.problems.errors(typed.problems()));
	}

	private String identity(ApprovalCase approvalCase) {
		return this.organisation.account(approvalCase.applicant())
			.map(Account::identityNumber)
			.map(String::valueOf)
			.orElse("");
	}

	private String authority(ApprovalCase approvalCase) {
		return this.words.say(this.organisation.authority(approvalCase.authority()).name()) + this.words.say("dot")
				+ this.words.say(this.organisation.department(approvalCase.leadDepartment()).name());
	}

	private Correction correction(CorrectionNotice notice, CaseFile file) {
		return new Correction(this.days.at(notice.askedAt()), notice.askedByName(), this.days.at(notice.answeredAt()),
				notice.items()
					.stream()
					.map((item) -> new Correction.Item(about(item.about(), file), item.request()))
					.toList());
	}

	private List<CaseFileView.Commitment> commitments(CaseFile file) {
		return file.commitments()
			.stream()
			.map((signed) -> new CaseFileView.Commitment(signed.text(), signed.signedByName(),
					this.days.at(signed.signedAt()), signed.dueOn(), signed.isProvisional()))
			.toList();
	}

	private String about(String key, CaseFile file) {
		return file.pack()
			.matter()
			.material(key)
			.map((material) -> this.words.say(material.title()))
			.or(() -> file.form().field(key).map((field) -> this.words.say(field.label())))
			.orElse("");
	}

	private @Nullable Outcome outcome(CaseFile file, Optional<Decision> decision) {
		ApprovalCase approvalCase = file.approvalCase();
		if (decision.isPresent()) {
			Decision made = decision.get();
			return new Outcome("outcome." + made.outcome(),
					(made.outcome() == Decision.Outcome.GRANTED) ? Tone.GOOD : Tone.BAD, this.days.at(made.decidedAt()),
					person(made.decidedByName()), made.reasons(), made.conditions());
		}
		if (approvalCase.status() == CaseStatus.NOT_ACCEPTED) {
			Acceptance acceptance = this.acceptances.acceptanceOf(approvalCase.id()).orElseThrow();
			return new Outcome("outcome.NOT_ACCEPTED", Tone.BAD, this.days.at(acceptance.decidedAt()),
					acceptance.decidedByName(), acceptance.reason().orElse(""), acceptance.rightAuthority().orElse(""));
		}
		if (approvalCase.status() == CaseStatus.LAPSED) {
			return new Outcome("outcome.LAPSED", Tone.NEUTRAL, this.days.at(approvalCase.endedAt().orElseThrow()),
					this.words.say("history.system"), this.notices.lapse(file), "");
		}
		return (approvalCase.status() == CaseStatus.WITHDRAWN) ? new Outcome("outcome.WITHDRAWN", Tone.NEUTRAL,
				this.days.at(approvalCase.endedAt().orElseThrow()), approvalCase.applicantName(), "", "") : null;
	}

	/** Whoever decided; the system where nobody did. */
	private String person(String name) {
		return CaseActed.SYSTEM.equals(name) ? this.words.say("history.system") : name;
	}

	private List<HistoryLine> history(Trail trail) {
		List<HistoryLine> lines = new ArrayList<>(trail.entries()
			.stream()
			.map((entry) -> new HistoryLine(this.days.at(entry.at()), "act." + entry.act(), person(entry.byName()),
					place(entry.onBehalfOf())))
			.toList());
		Collections.reverse(lines);
		return lines.stream().limit(LATEST_ACTS).toList();
	}

	/** Name of the department somebody acted for; empty for applicants and the system. */
	String place(String onBehalfOf) {
		return this.organisation.findDepartment(onBehalfOf)
			.map((department) -> this.words.say(department.name()))
			.orElse("");
	}

}
