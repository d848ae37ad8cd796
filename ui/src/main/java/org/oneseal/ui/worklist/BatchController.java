package org.oneseal.ui.worklist;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.batch.Batch;
import org.oneseal.batch.BatchAct;
import org.oneseal.batch.BatchWish;
import org.oneseal.batch.Batches;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.text.Sha256;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.Words;
import org.oneseal.ui.worklist.WorklistView.Tab;

/** Many cases of a list at once: the summary, the way it goes, what came of it. */
@Controller
class BatchController {

	private final Batches batches;

	private final BatchViews views;

	private final org.oneseal.notice.Notices told;

	private final Words words;

	BatchController(Batches batches, BatchViews views, org.oneseal.notice.Notices told, Words words) {
		this.batches = batches;
		this.views = views;
		this.told = told;
		this.words = words;
	}

	@GetMapping("/work/batches")
	String mine(Actor official, Model model) {
		model.addAttribute("batches", this.views.lines(official));
		return "worklist/batches";
	}

	/**
	 * Looks at the lines that were chosen. Other lines of the same page are another
	 * command, although the page sends the same key.
	 */
	@PostMapping("/work/batches")
	String prepare(@RequestParam BatchAct act, @RequestParam(defaultValue = "") List<String> step, ListAddress list,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		Tab shown = list.shown().orElse(Tab.MINE);
		Batches.Prepared prepared = this.batches.prepare(act, step, list.query(shown), official,
				Sha256.of(requestKey + "\n" + act + "\n" + String.join("\n", step)));
		if (!prepared.problems().isEmpty()) {
			Notices.bad(redirect, this.words.say(prepared.problems().get(0)), null);
			return "redirect:" + list.href(shown, list.from());
		}
		return "redirect:" + BatchViews.href(prepared.id());
	}

	@GetMapping("/work/batches/{id}")
	ModelAndView batch(@PathVariable String id, Actor official) {
		this.told.readAt(BatchViews.href(id), official);
		return drawn("worklist/batch", id, BatchWish.NOTHING, List.of(), official);
	}

	/** What changes of the page while it is being done. */
	@GetMapping("/work/batches/{id}/progress")
	ModelAndView progress(@PathVariable String id, Actor official) {
		return drawn("worklist/batch :: progress", id, BatchWish.NOTHING, List.of(), official);
	}

	@PostMapping("/work/batches/{id}/start")
	ModelAndView start(@PathVariable String id, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String conditions,
			@RequestParam("_requestKey") String requestKey, Actor official) {
		BatchWish wish = new BatchWish(to, words, conditions);
		List<Problem> problems = this.batches.start(id, wish, official, requestKey);
		if (problems.isEmpty()) {
			return new ModelAndView("redirect:" + BatchViews.href(id));
		}
		ModelAndView page = drawn("worklist/batch", id, wish, problems, official);
		boolean conflict = problems.stream().anyMatch((problem) -> problem.field() == null);
		page.setStatus(conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping("/work/batches/{id}/cancel")
	String cancel(@PathVariable String id, Actor official, RedirectAttributes redirect) {
		this.batches.cancel(id, official);
		Notices.good(redirect, this.words.say("batch.cancelled"), null);
		return "redirect:" + BatchViews.href(id);
	}

	private ModelAndView drawn(String template, String id, BatchWish typed, List<Problem> problems, Actor official) {
		Batch batch = this.batches.get(id, official);
		return new ModelAndView(template).addObject("batch", this.views.of(batch, typed, problems, official));
	}

}
