package org.oneseal.ui.casefile;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.cases.Delegations;
import org.oneseal.cases.Transfers;
import org.oneseal.cases.Urges;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** Passes a step from hand to hand. */
@Controller
class HandController {

	/** First parts of the parameters by field of the domain. */
	private static final Map<String, String> TRANSFER = Map.of("to", HandViews.TO, "reason", HandViews.REASON);

	/** See {@link #TRANSFER}. */
	private static final Map<String, String> DELEGATE = Map.of("to", HandViews.ASKED_OF, "words", HandViews.WORDS);

	private final Transfers transfers;

	private final Delegations delegations;

	private final Urges urges;

	private final Answered answered;

	HandController(Transfers transfers, Delegations delegations, Urges urges, Answered answered) {
		this.transfers = transfers;
		this.delegations = delegations;
		this.urges = urges;
		this.answered = answered;
	}

	/** A case file can offer several steps: the fields of each carry its id. */
	@PostMapping("/case-files/{number}/steps/{step}/transfer")
	ModelAndView transfer(@PathVariable String number, @PathVariable String step,
			@RequestParam(name = "_holder", defaultValue = "") String holder, @RequestParam Map<String, String> sent,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		String to = sent.getOrDefault(HandViews.TO + step, "");
		String reason = sent.getOrDefault(HandViews.REASON + step, "");
		List<Problem> problems = named(
				this.transfers.transfer(step, holder.isEmpty() ? null : holder, to, reason, official, requestKey),
				TRANSFER, step);
		return this.answered.answer(number, official, problems, Typed
			.of(Map.of(HandViews.TO + step, to, HandViews.REASON + step, reason), problems, HandViews.PANEL + step),
				"act.done.transferred", redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/delegate")
	ModelAndView delegate(@PathVariable String number, @PathVariable String step,
			@RequestParam Map<String, String> sent, @RequestParam("_requestKey") String requestKey, Actor official,
			RedirectAttributes redirect) {
		String to = sent.getOrDefault(HandViews.ASKED_OF + step, "");
		String words = sent.getOrDefault(HandViews.WORDS + step, "");
		List<Problem> problems = named(this.delegations.delegate(step, to, words, official, requestKey), DELEGATE,
				step);
		return this.answered.answer(number, official, problems,
				Typed.of(Map.of(HandViews.ASKED_OF + step, to, HandViews.WORDS + step, words), problems,
						HandViews.DELEGATE_PANEL + step),
				"act.done.delegated", redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/answer")
	ModelAndView answer(@PathVariable String number, @PathVariable String step, @RequestParam Map<String, String> sent,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		String note = sent.getOrDefault(HandViews.NOTE + step, "");
		List<Problem> problems = named(this.delegations.answer(step, note, official, requestKey),
				Map.of("note", HandViews.NOTE), step);
		return this.answered.goOn(number, official, problems,
				Typed.of(Map.of(HandViews.NOTE + step, note), problems, ""), "act.done.delegation-answered", redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/call-back")
	ModelAndView callBack(@PathVariable String number, @PathVariable String step,
			@RequestParam Map<String, String> sent, @RequestParam("_requestKey") String requestKey, Actor official,
			RedirectAttributes redirect) {
		String reason = sent.getOrDefault(HandViews.CALL_BACK + step, "");
		List<Problem> problems = named(this.delegations.callBack(step, reason, official, requestKey),
				Map.of("reason", HandViews.CALL_BACK), step);
		return this.answered.answer(number, official, problems,
				Typed.of(Map.of(HandViews.CALL_BACK + step, reason), problems, ""), "act.done.called-back", redirect);
	}

	@PostMapping("/case-files/{number}/steps/{step}/urge")
	ModelAndView urge(@PathVariable String number, @PathVariable String step, @RequestParam Map<String, String> sent,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		String words = sent.getOrDefault(UrgeViews.FIELD + step, "");
		List<Problem> problems = named(this.urges.urge(step, words, official, requestKey),
				Map.of("words", UrgeViews.FIELD), step);
		return this.answered.answer(number, official, problems,
				Typed.of(Map.of(UrgeViews.FIELD + step, words), problems, ""), "act.done.urged", redirect);
	}

	private static List<Problem> named(List<Problem> problems, Map<String, String> parameters, String step) {
		return problems.stream().map((problem) -> {
			String field = problem.field();
			return (field == null) ? problem : new Problem(parameters.getOrDefault(field, "") + step, problem.message(),
					problem.arguments(), problem.severity());
		}).toList();
	}

}
