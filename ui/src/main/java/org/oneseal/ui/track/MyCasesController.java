package org.oneseal.ui.track;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.oneseal.cases.Application;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Drafts;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.Matter;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Tags;
import org.oneseal.ui.view.Words;

/** The applicant's drafts and cases. */
@Controller
class MyCasesController {

	private final CaseFiles files;

	private final Drafts drafts;

	private final MatterPacks packs;

	private final Outcomes outcomes;

	private final CaseWords sentences;

	private final LegalDays days;

	private final Words words;

	MyCasesController(CaseFiles files, Drafts drafts, MatterPacks packs, Outcomes outcomes, CaseWords sentences,
			LegalDays days, Words words) {
		this.files = files;
		this.drafts = drafts;
		this.packs = packs;
		this.outcomes = outcomes;
		this.sentences = sentences;
		this.days = days;
		this.words = words;
	}

	@GetMapping("/cases")
	String mine(Actor applicant, Model model) {
		model.addAttribute("mine",
				new MyCasesView(this.drafts.of(applicant).stream().map(this::draft).flatMap(Optional::stream).toList(),
						this.files.casesOf(applicant).stream().map(this::line).toList()));
		return "track/cases";
	}

	/** A draft; empty if its matter is no longer there to be applied for. */
	private Optional<MyCasesView.DraftLine> draft(Application application) {
		String address = "/applications/" + application.id();
		return this.packs.current()
			.stream()
			.filter((pack) -> pack.code().equals(application.matter()))
			.findFirst()
			.map((pack) -> new MyCasesView.DraftLine(this.words.say(pack.matter().title()), subject(application, pack),
					this.days.at(application.savedAt()), address, address + "/discard"));
	}

	private static String subject(Application application, MatterPack pack) {
		FormDefinition form = pack.form(MatterPack.APPLICATION_FORM);
		return form.title(application.written(form)).orElse("");
	}

	private MyCasesView.CaseLine line(ApprovalCase approvalCase) {
		Matter matter = this.packs.version(approvalCase.packVersion()).matter();
		boolean refused = this.outcomes.isRefused(approvalCase);
		String address = "/cases/" + approvalCase.number();
		String action = action(approvalCase, refused);
		String where = (approvalCase.status() == CaseStatus.AWAITING_CORRECTION)
				? "/applications/" + approvalCase.id() + "/1" : "/licences/" + approvalCase.number() + ".pdf";
		return new MyCasesView.CaseLine(approvalCase.number().value(), this.words.say(matter.title()),
				approvalCase.subject(), Tags.of(approvalCase.status(), refused),
				this.sentences.inShort(approvalCase, matter, refused), approvalCase.receivedOn(),
				this.days.dueDecision(approvalCase), address, action, (action != null) ? where : null);
	}

	private static @Nullable String action(ApprovalCase approvalCase, boolean refused) {
		if (approvalCase.status() == CaseStatus.AWAITING_CORRECTION) {
			return "mine.correct";
		}
		boolean issued = approvalCase.status() == CaseStatus.ISSUED
				|| (approvalCase.status() == CaseStatus.CLOSED && !refused);
		return issued ? "mine.download" : null;
	}

}
