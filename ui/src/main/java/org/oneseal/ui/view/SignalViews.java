package org.oneseal.ui.view;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.oneseal.cases.CasePacks;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.supervision.SignalDesk;
import org.oneseal.supervision.SignalPost;
import org.oneseal.supervision.Warning;
import org.oneseal.supervision.Warning.State;

/** Signals as the screens show them. */
@Component
public class SignalViews {

	private final CasePacks packs;

	private final Organisation organisation;

	private final SignalPost post;

	private final LegalDays days;

	private final Words words;

	SignalViews(CasePacks packs, Organisation organisation, SignalPost post, LegalDays days, Words words) {
		this.packs = packs;
		this.organisation = organisation;
		this.post = post;
		this.days = days;
		this.words = words;
	}

	/** A signal as this official reads it. */
	public SignalView of(Warning warning, Actor official) {
		return of(warning, official, null);
	}

	/** The same with what became of its mail. */
	public SignalView whole(Warning warning, Actor official) {
		return of(warning, official, "signal.mail." + this.post.of(warning));
	}

	private SignalView of(Warning warning, Actor official, @Nullable String mail) {
		MatterPack pack = this.packs.of(warning.caseNumber());
		return new SignalView(warning.id(), "/supervision/signals/" + warning.id(), warning.caseNumber(),
				"/case-files/" + warning.caseNumber(), this.words.say(pack.matter().title()), warning.subject(),
				warning.level(), "signal.cause." + warning.cause(),
				warning.stepKey().map((step) -> this.words.say(pack.stepTitle(step))).orElse(null),
				this.words.say(this.organisation.department(warning.department()).name()), warning.lastDay(),
				warning.asOf(), warning.raisedOn(), warning.isLate(), tag(warning.state()),
				(warning.state() == State.OPEN) ? warning.answerBy() : null, warning.isOverdue(this.days.today()),
				said(warning.answer()), said(warning.ruling()), warning.isLifted(), mail,
				SignalDesk.offered(warning, official));
	}

	private SignalView.@Nullable Said said(Optional<Warning.Statement> statement) {
		return statement.map((said) -> new SignalView.Said(said.words(), said.by(), this.days.at(said.at())))
			.orElse(null);
	}

	/** What became of a signal, as a label. */
	public static Tag tag(State state) {
		Tone tone = switch (state) {
			case OPEN, APPEALED -> Tone.WAITING;
			case ANSWERED -> Tone.ACTIVE;
			case WITHDRAWN -> Tone.NEUTRAL;
			case CLOSED -> Tone.GOOD;
		};
		return new Tag("signal.state." + state, tone);
	}

}
