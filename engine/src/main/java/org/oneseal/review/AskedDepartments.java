package org.oneseal.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.BesideSteps;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Journal;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Department;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Organisation;

/**
 * The holder of a step asks other departments: to review before, beside or after the step
 * (加签), which has no vote in the joint review of the matter but lies before whoever
 * decides, or to answer a question within a limit (征求意见), which the step need not wait
 * for. Whoever asked can take it back (减签) until it is done.
 */
@Component
public class AskedDepartments {

	/** Working days at most: what the law gives for the whole decision (art. 42). */
	public static final int LONGEST_LIMIT = 20;

	/** Characters of a reason or question at most. */
	private static final int LONGEST = 2000;

	private static final int LONGEST_ANSWER = 4000;

	private final ReviewRequestRepository requests;

	private final ReviewRepository reviews;

	private final BesideSteps beside;

	private final Steps steps;

	private final Desk desk;

	private final Organisation organisation;

	private final Journal journal;

	private final Clock clock;

	AskedDepartments(ReviewRequestRepository requests, ReviewRepository reviews, BesideSteps beside, Steps steps,
			Desk desk, Organisation organisation, Journal journal, Clock clock) {
		this.requests = requests;
		this.reviews = reviews;
		this.beside = beside;
		this.steps = steps;
		this.desk = desk;
		this.organisation = organisation;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * What a department is asked for.
	 *
	 * @param place when it reviews, {@code null} where it is to answer a question
	 * @param department its id
	 * @param days working days it may take, 1 to {@link #LONGEST_LIMIT}; {@code null} if
	 * none were named
	 * @param words told to it, never empty
	 */
	public record Wish(Step.@Nullable Place place, String department, @Nullable Integer days, String words) {

	}

	/**
	 * Asks a department.
	 * @param stepId id of the step the person has
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> ask(String stepId, Wish wish, Actor official, String requestKey) {
		Desk.Taken taken = this.desk.hold(stepId, official, requestKey);
		if (taken.stops()) {
			return taken.problems();
		}
		Integer days = wish.days();
		Optional<Problem> obstacle = notThere(taken.step(), wish.place()).or(() -> unfit(taken, wish))
			.or(() -> fault("words", wish.words(), "ask.words-required", LONGEST));
		if (obstacle.isPresent()) {
			return obstacle.stream().toList();
		}
		if (days == null || days < 1 || days > LONGEST_LIMIT) {
			return List.of(Problem.error("days", "ask.days", LONGEST_LIMIT));
		}
		this.desk.note(taken, official);
		ReviewRequest request = this.requests.add(new ReviewRequest(UUID.randomUUID().toString(), taken.step(),
				wish.place(), wish.department(), wish.words().strip(), official, this.clock.instant()));
		Map<String, String> details = new LinkedHashMap<>();
		details.put("department", wish.department());
		request.place().ifPresent((place) -> details.put("place", place.name()));
		details.put("days", days.toString());
		details.put("asked", request.words());
		this.journal.record(taken.approvalCase(), taken.approvalCase().status(),
				(wish.place() != null) ? Act.REVIEWER_ADDED : Act.CONSULTED, official, taken.step(), null, details);
		this.beside.ask(taken.approvalCase(), taken.step(), request.id(), wish.place(), wish.department(),
				new Limit(days, Limit.Unit.WORKING_DAYS));
		return List.of();
	}

	/**
	 * Answers a question.
	 * @param text never empty
	 * @param seen fingerprint of the case file the official had before them
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> answer(String stepId, String text, Actor official, String seen, String requestKey) {
		Desk.Taken taken = this.desk.take(stepId, Step.Kind.CONSULTATION, official, seen, requestKey);
		if (taken.stops()) {
			return taken.problems();
		}
		Optional<Problem> fault = fault("answer", text, "consultation.answer-required", LONGEST_ANSWER);
		if (fault.isPresent()) {
			return fault.stream().toList();
		}
		this.requests.findById(stepId).orElseThrow().answer(text.strip(), official, this.clock.instant());
		this.journal.record(taken.approvalCase(), taken.approvalCase().status(), Act.CONSULTATION_ANSWERED, official,
				taken.step(), seen, Map.of("answer", text.strip()));
		this.desk.finish(taken, official, Map.of());
		return List.of();
	}

	/**
	 * Takes back what was asked.
	 * @param requestId id of the step the department was given
	 * @param reason told to the department, never empty
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> remove(String requestId, String reason, Actor official, String requestKey) {
		ReviewRequest request = this.requests.findById(requestId).orElseThrow(() -> new NoSuchCaseException(requestId));
		Desk.Taken taken = this.desk.oversee(request.anchor(), official, requestKey);
		if (taken.stops()) {
			return taken.problems();
		}
		Optional<Problem> obstacle = removable(taken.approvalCase(), requestId)
				? fault("reason", reason, "ask.reason-required", LONGEST)
				: Optional.of(Problem.error(null, "ask.done-already"));
		if (obstacle.isPresent()) {
			return obstacle.stream().toList();
		}
		this.desk.note(taken, official);
		request.remove(reason.strip(), official, this.clock.instant());
		Map<String, String> details = new LinkedHashMap<>();
		details.put("department", request.department());
		details.put("reason", reason.strip());
		this.journal.record(taken.approvalCase(), taken.approvalCase().status(), Act.REVIEWER_REMOVED, official,
				taken.step(), null, details);
		this.beside.end(taken.approvalCase(), requestId);
		return List.of();
	}

	/** Nobody has said anything yet. */
	private boolean removable(ApprovalCase approvalCase, String requestId) {
		return this.steps.of(approvalCase.id())
			.stream()
			.anyMatch((step) -> step.id().equals(requestId) && step.isOpen())
				&& this.reviews.findById(requestId).filter((review) -> !review.opinions().isEmpty()).isEmpty();
	}

	/** What this person can take back now. */
	@Transactional(readOnly = true)
	public List<ReviewRequest> removable(ApprovalCase approvalCase, Actor official) {
		return of(approvalCase.id()).stream()
			.filter((request) -> removable(approvalCase, request.id())
					&& this.desk.oversees(request.anchor(), official))
			.toList();
	}

	/** What was asked in a case, oldest first. */
	@Transactional(readOnly = true)
	public List<ReviewRequest> of(String caseId) {
		return this.requests.findByCaseIdOrderByAskedAt(caseId);
	}

	/** Whether the holder of this step can ask for a review there. */
	private static Optional<Problem> notThere(Step step, Step.@Nullable Place place) {
		boolean possible = switch (step.kind()) {
			case REVIEW -> place == null || step.anchor().isEmpty();
			case DECISION -> place == null || place == Step.Place.BEFORE;
			case ACCEPTANCE -> place == null;
			case CORRECTION, CONSULTATION -> false;
		};
		return possible ? Optional.empty() : Optional.of(Problem.error("place", "ask.not-there"));
	}

	/** The departments that can be asked for a review, or a question, by id. */
	@Transactional(readOnly = true)
	public List<Department> possible(ApprovalCase approvalCase, Step step, boolean question) {
		Map<String, List<Account>> officials = this.organisation.officialsByDepartment(approvalCase.authority());
		List<Step> steps = this.steps.of(approvalCase.id());
		return this.organisation.departmentsOf(approvalCase.authority())
			.stream()
			.filter((department) -> unfit(step, department, officials.getOrDefault(department.id(), List.of()), steps,
					question)
				.isEmpty())
			.toList();
	}

	private Optional<Problem> unfit(Desk.Taken taken, Wish wish) {
		if (wish.department().isBlank()) {
			return Optional.of(Problem.error("department", "ask.department-required"));
		}
		return unfit(taken.approvalCase(), taken.step(), wish.department(), wish.place() == null);
	}

	private Optional<Problem> unfit(ApprovalCase approvalCase, Step step, String department, boolean question) {
		Optional<Department> asked = this.organisation.findDepartment(department)
			.filter((found) -> found.authority().equals(approvalCase.authority()));
		return asked.isEmpty() ? Optional.of(Problem.error("department", "ask.no-such-department")) : unfit(step,
				asked.get(), this.organisation.officialsOf(department), this.steps.of(approvalCase.id()), question);
	}

	private static Optional<Problem> unfit(Step step, Department asked, List<Account> officials, List<Step> steps,
			boolean question) {
		if (step.department().filter(asked.id()::equals).isPresent()) {
			return Optional.of(Problem.error("department", "ask.own-department"));
		}
		if (officials.stream().noneMatch(AskedDepartments::reviews)) {
			return Optional.of(Problem.error("department", "ask.nobody-there", asked.name()));
		}
		boolean asksTwice = steps.stream()
			.filter((other) -> other.department().filter(asked.id()::equals).isPresent())
			.anyMatch((other) -> other.anchor().isPresent() ? other.isOpen() && other.isAskedFor(step)
					: !question && other.kind() == Step.Kind.REVIEW);
		return asksTwice ? Optional.of(Problem.error("department", "ask.asked-already", asked.name()))
				: Optional.empty();
	}

	private static boolean reviews(Account account) {
		return account.duties().contains(Duty.REVIEW);
	}

	private static Optional<Problem> fault(String field, String text, String missing, int longest) {
		if (text.isBlank()) {
			return Optional.of(Problem.error(field, missing));
		}
		return (text.strip().length() <= longest) ? Optional.empty()
				: Optional.of(Problem.error(field, "text.too-long", longest));
	}

}
