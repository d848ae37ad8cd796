package org.oneseal.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Handover;
import org.oneseal.cases.Step;
import org.oneseal.cases.Transfers;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.casefile.Hands.Offer;
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

	/** First part of the name of the folded panel; the id of the step follows. */
	static final String PANEL = "transfer-";

	private final Transfers transfers;

	private final Organisation organisation;

	private final ProblemViews problems;

	private final LegalDays days;

	private final Words words;

	HandViews(Transfers transfers, Organisation organisation, ProblemViews problems, LegalDays days, Words words) {
		this.transfers = transfers;
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
				open.stream()
					.filter((step) -> this.transfers.offers(step, official))
					.map((step) -> offer(file, step, typed))
					.toList());
	}

	private Told told(CaseFile file, Step step, Handover handover) {
		return new Told(title(file, step), name(handover.by()), step.assignee().map(this::name).orElse(""),
				handover.reason(), this.days.at(handover.at()));
	}

	private Offer offer(CaseFile file, Step step, Typed typed) {
		Map<String, String> errors = this.problems.errorsByField(typed.problems());
		String chosen = typed.values().getOrDefault(TO + step.id(), "");
		List<Choice> colleagues = new ArrayList<>();
		colleagues.add(new Choice("", this.words.say("transfer.choose"), chosen.isEmpty()));
		this.transfers.colleagues(step)
			.forEach((colleague) -> colleagues
				.add(new Choice(colleague.username(), colleague.displayName(), colleague.username().equals(chosen))));
		return new Offer(step.id(), title(file, step), step.assignee().map(this::name).orElse(""),
				step.assignee().orElse(""),
				"/case-files/" + file.approvalCase().number() + "/steps/" + step.id() + "/transfer", colleagues,
				typed.values().getOrDefault(REASON + step.id(), ""), errors.get(TO + step.id()),
				errors.get(REASON + step.id()), typed.open().equals(PANEL + step.id()));
	}

	private String title(CaseFile file, Step step) {
		return this.words.say(file.pack().stepTitle(step.stepId()));
	}

	private String name(String person) {
		return this.organisation.account(person).map(Account::displayName).orElse(person);
	}

}
