package org.oneseal.ui.supervision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.supervision.Scope;
import org.oneseal.supervision.SignalDesk;
import org.oneseal.supervision.SignalDesk.Wish;
import org.oneseal.supervision.SignalPosition;
import org.oneseal.supervision.Signals;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.PageAddress;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.SignalViews;
import org.oneseal.ui.view.Words;

/**
 * Where departments see how they stand and answer signals, and supervisors see all
 * departments and rule. A refused act draws the signal again with all that was typed.
 */
@Controller
class SupervisionController {

	private final Boards boards;

	private final ClosedBoards closed;

	private final Signals signals;

	private final SignalDesk desk;

	private final SignalViews views;

	private final ProblemViews problems;

	private final Words words;

	SupervisionController(Boards boards, ClosedBoards closed, Signals signals, SignalDesk desk, SignalViews views,
			ProblemViews problems, Words words) {
		this.boards = boards;
		this.closed = closed;
		this.signals = signals;
		this.desk = desk;
		this.views = views;
		this.problems = problems;
		this.words = words;
	}

	@GetMapping("/supervision")
	String board(@RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String colour,
			@RequestParam(defaultValue = "") String from, Actor official, Model model) {
		model.addAttribute("board",
				this.boards.board(scope(official, department), Boards.colour(colour), position(from), official));
		return "supervision/board";
	}

	@GetMapping("/supervision/closed")
	String closed(@RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String colour,
			@RequestParam(defaultValue = "") String from, Actor official, Model model) {
		model.addAttribute("board",
				this.closed.board(scope(official, department), Boards.colour(colour), position(from), official));
		return "supervision/closed";
	}

	@GetMapping("/supervision/signals")
	String signals(@RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String from, Actor official, Model model) {
		model.addAttribute("list",
				this.boards.list(scope(official, department), Boards.state(state), position(from), official));
		return "supervision/signals";
	}

	private static Scope scope(Actor official, String department) {
		return Scope.of(official, department.isEmpty() ? null : department);
	}

	private static @Nullable SignalPosition position(String from) {
		return SignalPosition.parse(from).orElse(null);
	}

	@GetMapping("/supervision/signals/{id}")
	ModelAndView signal(@PathVariable String id, Actor official) {
		return drawn(id, official, "", "", List.of());
	}

	@PostMapping("/supervision/signals/{id}/{wish:answer|appeal|uphold|withdraw|close}")
	ModelAndView act(@PathVariable String id, @PathVariable String wish,
			@RequestParam(name = "words", defaultValue = "") String typed,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		Wish wanted = Wish.valueOf(wish.toUpperCase(Locale.ROOT));
		List<Problem> refused = this.desk.act(id, wanted, typed, official, requestKey);
		if (!refused.isEmpty()) {
			return drawn(id, official, typed, wanted.name(), refused);
		}
		Notices.good(redirect, this.words.say("signal.done." + wanted), null);
		return new ModelAndView("redirect:/supervision/signals/" + id);
	}

	private ModelAndView drawn(String id, Actor official, String typed, String wish, List<Problem> refused) {
		ModelAndView page = new ModelAndView("supervision/signal");
		Model address = new ExtendedModelMap();
		PageAddress.is(address, "/supervision/signals/" + id);
		page.addAllObjects(address.asMap());
		page.addObject("page", new SignalPageView(this.views.whole(this.signals.get(id, official), official), typed,
				wish, this.problems.errors(refused), this.problems.errorsByField(refused)));
		Optional.of(refused)
			.filter((problems) -> !problems.isEmpty())
			.ifPresent((problems) -> page.setStatus(problems.stream().anyMatch((problem) -> problem.field() == null)
					? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT));
		return page;
	}

}
