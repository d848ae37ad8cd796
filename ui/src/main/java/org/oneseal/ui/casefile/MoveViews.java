package org.oneseal.ui.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.audit.Trail;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.Candidates;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Copies;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Hold;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.AskedDepartments;
import org.oneseal.review.Returns;
import org.oneseal.review.ReviewRequest;
import org.oneseal.review.Reviews;
import org.oneseal.review.WithdrawnOpinions;
import org.oneseal.ui.casefile.Moves.Asked;
import org.oneseal.ui.casefile.Moves.Offer;
import org.oneseal.ui.casefile.Moves.Select;
import org.oneseal.ui.casefile.Moves.Told;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Words;

/** How a case can go back or grow, as an official sees it. */
@Component
class MoveViews {

	/** First parts of the names of the fields; the name of the panel follows. */
	static final String BACK = "back-";

	/** See {@link #BACK}. */
	static final String PLACE = "place-";

	/** See {@link #BACK}. */
	static final String DEPARTMENT = "department-";

	/** See {@link #BACK}. */
	static final String DAYS = "days-";

	/** See {@link #BACK}. */
	static final String WORDS = "words-";

	/** See {@link #BACK}. */
	static final String TO = "to-";

	/** What place means a question and no review. */
	static final String QUESTION = "CONSULT";

	private static final List<String> FIELDS = List.of(BACK, PLACE, DEPARTMENT, DAYS, WORDS, TO);

	/** Usual length of what is asked, working days. */
	private static final String DAYS_AT_FIRST = "3";

	private final BackViews back;

	private final Returns returns;

	private final AskedDepartments asked;

	private final WithdrawnOpinions withdrawn;

	private final Reviews reviews;

	private final Copies copies;

	private final Desk desk;

	private final Organisation organisation;

	private final ProblemViews problems;

	private final LegalDays days;

	private final Words words;

	MoveViews(BackViews back, Returns returns, AskedDepartments asked, WithdrawnOpinions withdrawn, Reviews reviews,
			Copies copies, Desk desk, Organisation organisation, ProblemViews problems, LegalDays days, Words words) {
		this.back = back;
		this.returns = returns;
		this.asked = asked;
		this.withdrawn = withdrawn;
		this.reviews = reviews;
		this.copies = copies;
		this.desk = desk;
		this.organisation = organisation;
		this.problems = problems;
		this.days = days;
		this.words = words;
	}

	Moves of(CaseFile file, Trail trail, Actor official, Typed typed) {
		String caseId = file.approvalCase().id();
		return new Moves(this.back.of(file, trail),
				this.asked.of(caseId).stream().map((request) -> asked(request, file)).toList(),
				this.copies.of(caseId)
					.stream()
					.map((copy) -> new Told(this.organisation.nameOf(copy.by()), this.organisation.nameOf(copy.to()),
							copy.words(), this.days.at(copy.at())))
					.toList(),
				offers(file, official, typed));
	}

	private List<Offer> offers(CaseFile file, Actor official, Typed typed) {
		ApprovalCase approvalCase = file.approvalCase();
		List<Step> mine = file.openSteps().stream().filter((step) -> has(step, official)).toList();
		Stream<Offer> back = mine.stream().flatMap((step) -> turnBack(file, step, typed).stream());
		Stream<Offer> ask = mine.stream()
			.filter((step) -> step.answeredBy().isEmpty() && step.hold() != Hold.EARLIER
					&& step.kind() != Step.Kind.CONSULTATION)
			.map((step) -> ask(file, step, typed));
		Stream<Offer> remove = this.asked.removable(approvalCase, official)
			.stream()
			.map((request) -> plain("remove", department(request.department()), request.id(), file, typed));
		Stream<Offer> takeBack = this.reviews.of(approvalCase.id())
			.stream()
			.filter((review) -> this.withdrawn.offers(approvalCase, review, official))
			.map((review) -> plain("take-back", title(file, review.stepId()), review.id(), file, typed));
		return Stream.of(takeBack, back, ask, remove, Stream.of(copy(file, official, typed)))
			.flatMap((some) -> some)
			.toList();
	}

	private boolean has(Step step, Actor official) {
		return step.department().isPresent() && Desk.mayHandle(step, official) && Candidates.holds(step, official)
				&& step.delegate().isEmpty() && this.desk.disqualified(step, Candidates.as(step, official)).isEmpty();
	}

	private Optional<Offer> turnBack(CaseFile file, Step step, Typed typed) {
		Set<String> possible = step.isActionable() ? this.returns.possible(file.approvalCase(), step) : Set.of();
		if (possible.isEmpty()) {
			return Optional.empty();
		}
		String panel = "return-" + step.id();
		List<String> chosen = List.of(value(typed, BACK + panel).split(" "));
		List<Choice> choices = possible.stream()
			.map((review) -> new Choice(review, title(file, review), chosen.contains(review)))
			.toList();
		return Optional.of(offer("return", title(file, step.stepId()), address(file, step.id(), "return"), panel, file,
				typed, choices, List.of(), null));
	}

