package org.oneseal.ui.track;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Workflow;
import org.oneseal.form.Field;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.track.CaseView.Correction;
import org.oneseal.ui.track.CaseView.Diagram;
import org.oneseal.ui.view.AnswerGroups;
import org.oneseal.ui.view.ClockView;
import org.oneseal.ui.view.ClockViews;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.SlotViews;
import org.oneseal.ui.view.Tags;
import org.oneseal.ui.view.TimeNotices;
import org.oneseal.ui.view.Words;

/** Draws a case for its applicant. */
@Component
class CaseViews {

	private final Route route;

	private final CaseWords sentences;

	private final Outcomes outcomes;

	private final LicenceCards licences;

	private final AcceptanceDesk acceptance;

	private final Workflow workflow;

	private final Organisation organisation;

	private final AnswerGroups answers;

	private final SlotViews slots;

	private final ClockViews clocks;

	private final TimeNotices notices;

	private final LegalDays days;

	private final Words words;

	CaseViews(Route route, CaseWords sentences, Outcomes outcomes, LicenceCards licences, AcceptanceDesk acceptance,
			Workflow workflow, Organisation organisation, AnswerGroups answers, SlotViews slots, ClockViews clocks,
			TimeNotices notices, LegalDays days, Words words) {
		this.route = route;
		this.sentences = sentences;
		this.outcomes = outcomes;
		this.licences = licences;
		this.acceptance = acceptance;
		this.workflow = workflow;
		this.organisation = organisation;
		this.answers = answers;
		this.slots = slots;
		this.clocks = clocks;
		this.notices = notices;
		this.days = days;
		this.words = words;
	}

	/**
	 * The case.
	 * @param problems why the last act was not carried out
	 */
	CaseView view(CaseFile file, List<ProblemView> problems) {
		ApprovalCase approvalCase = file.approvalCase();
		String address = "/cases/" + approvalCase.number();
		boolean refused = this.outcomes.isRefused(approvalCase);
		Optional<CorrectionNotice> notice = this.acceptance.noticeOf(approvalCase.id());
		List<ClockView> clocks = this.clocks.forApplicant(file);
		return new CaseView(approvalCase.number().value(), this.words.say(file.pack().matter().title()),
				approvalCase.subject(), this.words.say(this.organisation.authority(approvalCase.authority()).name()),
				approvalCase.receivedOn(), Tags.of(approvalCase.status(), refused), this.sentences.now(file, refused),
				this.sentences.tone(approvalCase, refused), this.days.dueDecision(approvalCase),
				approvalCase.promisedBy().orElse(null), clocks, ClockViews.pause(clocks), this.notices.of(file),
				this.route.of(file, refused), correction(file, notice), this.outcomes.of(file),
				this.licences.of(approvalCase), approvalCase.status() == CaseStatus.GRANTED,
				this.answers.of(file.form(), file.answers()),
				this.slots.toRead(file, notice.map(CorrectionNotice::askedAt).orElse(null)), address + "/receipt",
				approvalCase.status().allowsWithdrawal() ? address + "/withdrawal" : null, problems,
				diagram(approvalCase, address));
	}

	private @Nullable Correction correction(CaseFile file, Optional<CorrectionNotice> notice) {
		if (file.approvalCase().status() != CaseStatus.AWAITING_CORRECTION) {
			return null;
		}
		String lead = this.words.say(this.organisation.department(file.approvalCase().leadDepartment()).name());
		return notice
			.map((asked) -> new Correction(this.days.at(asked.askedAt()), lead,
					asked.items()
						.stream()
						.map((item) -> new Correction.Request(about(file, item.about()), item.request()))
						.toList(),
					"/applications/" + file.approvalCase().id() + "/1",
					this.notices.correction(file).map((countdown) -> countdown.deadline().date()).orElse(null),
					this.words
						.say(file.approvalCase().isUnderReview() ? "correction.after.review" : "correction.after")))
			.orElse(null);
	}

	private String about(CaseFile file, String about) {
		return file.pack()
			.matter()
			.material(about)
			.map(RequiredMaterial::title)
			.or(() -> file.form().field(about).map(Field::label))
			.map(this.words::say)
			.orElse("");
	}

	private Diagram diagram(ApprovalCase approvalCase, String address) {
		Workflow.Progress progress = this.workflow.progress(approvalCase.number());
		return new Diagram(address + "/process.bpmn", String.join(",", progress.current()),
				String.join(",", progress.done()));
	}

}
