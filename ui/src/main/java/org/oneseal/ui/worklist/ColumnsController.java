package org.oneseal.ui.worklist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.Words;
import org.oneseal.worklist.ListColumn;
import org.oneseal.worklist.ListColumns;

/** Where an official says which columns they want to see. */
@Controller
class ColumnsController {

	private static final String PAGE = "redirect:/work/columns";

	private final ListColumns columns;

	private final Words words;

	ColumnsController(ListColumns columns, Words words) {
		this.columns = columns;
		this.words = words;
	}

	/**
	 * A column to choose.
	 *
	 * @param column which one
	 * @param place where it stands, from 1; 0 for nowhere
	 */
	record Choice(ListColumn column, int place) {

	}

	@GetMapping("/work/columns")
	String show(Actor official, Model model) {
		List<ListColumn> chosen = this.columns.of(official);
		model.addAttribute("columns",
				Arrays.stream(ListColumn.values())
					.map((column) -> new Choice(column, chosen.indexOf(column) + 1))
					.sorted(Comparator.comparingInt((choice) -> (choice.place() > 0) ? choice.place() : 99))
					.toList());
		return "worklist/columns";
	}

	/** Columns of the same place stand in the order they are listed. */
	@PostMapping("/work/columns")
	String save(@RequestParam Map<String, String> sent, Actor official, RedirectAttributes redirect) {
		List<ListColumn> chosen = Arrays.stream(ListColumn.values())
			.filter((column) -> place(column, sent) > 0)
			.sorted(Comparator.comparingInt((column) -> place(column, sent)))
			.toList();
		List<Problem> problems = this.columns.save(chosen, official);
		if (problems.isEmpty()) {
			Notices.good(redirect, this.words.say("columns.saved"), null);
			return "redirect:/work";
		}
		Notices.bad(redirect, this.words.say(problems.get(0)), null);
		return PAGE;
	}

	@PostMapping("/work/columns/forget")
	String forget(Actor official, RedirectAttributes redirect) {
		this.columns.forget(official);
		Notices.good(redirect, this.words.say("columns.saved"), null);
		return "redirect:/work";
	}

	/** What is no place is nowhere. */
	private static int place(ListColumn column, Map<String, String> sent) {
		String typed = sent.getOrDefault(column.name(), "");
		return typed.matches("[0-9]") ? Integer.parseInt(typed) : 0;
	}

}
