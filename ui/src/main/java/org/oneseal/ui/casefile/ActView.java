package org.oneseal.ui.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.Due;
import org.oneseal.ui.view.ProblemView;

/**
 * What an official may do now on a case. Every form of it carries {@code _seen} and
 * {@code _requestKey}.
 *
 * @param kind which panel is drawn
 * @param step title of the step
 * @param due time left for it
 * @param seen fingerprint of the case file shown, sent back as {@code _seen}
 * @param claimHref address a claim is posted to, for {@link Kind#CLAIM}
 * @param releaseHref address a release is posted to, {@code null} where it cannot be
 * @param acceptHref acceptance: take in
 * @param correctHref acceptance and review: ask for the one correction; {@code null}
 * where it cannot be asked
 * @param uncorrectable acceptance and review: why it cannot be asked, in words; else
 * empty
 * @param rejectHref acceptance: do not take in
 * @param opinionHref review: give an opinion; consultation: answer
 * @param grantHref decision: grant; {@code null} where it can only be refused
 * @param refuseHref decision: refuse
 * @param promised acceptance: the promise in words, told before accepting
 * @param promisedBy acceptance: last day by the promise if accepted today
 * @param subjects correction: what an item can be about; value is the field's key or the
 * material's id, the first one is the whole application with the empty value
 * @param rows correction: the rows of the notice as typed; at least three
 * @param typed what was typed in the other panels, by parameter name; never lost
 * @param errors what was wrong, by parameter name
 * @param remedies decision: what a refusal tells the applicant
 * @param open which folded panel is open after an error: {@code correct}, {@code reject},
 * {@code refuse}, or empty
 * @param abstainable review: whether one may abstain
 * @param materials review: what an opinion can rest on
 * @param merged decision: the departments' conditions, the draft of those of a grant
 * @param obstacles decision: why it cannot be granted; then {@code grantHref} is
 * {@code null}
 * @param phrases sentences offered to whoever writes an opinion or a refusal
 * @param outlook what each outcome leads to
 * @param absent name of the colleague on leave for whom one acts, empty for oneself
 */
record ActView(Kind kind, String step, Due due, String seen, @Nullable String claimHref, @Nullable String releaseHref,
		@Nullable String acceptHref, @Nullable String correctHref, String uncorrectable, @Nullable String rejectHref,
		@Nullable String opinionHref, @Nullable String grantHref, @Nullable String refuseHref,
		@Nullable String promised, @Nullable LocalDate promisedBy, List<Choice> subjects, List<CorrectionRow> rows,
		Map<String, String> typed, Map<String, String> errors, String remedies, String open, boolean abstainable,
		List<Choice> materials, String merged, List<ProblemView> obstacles, List<String> phrases,
		List<OutlookViews.Line> outlook, String absent) {

	/** What sending the correction notice would do, if that was asked. */
	public List<String> foreseen() {
		String lines = this.typed.getOrDefault(MoveController.PREVIEW, "");
		return (this.open.equals("correct") && !lines.isEmpty()) ? List.of(lines.split("\n")) : List.of();
	}

	/** Which panel is drawn. */
	enum Kind {

		CLAIM, ACCEPTANCE, REVIEW, DECISION, CONSULTATION

	}

	/**
	 * A row of the correction notice; parameters {@code about} and {@code request},
	 * repeated side by side. A row whose request is empty does not count.
	 *
	 * @param about what it is about
	 * @param request what is asked
	 */
	record CorrectionRow(String about, String request) {

	}

}
