package org.oneseal.ui.casefile;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.Copies;
import org.oneseal.cases.Preview;
import org.oneseal.cases.Previews;
import org.oneseal.cases.Step;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.review.AskedDepartments;
import org.oneseal.review.Returns;
import org.oneseal.review.WithdrawnOpinions;

/**
 * Sends a case back, asks other departments and takes that back. What each act does is
 * shown before it is done.
 */
@Controller
class MoveController {

	/**
	 * Which button was pressed, and under which name what was foreseen is shown again.
	 */
	static final String PREVIEW = "_preview";

	private final Returns returns;

	private final AskedDepartments asked;

	private final WithdrawnOpinions withdrawn;

	private final Copies copies;

	private final Previews previews;

	private final PreviewViews views;

	private final CaseFiles files;

	private final Answered answered;

	MoveController(Returns returns, AskedDepartments asked, WithdrawnOpinions withdrawn, Copies copies,
			Previews previews, PreviewViews views, CaseFiles files, Answered answered) {
		this.returns = returns;
		this.asked = asked;
		this.withdrawn = withdrawn;
		this.copies = copies;
		this.previews = previews;
		this.views = views;
		this.files = files;
		this.answered = answered;
	}

	@PostMapping("/case-files/{number}/steps/{step}/return")
	ModelAndView turnBack(@PathVariable String number, @PathVariable String step,
			@RequestParam Map<String, String> sent, @RequestParam("_seen") String seen,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect,
			HttpServletRequest request) {
		String panel = "return-" + step;
		String[] chosen = request.getParameterValues(MoveViews.BACK + panel);
		List<String> back = (chosen != null) ? List.of(chosen) : List.of();
		Map<String, String> typed = typed(sent, panel);
		typed.put(MoveViews.BACK + panel, String.join(" ", back));
		return carryOut(number, official, sent, panel, typed, "act.done.returned", redirect,
				() -> this.returns.turnBack(step, new LinkedHashSet<>(back),
						typed.getOrDefault(MoveViews.WORDS + panel, ""), official, seen, requestKey));
	}

	@PostMapping("/case-files/{number}/steps/{step}/ask")
	ModelAndView ask(@PathVariable String number, @PathVariable String step, @RequestParam Map<String, String> sent,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		String panel = "ask-" + step;
		Map<String, String> typed = typed(sent, panel);
		AskedDepartments.Wish wish = new AskedDepartments.Wish(place(typed.getOrDefault(MoveViews.PLACE + panel, "")),
				typed.getOrDefault(MoveViews.DEPARTMENT + panel, ""),
				number(typed.getOrDefault(MoveViews.DAYS + panel, "")),
				typed.getOrDefault(MoveViews.WORDS + panel, ""));
		return carryOut(number, official, sent, panel, typed, "act.done.asked", redirect,
				() -> this.asked.ask(step, wish, official, requestKey));
	}

	@PostMapping("/case-files/{number}/steps/{step}/remove")
	ModelAndView remove(@PathVariable String number, @PathVariable String step, @RequestParam Map<String, String> sent,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		String panel = "remove-" + step;
		Map<String, String> typed = typed(sent, panel);
		return carryOut(number, official, sent, panel, typed, "act.done.removed", redirect,
				() -> this.asked.remove(step, typed.getOrDefault(MoveViews.WORDS + panel, ""), official, requestKey));
	}

	@PostMapping("/case-files/{number}/steps/{step}/take-back")
	ModelAndView takeBack(@PathVariable String number, @PathVariable String step,
			@RequestParam Map<String, String> sent, @RequestParam("_requestKey") String requestKey, Actor official,
			RedirectAttributes redirect) {
		String panel = "take-back-" + step;
		Map<String, String> typed = typed(sent, panel);
		return carryOut(number, official, sent, panel, typed, "act.done.taken-back", redirect, () -> this.withdrawn
			.withdraw(step, typed.getOrDefault(MoveViews.WORDS + panel, ""), official, requestKey));
	}

	@PostMapping("/case-files/{number}/steps/{step}/consultation")
	ModelAndView answer(@PathVariable String number, @PathVariable String step, @RequestParam String answer,
			@RequestParam("_seen") String seen, @RequestParam("_requestKey") String requestKey, Actor official,
			RedirectAttributes redirect) {
		List<Problem> problems = this.asked.answer(step, answer, official, seen, requestKey);
		return this.answered.goOn(number, official, problems, Typed.of(Map.of("answer", answer), problems, ""),
				"act.done.consultation", redirect);
	}

	@PostMapping("/case-files/{number}/copy")
	ModelAndView copy(@PathVariable String number, @RequestParam Map<String, String> sent,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		Map<String, String> typed = typed(sent, "copy");
		CaseFile file = this.files.open(number, official);
		List<Problem> problems = named(
				this.copies.send(file.approvalCase().number(), typed.getOrDefault(MoveViews.TO + "copy", ""),
						typed.getOrDefault(MoveViews.WORDS + "copy", ""), official, requestKey),
				"copy");
		return this.answered.answer(number, official, problems, Typed.of(typed, problems, "copy"), "act.done.copied",
				redirect);
	}

	/** Shows what it would do first, and does it when that was seen. */
	private ModelAndView carryOut(String number, Actor official, Map<String, String> sent, String panel,
			Map<String, String> typed, String done, RedirectAttributes redirect, Supplier<List<Problem>> act) {
		if (!sent.containsKey(PREVIEW)) {
			List<Problem> problems = named(act.get(), panel);
			return this.answered.answer(number, official, problems, Typed.of(typed, problems, panel), done, redirect);
		}
		CaseFile file = this.files.open(number, official);
		Preview preview = this.previews.of(file.approvalCase().number(), act);
		List<Problem> problems = named(preview.problems(), panel);
		if (!problems.isEmpty()) {
			return this.answered.answer(number, official, problems, Typed.of(typed, problems, panel), done, redirect);
		}
		typed.put(PREVIEW, String.join("\n", this.views.of(preview, file)));
		return this.answered.drawn(number, official, Typed.of(typed, List.of(), panel), HttpStatus.OK);
	}

	private static Map<String, String> typed(Map<String, String> sent, String panel) {
		Map<String, String> typed = new HashMap<>();
		sent.forEach((name, value) -> {
			if (name.endsWith("-" + panel)) {
				typed.put(name, value);
			}
		});
		return typed;
	}

	private static List<Problem> named(List<Problem> problems, String panel) {
		return problems.stream().map((problem) -> {
			String field = problem.field();
			String part = "reason".equals(field) ? "words" : field;
			return (part == null) ? problem
					: new Problem(part + "-" + panel, problem.message(), problem.arguments(), problem.severity());
		}).toList();
	}

	private static Step.@Nullable Place place(String name) {
		for (Step.Place place : Step.Place.values()) {
			if (place.name().equals(name)) {
				return place;
			}
		}
		return null;
	}

	private static @Nullable Integer number(String text) {
		return text.strip().matches("\\d{1,3}") ? Integer.valueOf(text.strip()) : null;
	}

}
