package org.oneseal.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.acceptance.CorrectionDesk;
import org.oneseal.cases.Candidates;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Step;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.StandIn;
import org.oneseal.timelimit.WorkingCalendars;
import org.oneseal.ui.casefile.ActView.Kind;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Words;

/** What an official may do now on a case, or why nothing. */
@Component
class ActViews {

	/** The screens have their own words for each rule of separated duties. */
	private static final String IDLE = "file.idle";

	private final Desk desk;

	private final AcceptanceDesk acceptances;

	private final CorrectionDesk corrections;

	private final Decisions decisions;

	private final BoardViews board;

	private final OutlookViews outlooks;

	private final WorkingCalendars calendars;

	private final LegalDays days;

	private final Words words;

	private final ProblemViews problems;

	ActViews(Desk desk, AcceptanceDesk acceptances, CorrectionDesk corrections, Decisions decisions, BoardViews board,
			OutlookViews outlooks, WorkingCalendars calendars, LegalDays days, Words words, ProblemViews problems) {
		this.desk = desk;
		this.acceptances = acceptances;
		this.corrections = corrections;
		this.decisions = decisions;
		this.board = board;
		this.outlooks = outlooks;
		this.calendars = calendars;
		this.days = days;
		this.words = words;
		this.problems = problems;
	}

	/** The step the official may act on: their own before one of the pool. */
	Optional<Step> stepOf(CaseFile file, Actor official) {
		return file.openSteps()
			.stream()
			.filter((step) -> Desk.mayHandle(step, official) && obstacle(step, official).isEmpty())
			.min(java.util.Comparator.comparing((step) -> step.assignee().isEmpty()));
	}

	/**
	 * Why there is nothing to do for this official.
	 * @param delayed whether the licence could not be made yet
	 */
	String idleKey(CaseFile file, Actor official, boolean delayed) {
		if (file.openSteps().isEmpty()) {
			return automatic(file.approvalCase().status(), delayed);
		}
		List<Step> ours = file.openSteps()
			.stream()
			.filter((step) -> step.department().filter((id) -> id.equals(official.department())).isPresent()
					|| Desk.mayHandle(step, official))
			.toList();
		if (ours.isEmpty()) {
			return file.openSteps().stream().allMatch((step) -> step.kind() == Step.Kind.CORRECTION)
					? "file.idle.waiting-applicant" : "file.idle.other-department";
		}
		return ours.stream()
			.filter((step) -> Desk.mayHandle(step, official))
			.findFirst()
			.flatMap((step) -> obstacle(step, official))
			.orElse("file.idle.not-your-duty");
	}

	/** What goes on while nobody has a step. */
	private static String automatic(CaseStatus status, boolean delayed) {
		return switch (status) {
			case GRANTED -> delayed ? "file.idle.licence-delayed" : "file.idle.licence";
			case ISSUED, REFUSED -> "file.idle.delivery";
			case CLOSED -> "file.idle.finished";
			case NOT_ACCEPTED -> "file.idle.not-accepted";
			case WITHDRAWN -> "file.idle.withdrawn";
			case LAPSED -> "file.idle.lapsed";
			case RECEIVED, AWAITING_CORRECTION, ACCEPTED -> "file.idle.moving";
		};
	}

	private Optional<String> obstacle(Step step, Actor official) {
		if (step.assignee().isPresent() && !Candidates.holds(step, official)) {
			return Optional.of("file.idle.taken");
		}
		if (step.delegate().isPresent()) {
			return Optional.of("file.idle.delegated");
		}
		if (!step.isActionable()) {
			return Optional.of(step.answeredBy().isPresent() ? "file.idle.answered" : "file.idle." + step.hold());
		}
		return this.desk.disqualified(step, Candidates.as(step, official))
			.map((key) -> IDLE + key.substring(key.indexOf('.')));
	}

