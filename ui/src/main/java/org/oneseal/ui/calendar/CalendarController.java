package org.oneseal.ui.calendar;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.timelimit.CalendarOffice;
import org.oneseal.timelimit.Foreseen;
import org.oneseal.timelimit.RulingWish;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.PageAddress;
import org.oneseal.ui.view.Words;

/**
 * The working calendar: everybody reads it, who administers an authority keeps it. A
 * refused act draws the page again with all that was typed.
 */
@Controller
class CalendarController {

	private final CalendarOffice office;

	private final CalendarViews views;

	private final Organisation organisation;

	private final LegalDays days;

	private final Words words;

	CalendarController(CalendarOffice office, CalendarViews views, Organisation organisation, LegalDays days,
			Words words) {
		this.office = office;
		this.views = views;
		this.organisation = organisation;
		this.days = days;
		this.words = words;
	}

	@GetMapping("/calendar")
	String show(@RequestParam(required = false) @Nullable String region, @RequestParam(defaultValue = "") String year,
			@Nullable Principal principal, Model model) {
		Optional<Actor> reader = Optional.ofNullable(principal)
			.flatMap((person) -> this.organisation.account(person.getName()))
			.filter(Account::isEnabled)
			.map((account) -> this.organisation.actor(account.username()));
		String shown = (region != null) ? region : reader.map(Actor::authority).orElse("");
		model.addAttribute("calendar", this.views.of(known(shown), year(year), reader, Typed.NOTHING));
		return "calendar/calendar";
	}

	@PostMapping("/calendar/rulings")
	ModelAndView rule(@RequestParam(defaultValue = "") String first, @RequestParam(defaultValue = "") String last,
			@RequestParam(defaultValue = "") String worked, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String year, @RequestParam("_requestKey") String requestKey,
			Actor official, RedirectAttributes redirect) {
		RulingWish wish = wish(first, last, worked, reason);
		List<Problem> problems = this.office.rule(wish, official, requestKey);
		Typed typed = new Typed(ruling(first, last, worked, reason), problems, 0, null);
		int shown = (problems.isEmpty() && wish.first() != null) ? wish.first().getYear() : year(year);
		return answer(regionOf(official), shown, official, typed, "calendar.done.ruled", redirect);
	}

	/** Shows which limits the ruling would move, and changes nothing. */
	@PostMapping("/calendar/rulings/preview")
	ModelAndView foresee(@RequestParam(defaultValue = "") String first, @RequestParam(defaultValue = "") String last,
			@RequestParam(defaultValue = "") String worked, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String year, Actor official) {
		Foreseen foreseen = this.office.foreseeRuling(wish(first, last, worked, reason), official);
		return drawn(regionOf(official), year(year), official,
				new Typed(ruling(first, last, worked, reason), foreseen.problems(), 0, foreseen));
	}

	private static RulingWish wish(String first, String last, String worked, String reason) {
		LocalDate from = day(first);
		return new RulingWish(from, last.isBlank() ? from : day(last),
				worked.isEmpty() ? null : Boolean.valueOf(worked.equals("true")), reason);
	}

	private static Map<String, String> ruling(String first, String last, String worked, String reason) {
		return Map.of("first", first, "last", last, "worked", worked, "reason", reason);
	}

	@PostMapping("/calendar/entries/{revision:\\d{1,18}}/withdraw")
	ModelAndView withdraw(@PathVariable long revision, @RequestParam(defaultValue = "") String withdrawal,
			@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String year,
			@RequestParam("_requestKey") String requestKey, Actor official, RedirectAttributes redirect) {
		List<Problem> problems = this.office.withdraw(revision, withdrawal, official, requestKey);
		return answer(known(region), year(year), official,
				new Typed(Map.of("withdrawal", withdrawal), problems, revision, null), "calendar.done.withdrawn",
				redirect);
	}

	@PostMapping("/calendar/notices")
	ModelAndView enter(@RequestParam(defaultValue = "") String notice, @RequestParam(defaultValue = "") String region,
			@RequestParam(defaultValue = "") String year, @RequestParam("_requestKey") String requestKey,
			Actor official, RedirectAttributes redirect) {
		int wanted = year(year);
		List<Problem> problems = this.office.enter(wanted, notice, official, requestKey);
		return answer(known(region), wanted, official, new Typed(Map.of("notice", notice), problems, 0, null),
				"calendar.done.entered", redirect);
	}

	/** Shows which limits the notice would move, and changes nothing. */
	@PostMapping("/calendar/notices/preview")
	ModelAndView foresee(@RequestParam(defaultValue = "") String notice, @RequestParam(defaultValue = "") String region,
			@RequestParam(defaultValue = "") String year, Actor official) {
		int wanted = year(year);
		Foreseen foreseen = this.office.foreseeNotice(wanted, notice, official);
		return drawn(known(region), wanted, official,
				new Typed(Map.of("notice", notice), foreseen.problems(), 0, foreseen));
	}

	private ModelAndView answer(String region, int year, Actor official, Typed typed, String done,
			RedirectAttributes redirect) {
		if (typed.problems().isEmpty()) {
			Notices.good(redirect, this.words.say(done), this.words.say("calendar.done.text"));
			return new ModelAndView("redirect:" + CalendarViews.href(region, year));
		}
		return drawn(region, year, official, typed);
	}

	private ModelAndView drawn(String region, int year, Actor official, Typed typed) {
		ModelAndView page = new ModelAndView("calendar/calendar");
		page.addObject("calendar", this.views.of(region, year, Optional.of(official), typed));
		Model address = new ExtendedModelMap();
		PageAddress.is(address, CalendarViews.href(region, year));
		page.addAllObjects(address.asMap());
		page.setStatus(typed.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static String regionOf(Actor official) {
		return Objects.requireNonNull(official.authority());
	}

	/** A region there is, or the nation. */
	private String known(String region) {
		if (!region.isEmpty() && this.organisation.findAuthority(region).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return region;
	}

	/** A year that can be shown; this one if none is asked for. */
	private int year(String typed) {
		List<Integer> years = this.views.years();
		if (typed.isEmpty()) {
			return Math.min(this.days.today().getYear(), years.get(years.size() - 1));
		}
		return years.stream()
			.filter((year) -> year.toString().equals(typed))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static @Nullable LocalDate day(String typed) {
		try {
			return typed.isBlank() ? null : LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
