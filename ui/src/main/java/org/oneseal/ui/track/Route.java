package org.oneseal.ui.track;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.track.CaseView.Branch;
import org.oneseal.ui.track.CaseView.Stop;
import org.oneseal.ui.track.CaseView.StopState;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Tag;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/** The way of a case, behind it and before it, in the words of its applicant. */
@Component
class Route {

	private final Organisation organisation;

	private final LegalDays days;

	private final Words words;

	Route(Organisation organisation, LegalDays days, Words words) {
		this.organisation = organisation;
		this.days = days;
		this.words = words;
	}

	/**
	 * All stops; what a case that ended early never comes to is left out.
	 * @param refused whether the decision went against the applicant
	 */
	List<Stop> of(CaseFile file, boolean refused) {
		List<Stop> stops = new ArrayList<>();
		stops.add(submitted(file.approvalCase()));
		boolean inReview = latest(file, Step.Kind.CORRECTION).filter((step) -> !step.isDrawn()).isPresent();
		if (!inReview) {
			correction(file).ifPresent(stops::add);
		}
		stops.add(acceptance(file));
		if (inReview) {
			correction(file).ifPresent(stops::add);
		}
		stops.add(reviews(file));
		stops.add(decision(file, refused));
		if (!refused) {
			stops.add(licence(file.approvalCase()));
		}
		stops.add(delivery(file.approvalCase()));
		boolean endedEarly = EnumSet.of(CaseStatus.WITHDRAWN, CaseStatus.LAPSED, CaseStatus.NOT_ACCEPTED)
			.contains(file.approvalCase().status());
		return endedEarly ? stops.stream().filter((stop) -> stop.state() != StopState.TO_COME).toList()
				: List.copyOf(stops);
	}

	private Stop submitted(ApprovalCase approvalCase) {
		return new Stop(this.words.say("route.submitted"), StopState.DONE, approvalCase.applicantName(),
				this.days.at(approvalCase.receivedAt()), this.days.at(approvalCase.receivedAt()), null, "", List.of());
	}

	private Optional<Stop> correction(CaseFile file) {
		return latest(file, Step.Kind.CORRECTION).map((step) -> {
			StopState state = step.isOpen() ? StopState.WAITING
					: (step.endedBy().isPresent() ? StopState.DONE : StopState.STOPPED);
			return stop("route.correction", state, file.approvalCase().applicantName(), step, note(file, step));
		});
	}

	private Stop acceptance(CaseFile file) {
		Step step = latest(file, Step.Kind.ACCEPTANCE).orElseThrow(
				() -> new IllegalStateException("Case %s has no acceptance".formatted(file.approvalCase().number())));
		String lead = department(file.approvalCase().leadDepartment());
		boolean again = latest(file, Step.Kind.CORRECTION)
			.filter((correction) -> correction.isDrawn() && correction.startedAt().isAfter(step.startedAt()))
			.isPresent();
		if (again) {
			return toCome("route.acceptance", lead);
		}
		boolean notAccepted = file.approvalCase().status() == CaseStatus.NOT_ACCEPTED;
		return stop("route.acceptance", notAccepted ? StopState.STOPPED : stateOf(file, step), lead, step,
				note(file, step));
	}

	private Stop reviews(CaseFile file) {
		List<Step> steps = file.steps().stream().filter((step) -> step.kind() == Step.Kind.REVIEW).toList();
		if (steps.isEmpty()) {
			return toCome("route.review", "");
		}
		boolean open = steps.stream().anyMatch(Step::isOpen);
		boolean stopped = steps.stream().anyMatch((step) -> stateOf(file, step) == StopState.STOPPED);
		Instant began = steps.stream().map(Step::startedAt).min(Comparator.naturalOrder()).orElseThrow();
		Optional<Instant> ended = open ? Optional.empty()
				: steps.stream().map(Step::endedAt).flatMap(Optional::stream).max(Comparator.naturalOrder());
		LocalDate until = steps.stream()
			.map(Step::dueOn)
			.flatMap(Optional::stream)
			.max(Comparator.naturalOrder())
			.orElse(null);
		return new Stop(this.words.say("route.review"),
				open ? StopState.CURRENT : (stopped ? StopState.STOPPED : StopState.DONE), "", this.days.at(began),
				this.days.at(ended), until, "", steps.stream().map((step) -> branch(file, step)).toList());
	}

	/** Opinions are the departments' own until the decision: only that they are given. */
	private Branch branch(CaseFile file, Step step) {
		Tag status = switch (stateOf(file, step)) {
			case DONE -> new Tag("route.review.done", Tone.GOOD);
			case STOPPED -> new Tag("route.review.stopped", Tone.NEUTRAL);
			default -> new Tag("route.review.open", Tone.ACTIVE);
		};
		String what = file.pack().matter().review(step.stepId()).map(ReviewSpec::title).map(this.words::say).orElse("");
		return new Branch(step.department().map(this::department).orElse(""), what, status,
				this.days.at(step.endedAt()));
	}

	private Stop decision(CaseFile file, boolean refused) {
		String lead = department(file.approvalCase().leadDepartment());
		return latest(file, Step.Kind.DECISION)
			.map((step) -> stop("route.decision", refused ? StopState.STOPPED : stateOf(file, step), lead, step,
					note(file, step)))
			.orElseGet(() -> toCome("route.decision", lead));
	}

	private Stop licence(ApprovalCase approvalCase) {
		StopState state = switch (approvalCase.status()) {
			case GRANTED -> StopState.CURRENT;
			case ISSUED, CLOSED -> StopState.DONE;
			default -> StopState.TO_COME;
		};
		return new Stop(this.words.say("route.licence"), state, "",
				(state == StopState.CURRENT) ? this.days.at(approvalCase.decidedAt()) : null, null, null, "",
				List.of());
	}

	private Stop delivery(ApprovalCase approvalCase) {
		StopState state = switch (approvalCase.status()) {
			case ISSUED, REFUSED -> StopState.CURRENT;
			case CLOSED -> StopState.DONE;
			default -> StopState.TO_COME;
		};
		boolean closed = state == StopState.DONE;
		return new Stop(this.words.say("route.delivery"), state, "",
				closed ? this.days.at(approvalCase.endedAt()) : null,
				closed ? this.days.at(approvalCase.endedAt()) : null, null, "", List.of());
	}

	private Stop stop(String key, StopState state, String by, Step step, String note) {
		return new Stop(this.words.say(key), state, by, this.days.at(step.startedAt()), this.days.at(step.endedAt()),
				step.dueOn().orElse(null), note, List.of());
	}

	private Stop toCome(String key, String by) {
		return new Stop(this.words.say(key), StopState.TO_COME, by, null, null, null, "", List.of());
	}

	/** What nobody ended was ended by law, unless the whole case was given up. */
	private static StopState stateOf(CaseFile file, Step step) {
		if (step.isOpen()) {
			return StopState.CURRENT;
		}
		boolean givenUp = EnumSet.of(CaseStatus.WITHDRAWN, CaseStatus.LAPSED).contains(file.approvalCase().status());
		return (step.endedBy().isEmpty() && givenUp) ? StopState.STOPPED : StopState.DONE;
	}

	private String note(CaseFile file, Step step) {
		return step.isOpen() ? this.words.say(file.pack().stepInPlainWords(step.stepId())) : "";
	}

	private String department(String id) {
		return this.words.say(this.organisation.department(id).name());
	}

	private static Optional<Step> latest(CaseFile file, Step.Kind kind) {
		return file.steps().stream().filter((step) -> step.kind() == kind).reduce((earlier, later) -> later);
	}

}
