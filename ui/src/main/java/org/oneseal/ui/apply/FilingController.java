package org.oneseal.ui.apply;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.acceptance.CorrectionAnswer;
import org.oneseal.cases.ApplicationClosedException;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Filing;
import org.oneseal.cases.SignedCommitment;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.text.Text;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.Words;

/** The last page: everything once more, then it is filed; or thrown away. */
@Controller
class FilingController {

	private final WritingDesk desk;

	private final Drafts drafts;

	private final Filing filing;

	private final CorrectionAnswer correction;

	private final ApprovalCases cases;

	private final DraftViews views;

	private final Words words;

	FilingController(WritingDesk desk, Drafts drafts, Filing filing, CorrectionAnswer correction, ApprovalCases cases,
			DraftViews views, Words words) {
		this.desk = desk;
		this.drafts = drafts;
		this.filing = filing;
		this.correction = correction;
		this.cases = cases;
		this.views = views;
		this.words = words;
	}

	@GetMapping("/applications/{id}/check")
	String show(@PathVariable String id, Actor applicant, Model model) {
		Writing writing = this.desk.open(id, applicant);
		return draw(writing, notNeeded(writing).orElse(null), null, summary(writing, writing.problems()), model);
	}

	private static Optional<Text> notNeeded(Writing writing) {
		return writing.corrected().isPresent() ? Optional.empty() : Filing.notNeeded(writing.draft());
	}

	@PostMapping("/applications/{id}/check")
	String submit(@PathVariable String id, @RequestParam(defaultValue = "false") boolean truthful,
			@RequestParam(defaultValue = "") String commitment,
			@RequestParam(name = "_seen", required = false) @Nullable String seen,
			@RequestParam(name = "_requestKey") String requestKey, Actor applicant, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Writing writing = this.desk.open(id, applicant);
		SignedCommitment signed = signed(commitment, writing);
		if (seen != null && !seen.equals(writing.seen())) {
			return askToCheckAgain(writing, signed, model, response);
		}
		if (!truthful) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return draw(writing, notNeeded(writing).orElse(null), signed,
					List.of(new ProblemView("#truthful", this.words.say("apply.truthful-required"))), model);
		}
		if (!this.drafts.save(id, TypedPage.declared(writing.form(), writing.answers()),
				writing.draft().application().revision(), applicant)) {
			return askToCheckAgain(this.desk.open(id, applicant), signed, model, response);
		}
		return writing.corrected().isPresent()
				? correct(writing, signed, requestKey, applicant, model, response, redirect)
				: file(writing, signed, requestKey, applicant, model, response);
	}

	/** Nobody files what they have not seen: another window wrote meanwhile. */
	private String askToCheckAgain(Writing writing, @Nullable SignedCommitment signed, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		return draw(writing, notNeeded(writing).orElse(null), signed,
				List.of(new ProblemView(null, this.words.say("apply.changed-meanwhile"))), model);
	}

	/** What was ticked, in the words it stands beside. */
	private @Nullable SignedCommitment signed(String ticked, Writing writing) {
		return ticked.isEmpty() ? null
				: new SignedCommitment(ticked, writing.draft().terms().map(this.words::say).orElse(""));
	}

	private String file(Writing writing, @Nullable SignedCommitment signed, String requestKey, Actor applicant,
			Model model, HttpServletResponse response) {
		Filing.Outcome outcome = this.filing.file(writing.id(), applicant, signed, requestKey);
		if (outcome instanceof Filing.Outcome.Filed filed) {
			return "redirect:/cases/" + filed.approvalCase().number() + "/receipt";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		if (outcome instanceof Filing.Outcome.NotNeeded notNeeded) {
			return draw(writing, notNeeded.reason(), signed, List.of(), model);
		}
		return draw(writing, null, signed, summary(writing, ((Filing.Outcome.Faulty) outcome).problems()), model);
	}

	private String correct(Writing writing, @Nullable SignedCommitment signed, String requestKey, Actor applicant,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		CaseNumber number = writing.corrected().orElseThrow().number();
		List<Problem> found = this.correction.file(number, applicant, signed, requestKey);
		if (Problem.anyError(found)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return draw(writing, null, signed, summary(writing, found), model);
		}
		if (this.cases.findById(writing.id())
			.filter((waiting) -> waiting.status() == CaseStatus.AWAITING_CORRECTION)
			.isPresent()) {
			// an old page was sent again: what it filed is the application of then
			Notices.waiting(redirect, this.words.say("notice.not-corrected"),
					this.words.say("notice.not-corrected.text"));
			return "redirect:/cases/" + number;
		}
		boolean takenIn = writing.corrected().orElseThrow().acceptedOn().isPresent();
		Notices.good(redirect, this.words.say("notice.corrected"),
				this.words.say(takenIn ? "notice.corrected.text.review" : "notice.corrected.text"));
		return "redirect:/cases/" + number;
	}

	/**
	 * Answers are not typed on this page: each problem leads to the page of its field.
	 */
	private List<ProblemView> summary(Writing writing, List<Problem> found) {
		return found.stream()
			.filter(Problem::isError)
			.map((problem) -> new ProblemView(writing.addressToMend(problem.field()), this.words.say(problem)))
			.toList();
	}

	@PostMapping("/applications/{id}/discard")
	String discard(@PathVariable String id, Actor applicant, RedirectAttributes redirect) {
		if (this.desk.open(id, applicant).corrected().isPresent()) {
			throw new ApplicationClosedException(id);
		}
		this.drafts.discard(id, applicant);
		Notices.good(redirect, this.words.say("notice.discarded"), null);
		return "redirect:/cases";
	}

	private String draw(Writing writing, @Nullable Text notNeeded, @Nullable SignedCommitment signed,
			List<ProblemView> summary, Model model) {
		model.addAttribute("draft", this.views.draft(writing, writing.checkAddress(), summary));
		model.addAttribute("check", this.views.check(writing, notNeeded, signed));
		return "apply/check";
	}

}
