package org.oneseal.ui.worklist;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.Words;
import org.oneseal.ui.worklist.WorklistView.Tab;
import org.oneseal.worklist.SavedViews;

/** Keeps lists by name, and forgets them. */
@Controller
class SavedViewController {

	private final SavedViews views;

	private final Words words;

	SavedViewController(SavedViews views, Words words) {
		this.views = views;
		this.words = words;
	}

	@PostMapping("/work/views")
	String save(@RequestParam(defaultValue = "") String name, ListAddress list, Actor official,
			RedirectAttributes redirect) {
		Tab shown = list.shown().orElse(Tab.MINE);
		String address = list.href(shown, "");
		List<Problem> problems = this.views.save(name, address, official);
		if (problems.isEmpty()) {
			Notices.good(redirect, this.words.say("view.saved", name.strip()), null);
		}
		else {
			Notices.bad(redirect, this.words.say(problems.get(0)), null);
			redirect.addFlashAttribute("viewName", name);
		}
		return "redirect:" + address;
	}

	@PostMapping("/work/views/{id}/delete")
	String delete(@PathVariable String id, ListAddress list, Actor official, RedirectAttributes redirect) {
		this.views.delete(id, official);
		Notices.good(redirect, this.words.say("view.deleted"), null);
		return "redirect:" + list.href(list.shown().orElse(Tab.MINE), list.from());
	}

}
