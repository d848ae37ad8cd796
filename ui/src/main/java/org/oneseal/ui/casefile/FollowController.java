package org.oneseal.ui.casefile;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Follows;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.organisation.Actor;

/** Follows a case from its file, and leaves it again. */
@Controller
class FollowController {

	private final Follows follows;

	private final Answered answered;

	FollowController(Follows follows, Answered answered) {
		this.follows = follows;
		this.answered = answered;
	}

	@PostMapping("/case-files/{number}/follow")
	ModelAndView follow(@PathVariable String number, Actor official, RedirectAttributes redirect) {
		this.follows.follow(read(number), official);
		return this.answered.answer(number, official, List.of(), Typed.NOTHING, "follow.done", redirect);
	}

	@PostMapping("/case-files/{number}/leave")
	ModelAndView leave(@PathVariable String number, Actor official, RedirectAttributes redirect) {
		this.follows.leave(read(number), official);
		return this.answered.answer(number, official, List.of(), Typed.NOTHING, "follow.left", redirect);
	}

	private static CaseNumber read(String number) {
		if (!CaseNumber.isCaseNumber(number)) {
			throw new NoSuchCaseException(number);
		}
		return new CaseNumber(number);
	}

}
