package org.oneseal.ui.leave;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

import org.oneseal.cases.LeaveDesk;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Reach;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.PageAddress;
import org.oneseal.ui.view.Words;

/** Officials say when they are away and who does their work (请假与代理). */
@Controller
class LeaveController {

	private static final String PAGE = "/leave";

	private final LeaveDesk desk;

	private final LeaveViews views;

	private final Words words;

	LeaveController(LeaveDesk desk, LeaveViews views, Words words) {
		this.desk = desk;
		this.views = views;
		this.words = words;
	}

	@GetMapping(PAGE)
	ModelAndView show(Actor official) {
		return drawn(new LeaveViews.Typed(official.username(), "", "", "", Set.of(), ""), List.of(), official);
	}

	@PostMapping(PAGE)
	ModelAndView enter(@RequestParam(defaultValue = "") String official,
			@RequestParam(defaultValue = "") String substitute, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String until,
			@RequestParam(required = false) @Nullable Set<String> matters, @RequestParam(defaultValue = "") String upTo,
			@RequestParam("_requestKey") String requestKey, Actor actor, RedirectAttributes redirect) {
		String whose = official.isEmpty() ? actor.username() : official;
		Set<String> chosen = (matters != null) ? matters : Set.of();
		List<Problem> problems = this.desk
			.enter(new LeaveDesk.Wish(whose, substitute, day(from), day(until), chosen, upTo(upTo)), actor, requestKey);
		if (!problems.isEmpty()) {
			return drawn(new LeaveViews.Typed(whose, substitute, from, until, chosen, upTo), problems, actor);
		}
		return done("leave.done.entered", redirect);
	}

	@PostMapping(PAGE + "/{id}/end")
	ModelAndView end(@PathVariable String id, @RequestParam("_requestKey") String requestKey, Actor actor,
			RedirectAttributes redirect) {
		List<Problem> problems = this.desk.end(id, actor, requestKey);
		if (!problems.isEmpty()) {
			return drawn(new LeaveViews.Typed(actor.username(), "", "", "", Set.of(), ""), problems, actor);
		}
		return done("leave.done.ended", redirect);
	}

	private ModelAndView done(String message, RedirectAttributes redirect) {
		Notices.good(redirect, this.words.say(message), null);
		return new ModelAndView("redirect:" + PAGE);
	}

	private ModelAndView drawn(LeaveViews.Typed typed, List<Problem> problems, Actor official) {
		ModelAndView page = new ModelAndView("leave/leave");
		Model address = new ExtendedModelMap();
		PageAddress.is(address, PAGE);
		page.addAllObjects(address.asMap());
		page.addObject("leave", this.views.of(typed, problems, official));
		page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static @Nullable LocalDate day(String typed) {
		try {
			return typed.isBlank() ? null : LocalDate.parse(typed.strip());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Reach upTo(String typed) {
		return Arrays.stream(Reach.values()).filter((each) -> each.name().equals(typed)).findFirst().orElse(null);
	}

}
