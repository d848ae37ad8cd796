package org.oneseal.ui.api;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.cases.Workflow.PendingStep;
import org.oneseal.cases.PendingSteps;
import org.oneseal.decision.Decisions;
import org.oneseal.licence.LicenceCheck;
import org.oneseal.licence.LicenceRegister;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.JointReviews;
import org.oneseal.review.Reviews;
import org.oneseal.timelimit.Countdown.State;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.WorkingCalendars;
import org.oneseal.ui.api.AuthorityGuide.Party;

/** Reads cases for those who may see them; each reader sees their own side. */
@Component
class CaseReader {

	/** Automatic steps come after the decision. */
	private static final Set<CaseStatus> BEING_CARRIED_OUT = EnumSet.of(CaseStatus.GRANTED, CaseStatus.REFUSED,
			CaseStatus.ISSUED);

	private final CaseFiles files;

	private final AcceptanceDesk acceptance;

	private final Reviews reviews;

	private final JointReviews joint;

	private final Decisions decisions;

	private final PendingSteps pending;

	private final Organisation organisation;

	private final LicenceRegister licences;

	private final LicenceCheck check;

	private final Messages messages;

	private final WorkingCalendars calendars;

	private final Countdowns countdowns;

	private final Clock clock;

	CaseReader(CaseFiles files, AcceptanceDesk acceptance, Reviews reviews, JointReviews joint, Decisions decisions,
			PendingSteps pending, Organisation organisation, LicenceRegister licences, LicenceCheck check,
			Messages messages, WorkingCalendars calendars, Countdowns countdowns, Clock clock) {
		this.files = files;
		this.acceptance = acceptance;
		this.reviews = reviews;
		this.joint = joint;
		this.decisions = decisions;
		this.pending = pending;
		this.organisation = organisation;
		this.licences = licences;
		this.check = check;
		this.messages = messages;
		this.calendars = calendars;
		this.countdowns = countdowns;
		this.clock = clock;
	}

	CaseReport read(String number, Actor reader, Language language) {
		CaseFile file = this.files.open(number, reader);
		ApprovalCase found = file.approvalCase();
		boolean official = reader.isOfficial();
		return new CaseReport(number, found.id(),
				new CaseReport.MatterName(found.matter().value(), file.pack().matter().title().byLanguage()),
				found.packVersion().value(), Party.of(this.organisation.authority(found.authority())),
				Party.of(this.organisation.department(found.leadDepartment())), found.applicantName(), found.subject(),
				found.status(), dates(file), found.receivedAt(), found.decidedAt().orElse(null),
				found.endedAt().orElse(null), AnswersBody.values(file.form(), file.answers()),
				file.judged().stream().map(MaterialEntry::of).toList(),
				file.outstanding().stream().map(RequiredMaterial::id).toList(),
				file.commitments().stream().map(CommitmentEntry::of).toList(),
				this.acceptance.acceptanceOf(found.id()).map(CaseReport.AcceptanceEntry::of).orElse(null),
				this.acceptance.noticeOf(found.id()).map(CorrectionEntry::of).orElse(null),
				official ? this.reviews.of(found.id()).stream().map(CaseReport.ReviewEntry::of).toList() : null,
				official ? this.joint.of(found).map(CaseReport.JointReviewEntry::of).orElse(null) : null,
				this.decisions.of(found.id()).map(CaseReport.DecisionEntry::of).orElse(null),
				this.licences.ofCase(found.id())
					.map((licence) -> LicenceEntry.held(licence, this.check.statusOf(licence), number))
					.orElse(null),
				file.openSteps().stream().map((step) -> entry(step, file.pack(), official)).toList(),
				pending(found, official, language), official ? file.fingerprint() : null);
	}

	private List<CaseReport.PendingEntry> pending(ApprovalCase approvalCase, boolean official, Language language) {
		if (!BEING_CARRIED_OUT.contains(approvalCase.status())) {
			return List.of();
		}
		return this.pending.of(approvalCase.number())
			.stream()
			.map((step) -> official ? new CaseReport.PendingEntry(step.stepId(), step.failures(),
					explained(step, language), step.givenUp())
					: new CaseReport.PendingEntry(step.stepId(), null, null, step.givenUp()))
			.toList();
	}

	private @Nullable String explained(PendingStep step, Language language) {
		return (step.failures() > 0) ? this.messages.say(language, step.problem()) : null;
	}

	private CaseReport.StepEntry entry(Step step, MatterPack pack, boolean official) {
		return new CaseReport.StepEntry(official ? step.id() : null, step.stepId(), step.kind(),
				(official ? pack.stepTitle(step.stepId()) : pack.stepInPlainWords(step.stepId())).byLanguage(),
				step.department().flatMap(this.organisation::findDepartment).map(Party::of).orElse(null),
				step.dueOn().orElse(null), official ? step.assignee().orElse(null) : null,
				official ? step.origin() : null);
	}

	private DueDates dates(CaseFile file) {
		ApprovalCase found = file.approvalCase();
		Optional<LocalDate> acceptBy = file.openSteps()
			.stream()
			.filter((step) -> step.kind() == Step.Kind.ACCEPTANCE)
			.findFirst()
			.flatMap(Step::dueOn);
		Optional<LocalDate> running = found.isUnderReview() ? found.promisedBy() : acceptBy;
		return new DueDates(found.receivedOn(), acceptBy.orElse(null), found.acceptedOn().orElse(null),
				found.promisedBy().orElse(null), found.statutoryBy().orElse(null), found.deadlineProvisional(),
				this.countdowns.isPaused(found.id()),
				left(found).or(() -> running.map((last) -> daysLeft(last, found.authority()))).orElse(null));
	}

	/** What is left of a promise that stands still, however long it does. */
	private Optional<Integer> left(ApprovalCase found) {
		return this.countdowns.latest(found.id(), Subject.PROMISED)
			.filter((countdown) -> countdown.state() == State.PAUSED)
			.flatMap((countdown) -> this.countdowns.table(countdown).leftAfter(LocalDate.now(this.clock)))
			.map(BigDecimal::intValue);
	}

	/** Working days until the last day of a limit. */
	private int daysLeft(LocalDate last, String authority) {
		return this.calendars.of(authority).between(LocalDate.now(this.clock), last);
	}

}