	ActView of(CaseFile file, Step step, Actor official, Typed typed) {
		String address = "/case-files/" + file.approvalCase().number() + "/steps/" + step.id();
		boolean claimed = step.assignee().isPresent();
		Kind kind = claimed ? Kind.valueOf(step.kind().name()) : Kind.CLAIM;
		String uncorrectable = uncorrectable(file, kind);
		boolean mayCorrect = EnumSet.of(Kind.ACCEPTANCE, Kind.REVIEW).contains(kind) && uncorrectable.isEmpty();
		String authority = file.approvalCase().authority();
		Limit promise = file.pack().promised(authority);
		LocalDate promisedBy = (kind == Kind.ACCEPTANCE)
				? this.calendars.of(authority).deadline(this.days.today(), promise).date() : null;
		Map<String, String> errors = this.problems.errorsByField(typed.problems());
		List<Problem> obstacles = (kind == Kind.DECISION) ? this.decisions.obstacles(file.approvalCase()) : List.of();
		return new ActView(kind, title(file, step), this.days.due(step, authority), file.fingerprint(),
				when(kind == Kind.CLAIM, address + "/claim"), when(claimed, address + "/release"),
				when(kind == Kind.ACCEPTANCE, address + "/accept"), when(mayCorrect, address + "/correct"),
				uncorrectable, when(kind == Kind.ACCEPTANCE, address + "/reject"),
				(kind == Kind.CONSULTATION) ? address + "/consultation"
						: when(kind == Kind.REVIEW, address + "/opinion"),
				when(kind == Kind.DECISION && obstacles.isEmpty(), address + "/grant"),
				when(kind == Kind.DECISION, address + "/refuse"), this.words.limit(promise), promisedBy, subjects(file),
				typed.rows(), typed.values(), errors, this.words.say(file.pack().matter().remedies()), typed.open(),
				file.pack().matter().mayAbstain(), materials(file, typed),
				(kind == Kind.DECISION) ? this.board.conditions(file) : "", this.problems.errors(obstacles),
				phrases(file, step), claimed ? this.outlooks.of(file, step) : List.of(), absent(step, official));
	}

	/** Why the one correction cannot be asked in this step, empty if it can. */
	private String uncorrectable(CaseFile file, Kind kind) {
		return switch (kind) {
			case ACCEPTANCE -> this.acceptances.noticeOf(file.approvalCase().id())
				.map((sent) -> this.words.say("act.correct.once"))
				.orElse("");
			case REVIEW -> this.corrections.obstacle(file.approvalCase()).map(this.words::say).orElse("");
			case CLAIM, DECISION, CONSULTATION -> "";
		};
	}

	/** For whom the official would act, empty for themselves. */
	private static String absent(Step step, Actor official) {
		StandIn absent = Candidates.as(step, official).actingFor();
		return (absent != null) ? absent.absentName() : "";
	}

	/** Of a step beside the process also what it is. */
	private String title(CaseFile file, Step step) {
		String title = this.words.say(file.pack().stepTitle(step.stepId()));
		return step.isDrawn() ? title : this.words.say("step.origin.of." + step.origin(), title);
	}

	private List<Choice> materials(CaseFile file, Typed typed) {
		List<String> cited = List.of(typed.values().getOrDefault("cites", "").split(" "));
		return file.pack()
			.matter()
			.materials()
			.stream()
			.filter((material) -> file.judged().stream().anyMatch((judged) -> judged.slot().equals(material.id())))
			.map((material) -> new Choice(material.id(), this.words.say(material.title()),
					cited.contains(material.id())))
			.toList();
	}

	private List<String> phrases(CaseFile file, Step step) {
		return file.pack()
			.matter()
			.phrases()
			.getOrDefault(step.stepId(), List.of())
			.stream()
			.map(this.words::say)
			.toList();
	}

	private static @Nullable String when(boolean possible, String address) {
		return possible ? address : null;
	}

	/** What a correction can be about: the whole, a question, a material. */
	private List<Choice> subjects(CaseFile file) {
		List<Choice> subjects = new ArrayList<>();
		subjects.add(new Choice("", this.words.say("file.correction.whole"), false));
		file.form()
			.answerable()
			.forEach((field) -> subjects.add(new Choice(field.key(), this.words.say(field.label()), false)));
		file.pack()
			.matter()
			.materials()
			.forEach((material) -> subjects.add(new Choice(material.id(), this.words.say(material.title()), false)));
		return subjects;
	}

}
