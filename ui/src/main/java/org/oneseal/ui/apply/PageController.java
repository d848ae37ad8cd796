package org.oneseal.ui.apply;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

import org.oneseal.cases.Drafts;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.form.Answers;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Words;

/** The pages of questions. Whatever a page sends is kept before anything else is done. */
@Controller
class PageController {

	private final Drafts drafts;

	private final WritingDesk desk;

	private final DraftViews views;

	private final ConflictViews conflicts;

	private final ProblemViews problems;

	private final Words words;

	PageController(Drafts drafts, WritingDesk desk, DraftViews views, ConflictViews conflicts, ProblemViews problems,
			Words words) {
		this.drafts = drafts;
		this.desk = desk;
		this.views = views;
		this.conflicts = conflicts;
		this.problems = problems;
		this.words = words;
	}

	@PostMapping("/matters/{code}/applications")
	String start(@PathVariable MatterCode code, @RequestParam String authority, Actor applicant) {
		String id = this.drafts.start(code, authority, applicant).id();
		return "redirect:" + this.desk.open(id, applicant).firstAddress();
	}

	/** The page to go on with: the first that is not done yet. */
	@GetMapping("/applications/{id}")
	String goOn(@PathVariable String id, Actor applicant) {
		Writing writing = this.desk.open(id, applicant);
		return "redirect:" + writing.shownPages()
			.stream()
			.filter((page) -> Problem.anyError(writing.problemsOn(page)))
			.findFirst()
			.map(writing::address)
			.orElse(writing.hasMaterials() ? writing.materialsAddress() : writing.checkAddress());
	}

	/**
	 * The page.
	 * @param wishes {@code check} to be told what is missing as well
	 */
	@GetMapping("/applications/{id}/{number:\\d+}")
	String show(@PathVariable String id, @PathVariable int number, @RequestParam Map<String, String> wishes,
			Actor applicant, Model model) {
		Writing writing = this.desk.open(id, applicant);
		FormPages.Page page = pageOf(writing, number);
		List<Problem> found = wishes.containsKey("check") ? writing.problemsOn(page) : wrongOn(writing, number);
		return draw(writing, page, found, List.of(), model);
	}

	/**
	 * Keeps a page and goes where it wants to go. Whoever changes an answer that cannot
	 * be changed is told so, and the rest is kept.
	 * @param seen tokens of what this window has shown: with the page, and since then
	 * with each saving by a script; none where somebody else wrote the request
	 */
	@PostMapping("/applications/{id}/{number:\\d+}")
	String send(@PathVariable String id, @PathVariable int number,
			@RequestParam(name = "_action", defaultValue = "save") String action,
			@RequestParam(name = "_seen", required = false) @Nullable Set<String> seen,
			@RequestParam MultiValueMap<String, String> sent,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String script, Actor applicant, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Writing before = this.desk.open(id, applicant);
		FormPages.Page page = pageOf(before, number);
		Map<String, List<String>> typed = TypedPage.merge(before.form(), before.answers(), page, sent);
		Answers mine = Answers.read(before.form(), typed);
		if (seen != null && !seen.contains(before.seen(page))
				&& !ConflictViews.differing(before, mine, page).isEmpty()) {
			return refuse(before, mine, page, action, sent, script != null, seen, model, response);
		}
		if (!this.drafts.save(id, typed, before.draft().application().revision(), applicant)) {
			return send(id, number, action, seen, sent, script, applicant, model, response, redirect);
		}
		Writing writing = this.desk.open(id, applicant);
		List<Problem> locked = before.draft().locked(typed);
		if (!locked.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return draw(writing, page, locked, this.problems.errors(locked, writing.form()), model);
		}
		if (script != null) {
			return draw(writing, page, wrongOn(writing, number), List.of(), model);
		}
		return switch (action) {
			case "next" -> leave(writing, page, model, response);
			case "back" -> "redirect:" + writing.addressBefore(page);
			case "refresh" -> "redirect:" + writing.address(page);
			default -> {
				Notices.good(redirect, this.words.say("notice.saved"), null);
				yield "redirect:" + writing.address(page);
			}
		};
	}

	/**
	 * Another window wrote on the same page: nothing is kept. A script only says so, for
	 * its page still holds what was typed.
	 */
	private String refuse(Writing kept, Answers mine, FormPages.Page page, String action,
			MultiValueMap<String, String> sent, boolean script, Set<String> seen, Model model,
			HttpServletResponse response) {
		if (script) {
			List<Problem> wrong = kept.form()
				.checkDraft(mine)
				.stream()
				.filter((found) -> page.holds(found.field()))
				.toList();
			model.addAttribute("unsaved", true);
			model.addAttribute("draft", this.views.draft(kept, kept.address(page), List.of()));
			model.addAttribute("page", this.views.page(kept.with(mine), page, wrong, seen.iterator().next()));
			return "apply/page";
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("draft", this.views.draft(kept, kept.address(page), List.of()));
		model.addAttribute("conflict",
				this.conflicts.of(kept, mine, page, this.views.pageTitle(kept, page), action, sent));
		return "apply/conflict";
	}

	private String leave(Writing writing, FormPages.Page page, Model model, HttpServletResponse response) {
		List<Problem> found = writing.problemsOn(page);
		if (!Problem.anyError(found)) {
			return "redirect:" + writing.addressAfter(page);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return draw(writing, page, found, this.problems.errors(found, writing.form()), model);
	}

	private static FormPages.Page pageOf(Writing writing, int number) {
		return writing.pages()
			.page(number)
			.orElseThrow(() -> new NoSuchCaseException("page %d of %s".formatted(number, writing.id())));
	}

	/** What is wrong with the answers as they are; what is missing is not yet said. */
	private static List<Problem> wrongOn(Writing writing, int number) {
		return writing.form()
			.checkDraft(writing.answers())
			.stream()
			.filter((problem) -> pageOf(writing, number).holds(problem.field()))
			.toList();
	}

	private String draw(Writing writing, FormPages.Page page, List<Problem> found, List<ProblemView> summary,
			Model model) {
		model.addAttribute("draft", this.views.draft(writing, writing.address(page), summary));
		model.addAttribute("page", this.views.page(writing, page, found, writing.seen(page)));
		return "apply/page";
	}

}