	private Offer ask(CaseFile file, Step step, Typed typed) {
		String panel = "ask-" + step.id();
		String place = value(typed, PLACE + panel);
		List<Choice> places = places(step).stream()
			.map((name) -> new Choice(name, this.words.say("ask.place." + name), name.equals(place)))
			.toList();
		List<Choice> departments = new ArrayList<>();
		String chosen = value(typed, DEPARTMENT + panel);
		departments.add(new Choice("", this.words.say("ask.choose"), chosen.isEmpty()));
		this.asked.possible(file.approvalCase(), step, true)
			.forEach((department) -> departments
				.add(new Choice(department.id(), this.words.say(department.name()), department.id().equals(chosen))));
		String typedDays = value(typed, DAYS + panel);
		return offer("ask", title(file, step.stepId()), address(file, step.id(), "ask"), panel, file, typed, List.of(),
				List.of(new Select("place", places), new Select("department", departments)),
				typedDays.isEmpty() ? DAYS_AT_FIRST : typedDays);
	}

	private static List<String> places(Step step) {
		return switch (step.kind()) {
			case REVIEW -> step.anchor().isPresent() ? List.of(QUESTION)
					: List.of(Step.Place.BEFORE.name(), Step.Place.BESIDE.name(), Step.Place.AFTER.name(), QUESTION);
			case DECISION -> List.of(Step.Place.BEFORE.name(), QUESTION);
			default -> List.of(QUESTION);
		};
	}

	private Offer copy(CaseFile file, Actor official, Typed typed) {
		String panel = "copy";
		String chosen = value(typed, TO + panel);
		List<Choice> people = new ArrayList<>();
		people.add(new Choice("", this.words.say("copy.choose"), chosen.isEmpty()));
		this.copies.possible(file.approvalCase(), official)
			.forEach(
					(account) -> people.add(new Choice(account.username(),
							this.words.say("preview.step", account.displayName(),
									department(String.valueOf(account.department()))),
							account.username().equals(chosen))));
		Map<String, String> errors = errors(typed, panel);
		return new Offer("copy", "", "/case-files/" + file.approvalCase().number() + "/copy", panel, List.of(),
				List.of(new Select("to", people)), null, value(typed, WORDS + panel), errors,
				typed.open().equals(panel), false, List.of(), file.fingerprint());
	}

	private Offer plain(String act, String about, String id, CaseFile file, Typed typed) {
		return offer(act, about, address(file, id, act), act + "-" + id, file, typed, List.of(), List.of(), null);
	}

	private Offer offer(String act, String about, String href, String panel, CaseFile file, Typed typed,
			List<Choice> choices, List<Select> selects, @Nullable String days) {
		boolean open = typed.open().equals(panel);
		String shown = open ? value(typed, MoveController.PREVIEW) : "";
		return new Offer(act, about, href, panel, choices, selects, days, value(typed, WORDS + panel),
				errors(typed, panel), open, true, shown.isEmpty() ? List.of() : List.of(shown.split("\n")),
				file.fingerprint());
	}

	private Map<String, String> errors(Typed typed, String panel) {
		Map<String, String> all = this.problems.errorsByField(typed.problems());
		Map<String, String> errors = new HashMap<>();
		FIELDS.forEach((field) -> {
			String error = all.get(field + panel);
			if (error != null) {
				errors.put(field.substring(0, field.length() - 1), error);
			}
		});
		return errors;
	}

	private static String value(Typed typed, String name) {
		return typed.values().getOrDefault(name, "");
	}

	private static String address(CaseFile file, String step, String act) {
		return "/case-files/" + file.approvalCase().number() + "/steps/" + step + "/" + act;
	}

	private Asked asked(ReviewRequest request, CaseFile file) {
		Step step = step(file, request.id());
		String anchor = step(file, request.anchor()).stepId();
		String state = request.removedByName()
			.map((name) -> this.words.say("asked.state.removed", name))
			.orElseGet(() -> step.isOpen() ? this.words.say("asked.state." + step.hold())
					: step.endedBy()
						.map((person) -> this.words.say("asked.state.done", this.organisation.nameOf(person)))
						.orElseGet(() -> this.words.say("asked.state.over")));
		return new Asked("asked." + request.place().map(Step.Place::name).orElse("question"), title(file, anchor),
				request.askedByName(), department(request.department()), request.words(),
				this.days.at(request.askedAt()), state, request.answer().or(request::removedWhy).orElse(""),
				!step.isOpen(), request.answer().isPresent());
	}

	private static Step step(CaseFile file, String id) {
		return file.steps().stream().filter((step) -> step.id().equals(id)).findFirst().orElseThrow();
	}

	private String title(CaseFile file, String step) {
		return this.words.say(file.pack().stepTitle(step));
	}

	private String department(String id) {
		return this.words.say(this.organisation.department(id).name());
	}

}
