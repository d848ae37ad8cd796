package org.oneseal.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Colleagues;
import org.oneseal.cases.Delegation;
import org.oneseal.cases.Delegations;
import org.oneseal.cases.Handover;
import org.oneseal.cases.Step;
import org.oneseal.cases.Transfers;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.casefile.Hands.Asked;
import org.oneseal.ui.casefile.Hands.Offer;
import org.oneseal.ui.casefile.Hands.Reply;
import org.oneseal.ui.casefile.Hands.Told;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Words;

/** In whose hands the steps of a case are, as an official sees it. */
@Component
class HandViews {

	/** First part of the names of the fields; the id of the step follows. */
	static final String TO = "transferTo-";

	/** See {@link #TO}. */
	static final String REASON = "transferReason-";

	/** See {@link #TO}. */
	static final String ASKED_OF = "delegateTo-";

	/** See {@link #TO}. */
	static final String WORDS = "delegateWords-";

	/** See {@link #TO}. */
	static final String NOTE = "delegateNote-";

	/** See {@link #TO}. */
	static final String CALL_BACK = "callBackReason-";

	/** First part of the name of the folded panel; the id of the step follows. */
	static final String PANEL = "transfer-";

	/** See {@link #PANEL}. */
	static final String DELEGATE_PANEL = "delegate-";

	private final Transfers transfers;

	private final Colleagues colleagues;

	private final Delegations delegations;

	private final UrgeViews urges;

	private final Organisation organisation;

	private final ProblemViews problems;

	private final LegalDays days;

	private final Words words;

	HandViews(Transfers transfers, Colleagues colleagues, Delegations delegations, UrgeViews urges,
			Organisation organisation, ProblemViews problems, LegalDays days, Words words) {
		this.transfers = transfers;
		this.colleagues = colleagues;
		this.delegations = delegations;
		this.urges = urges;
		this.organisation = organisation;
		this.problems = problems;
		this.days = days;
		this.words = words;
	}

	Hands of(CaseFile file, Actor official, Typed typed) {
		List<Step> open = file.openSteps();
		return new Hands(
				open.stream()
					.flatMap((step) -> step.handover().map((handover) -> told(file, step, handover)).stream())
					.toList(),
				this.delegations.of(file.approvalCase().id()).stream().map((asked) -> asked(file, asked)).toList(),
				open.stream()
					.filter((step) -> this.transfers.offers(step, official))
					.map((step) -> offer(file, step, "transfer", TO, REASON, PANEL, typed))
					.toList(),
				open.stream()
					.filter((step) -> this.delegations.offers(step, official))
					.map((step) -> offer(file, step, "delegate", ASKED_OF, WORDS, DELEGATE_PANEL, typed))
					.toList(),
				open.stream()
					.filter((step) -> this.delegations.asks(step, official))
					.map((step) -> reply(file, step, step.assignee().map(this.organisation::nameOf).orElse(""),
							"answer", NOTE, typed))
					.toList(),
				open.stream()
					.filter((step) -> this.delegations.returnsTo(step, official))
					.map((step) -> reply(file, step, step.delegate().map(this.organisation::nameOf).orElse(""),
							"call-back", CALL_BACK, typed))
					.toList(),
				this.urges.told(file), this.urges.offers(file, official, typed),
				open.stream().flatMap((step) -> nobody(file, step).stream()).toList());
	}

	private Optional<String> nobody(CaseFile file, Step step) {
		return step.fallback().map((left) -> this.words.say("nobody.told." + left, title(file, step)));
	}

	private Asked asked(CaseFile file, Delegation asked) {
		Step step = file.steps()
			.stream()
			.filter((found) -> found.id().equals(asked.stepId()))
			.findFirst()
			.orElseThrow();
		String answer = asked.answer();
		String state = (answer != null) ? "answered"
				: (asked.endedAt() != null) ? "called-back" : step.isOpen() ? "open" : "over";
		return new Asked(title(file, step), this.organisation.nameOf(asked.by()), this.organisation.nameOf(asked.to()),
				asked.words(), this.days.at(asked.askedAt()), (answer != null) ? answer : "",
				"delegation.state." + state, this.days.at(Optional.ofNullable(asked.endedAt())));
	}

	private Reply reply(CaseFile file, Step step, String other, String act, String field, Typed typed) {
		return new Reply(title(file, step), other, address(file, step, act), field + step.id(),
				typed.values().getOrDefault(field + step.id(), ""),
				this.problems.errorsByField(typed.problems()).get(field + step.id()));
	}

	private static String address(CaseFile file, Step step, String act) {
		return "/case-files/" + file.approvalCase().number() + "/steps/" + step.id() + "/" + act;
	}

	private Told told(CaseFile file, Step step, Handover handover) {
		return new Told(title(file, step), this.organisation.nameOf(handover.by()),
				step.assignee().map(this.organisation::nameOf).orElse(""), handover.reason(),
				this.days.at(handover.at()));
	}

	private Offer offer(CaseFile file, Step step, String act, String toField, String wordsField, String panel,
			Typed typed) {
		Map<String, String> errors = this.problems.errorsByField(typed.problems());
		String to = toField + step.id();
		String words = wordsField + step.id();
		String chosen = typed.values().getOrDefault(to, "");
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.words.say("transfer.choose"), chosen.isEmpty()));
		this.colleagues.of(step)
			.forEach((colleague) -> choices
				.add(new Choice(colleague.username(), colleague.displayName(), colleague.username().equals(chosen))));
		return new Offer(act, title(file, step), step.assignee().map(this.organisation::nameOf).orElse(""),
				step.assignee().orElse(""), address(file, step, act), choices, to, words,
				typed.values().getOrDefault(words, ""), errors.get(to), errors.get(words),
				typed.open().equals(panel + step.id()));
	}

	private String title(CaseFile file, Step step) {
		return this.words.say(file.pack().stepTitle(step.stepId()));
	}

}
