package org.oneseal.ui.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.cases.Application;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Drafts;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.api.ProblemBody.FieldProblem;

/** Reads applications for those who write them. */
@Component
class ApplicationReader {

	private final Drafts drafts;

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final AcceptanceDesk acceptance;

	private final Messages messages;

	ApplicationReader(Drafts drafts, ApprovalCases cases, CaseFiles files, AcceptanceDesk acceptance,
			Messages messages) {
		this.drafts = drafts;
		this.cases = cases;
		this.files = files;
		this.acceptance = acceptance;
		this.messages = messages;
	}

	WrittenApplication read(String id, Actor applicant, Language language) {
		Drafts.Draft draft = this.drafts.open(id, applicant);
		Application application = draft.application();
		Optional<ApprovalCase> approvalCase = this.cases.findById(id);
		List<FieldProblem> problems = application.isOpen()
				? draft.check().stream().map((problem) -> this.messages.body(language, problem)).toList() : List.of();
		return new WrittenApplication(id, application.matter().value(), application.authority(),
				draft.pack().version().value(), application.isOpen(),
				approvalCase.map((found) -> found.number().value()).orElse(null), application.createdAt(),
				application.savedAt(), application.filedAt().orElse(null),
				AnswersBody.values(draft.form(), draft.answers()), draft.locked().keys().stream().sorted().toList(),
				draft.materials().stream().map(MaterialEntry::of).toList(),
				approvalCase.flatMap((found) -> this.acceptance.noticeOf(id)).map(CorrectionEntry::of).orElse(null),
				draft.terms()
					.filter((terms) -> application.isOpen())
					.map((terms) -> CommitmentEntry.Offer.of(terms, this.messages.say(language, terms)))
					.orElse(null),
				problems);
	}

	ApplicationList list(Actor applicant) {
		Stream<ApplicationList.Entry> unfiled = this.drafts.of(applicant).stream().map((draft) -> entry(draft, null));
		Stream<ApplicationList.Entry> sentBack = this.files.casesOf(applicant)
			.stream()
			.filter((found) -> found.status() == CaseStatus.AWAITING_CORRECTION)
			.map((found) -> entry(this.drafts.open(found.id(), applicant).application(), found.number().value()));
		return new ApplicationList(Stream.concat(unfiled, sentBack)
			.sorted(Comparator.comparing(ApplicationList.Entry::savedAt).reversed())
			.toList());
	}

	private static ApplicationList.Entry entry(Application application, @Nullable String caseNumber) {
		return new ApplicationList.Entry(application.id(), application.matter().value(), application.authority(),
				caseNumber, application.savedAt());
	}

}
