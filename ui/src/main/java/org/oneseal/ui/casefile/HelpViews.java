package org.oneseal.ui.casefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Step;
import org.oneseal.decision.Decision;
import org.oneseal.decision.PreviousDecision;
import org.oneseal.decision.PreviousDecisions;
import org.oneseal.matter.LegalBasis;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.casefile.HelpView.Law;
import org.oneseal.ui.casefile.HelpView.Phrase;
import org.oneseal.ui.casefile.HelpView.Precedent;
import org.oneseal.ui.casefile.HelpView.Precedents;
import org.oneseal.ui.casefile.HelpView.Writing;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Tag;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;
import org.oneseal.writing.ActDraft;
import org.oneseal.writing.ActDrafts;
import org.oneseal.writing.OwnPhrases;

/** What helps an official to write on a case. */
@Component
class HelpViews {

	/** Decisions beside an act, and on the page of a search. */
	private static final int BESIDE = 5;

	private static final int SEARCHED = 30;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ActDrafts drafts;

	private final OwnPhrases phrases;

	private final PreviousDecisions decisions;

	private final ActViews acts;

	private final ProblemViews problems;

	private final LegalDays days;

	private final Words words;

	HelpViews(ActDrafts drafts, OwnPhrases phrases, PreviousDecisions decisions, ActViews acts, ProblemViews problems,
			LegalDays days, Words words) {
		this.drafts = drafts;
		this.phrases = phrases;
		this.decisions = decisions;
		this.acts = acts;
		this.problems = problems;
		this.days = days;
		this.words = words;
	}

	/**
	 * What the script puts back.
	 *
	 * @param form see {@link ActDraft#form()}
	 * @param fields what was typed, by name
	 * @param text says when it was saved
	 */
	record Restored(String form, Map<String, List<String>> fields, String text) {

	}

	/**
	 * The help for a case file.
	 * @param answered address of the form that is being answered, whose texts are on the
	 * page already; {@code null} for none
	 */
	HelpView of(CaseFile file, Actor official, List<ActDraft> kept, Typed typed, @Nullable String answered) {
		List<Restored> restored = kept.stream()
			.filter((draft) -> !draft.form().equals(answered))
			.map((draft) -> new Restored(draft.form(), draft.fields(),
					this.words.say("kept.restored", moment(draft.savedAt()))))
			.toList();
		return new HelpView(JSON.writeValueAsString(restored), address(file) + "/drafts",
				(answered != null) ? answered : "",
				this.acts.stepOf(file, official)
					.filter((step) -> step.assignee().isPresent())
					.map((step) -> writing(file, step, official, typed))
					.orElse(null));
	}

	List<ActDraft> drafts(CaseFile file, Actor official) {
		return this.drafts.of(file.approvalCase().id(), official);
	}

	/** Such as 10:42, with the day where it is another. */
	String moment(Instant at) {
		LocalDateTime moment = this.days.at(at);
		String pattern = this.words
			.say(moment.toLocalDate().equals(this.days.today()) ? "kept.time" : "format.datetime");
		return DateTimeFormatter.ofPattern(pattern, this.words.locale()).format(moment);
	}

	private Writing writing(CaseFile file, Step step, Actor official, Typed typed) {
		String address = address(file) + "/steps/" + step.id() + "/phrases";
		return new Writing(
				this.phrases.of(file.approvalCase().matter(), step.stepId(), official)
					.stream()
					.map((phrase) -> new Phrase(phrase.words(), address + "/" + phrase.id() + "/delete"))
					.toList(),
				address, typed.values().getOrDefault("phrase", ""),
				this.problems.errorsByField(typed.problems()).get("phrase"),
				file.pack().matter().citations().stream().map(this::law).toList(),
				precedents(file, "", official, BESIDE));
	}

	private Law law(LegalBasis basis) {
		return new Law(this.words.say("writing.cite", this.words.cite(basis)),
				Optional.ofNullable(basis.note()).map(this.words::say).orElse(""));
	}

	Precedents precedents(CaseFile file, String q, Actor official) {
		return precedents(file, q, official, SEARCHED);
	}

	private Precedents precedents(CaseFile file, String q, Actor official, int most) {
		return new Precedents(address(file) + "/precedents", q,
				this.decisions.of(file.approvalCase(), q, official, most).stream().map(this::precedent).toList());
	}

	private Precedent precedent(PreviousDecision decision) {
		boolean granted = decision.outcome() == Decision.Outcome.GRANTED;
		return new Precedent(decision.caseNumber(), "/case-files/" + decision.caseNumber(), decision.subject(),
				new Tag("case.status." + decision.outcome(), granted ? Tone.GOOD : Tone.BAD), decision.reasons(),
				decision.conditions(), decision.decidedByName(), this.days.at(decision.decidedAt()));
	}

	private static String address(CaseFile file) {
		return "/case-files/" + file.approvalCase().number();
	}

}
