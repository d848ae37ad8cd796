package org.oneseal.ui.casefile;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.cases.Transfers;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** Passes a step from hand to hand. */
@Controller
class HandController {

	/** First parts of the parameters by field of the domain. */
	private static final Map<String, String> PARAMETERS = Map.of("to", HandViews.TO, "reason", HandViews.REASON);

	private final Transfers transfers;

	private final Answered answered;

	HandController(Transfers transfers, Answered answered) {
		this.transfers = transfers;
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
				step);
		return this.answered.answer(number, official, problems, Typed
			.of(Map.of(HandViews.TO + step, to, HandViews.REASON + step, reason), problems, HandViews.PANEL + step),
				"act.done.transferred", redirect);
	}

	private static List<Problem> named(List<Problem> problems, String step) {
		return problems.stream().map((problem) -> {
			String field = problem.field();
			return (field == null) ? problem : new Problem(PARAMETERS.getOrDefault(field, "") + step, problem.message(),
					problem.arguments(), problem.severity());
		}).toList();
	}

}
