package org.oneseal.ui.worklist;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.batch.BatchAct;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CasePacks;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Readings;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Organisation;
import org.oneseal.supervision.Cause;
import org.oneseal.supervision.Signals;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.Words;
import org.oneseal.ui.worklist.WorklistView.MatterChoice;
import org.oneseal.ui.worklist.WorklistView.Tab;
import org.oneseal.worklist.ListColumn;
import org.oneseal.worklist.ListColumns;
import org.oneseal.worklist.Position;
import org.oneseal.worklist.SavedViews;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistPage;
import org.oneseal.worklist.WorklistWish;

/** The lists an official works from. */
@Controller
class WorklistController {

	private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private final Worklist worklist;

	private final Desk desk;

	private final MatterPacks packs;

	private final CasePacks running;

	private final Organisation organisation;

	private final Signals signals;

	private final Readings readings;

	private final SavedViews views;

	private final ListColumns columns;

	private final TaskRows rows;

	private final Words words;

	WorklistController(Worklist worklist, Desk desk, MatterPacks packs, CasePacks running, Organisation organisation,
			Signals signals, Readings readings, SavedViews views, ListColumns columns, TaskRows rows, Words words) {
		this.worklist = worklist;
		this.desk = desk;
		this.packs = packs;
		this.running = running;
		this.organisation = organisation;
		this.signals = signals;
		this.readings = readings;
		this.views = views;
		this.columns = columns;
		this.rows = rows;
		this.words = words;
	}

	/**
	 * In one transaction: what all lines have in common, such as the calendar, is read
	 * once.
	 */
	@GetMapping("/work")
	@Transactional(readOnly = true)
	String list(ListAddress asked, Actor official, Model model) {
		if (CaseNumber.isCaseNumber(asked.q())) {
			return "redirect:/case-files/" + asked.q();
		}
		Tab shown = asked.shown().orElseGet(() -> Tab.valueOf(this.worklist.home(official).name()));
		List<MatterChoice> matters = matters(asked);
		WorklistWish wish = asked.wish(shown, known(asked));
		WorklistPage page = this.worklist.page(wish, official, Position.parse(asked.from()).orElse(null),
				asked.lines());
		Map<String, Cause.Level> worst = worst(page, official);
		Map<String, MatterPack> known = this.running.of(page.items().stream().map(WorkItem::caseNumber).toList());
		Set<String> unread = (shown == Tab.DONE) ? Set.of()
				: this.readings.unread(page.items().stream().map(WorkItem::stepId).toList(), official);
		model.addAttribute("list", new WorklistView(departmentOf(official), shown, asked, kept(asked, shown), matters,
				columns(shown, official), saved(asked, shown, official), acts(shown, official), problems(asked, shown),
				page.items()
					.stream()
					.map((item) -> this.rows.row(item, Objects.requireNonNull(known.get(item.caseNumber())),
							ListWalk.href(asked, shown, wish, item), shown, official, unread.contains(item.stepId()),
							worst.get(item.caseNumber())))
					.toList(),
				Freshness.href(asked, shown, page.items()), href(asked, shown, page.before()),
				href(asked, shown, page.after())));
		return "worklist/list";
	}

	/** Who has it is told by the list itself where it is one person's or nobody's. */
	private List<ListColumn> columns(Tab shown, Actor official) {
		boolean held = shown != Tab.MINE && shown != Tab.POOL && shown != Tab.WAITING;
		return this.columns.of(official).stream().filter((column) -> held || column != ListColumn.HOLDER).toList();
	}

	private List<WorklistView.Saved> saved(ListAddress asked, Tab shown, Actor official) {
		String here = asked.href(shown, "");
		return this.views.of(official)
			.stream()
			.map((view) -> new WorklistView.Saved(view.name(), view.address(), view.address().equals(here),
					"/work/views/" + view.id() + "/delete"))
			.toList();
	}

	/**
	 * What is over, or waits for the applicant, is not chosen. One does not urge oneself,
	 * and what lies in the pool is handed over or urged by those who lead.
	 */
	private static List<BatchAct> acts(Tab shown, Actor official) {
		if (shown == Tab.DONE || shown == Tab.WAITING) {
			return List.of();
		}
		boolean leads = official.has(Duty.HEAD) || official.has(Duty.SUPERVISE);
		return BatchAct.of(official)
			.stream()
			.filter((act) -> shown != Tab.MINE || act != BatchAct.URGE)
			.filter((act) -> shown != Tab.POOL || leads || act.signs())
			.toList();
	}

	/** Says, to a page that stays open, how many of its rows are not so any more. */
	@GetMapping("/work/fresh")
	ResponseEntity<String> fresh(ListAddress asked, @RequestParam(defaultValue = "") String seen, Actor official) {
		Tab shown = asked.shown().orElse(Tab.MINE);
		WorklistWish wish = asked.wish(shown, known(asked));
		WorklistPage page = this.worklist.page(wish, official, Position.parse(asked.from()).orElse(null),
				asked.lines());
		int changed = Freshness.changed(seen, page.items());
		return (changed == 0) ? ResponseEntity.noContent().build()
				: ResponseEntity.ok().contentType(PLAIN).body(this.words.say("work.changed", changed));
	}

	private @Nullable MatterCode known(ListAddress asked) {
		return matters(asked).stream()
			.filter(MatterChoice::chosen)
			.map((choice) -> new MatterCode(choice.code()))
			.findFirst()
			.orElse(null);
	}

	private List<MatterChoice> matters(ListAddress asked) {
		return this.packs.current()
			.stream()
			.map(MatterPack::matter)
			.map((matter) -> new MatterChoice(matter.code().value(), this.words.say(matter.title()),
					matter.code().value().equals(asked.matter())))
			.toList();
	}

	private List<String> problems(ListAddress asked, Tab shown) {
		if (shown == Tab.DONE) {
			return List.of();
		}
		List<String> problems = new ArrayList<>();
		for (String typed : List.of(asked.dueFrom(), asked.dueUntil())) {
			if (!typed.isEmpty() && ListAddress.day(typed) == null) {
				problems.add(this.words.say("work.filter.day", typed));
			}
		}
		LocalDate from = ListAddress.day(asked.dueFrom());
		LocalDate until = ListAddress.day(asked.dueUntil());
		if (from != null && until != null && from.isAfter(until)) {
			problems.add(this.words.say("work.filter.range"));
		}
		return problems;
	}

	private static Map<String, String> kept(ListAddress asked, Tab shown) {
		Map<String, String> kept = asked.parameters(shown);
		if (!asked.from().isEmpty()) {
			kept.put("from", asked.from());
		}
		return kept;
	}

	private static @Nullable String href(ListAddress asked, Tab shown, Optional<Position> position) {
		return position.map((found) -> asked.href(shown, found.token())).orElse(null);
	}

	private String departmentOf(Actor official) {
		String department = official.department();
		return (department != null) ? this.words.say(this.organisation.department(department).name()) : "";
	}

	private Map<String, Cause.Level> worst(WorklistPage page, Actor official) {
		String department = official.department();
		return (department != null)
				? this.signals.worst(page.items().stream().map(WorkItem::caseNumber).toList(), department) : Map.of();
	}

	@PostMapping("/work/{step}/claim")
	String claim(@PathVariable String step, @RequestParam("_requestKey") String requestKey, ListAddress list,
			Actor official, RedirectAttributes redirect) {
		List<Problem> problems = this.desk.claim(step, official, requestKey);
		tell(problems, "work.claimed", redirect);
		return back(list, Tab.POOL);
	}

	@PostMapping("/work/{step}/release")
	String release(@PathVariable String step, @RequestParam("_requestKey") String requestKey, ListAddress list,
			Actor official, RedirectAttributes redirect) {
		List<Problem> problems = this.desk.release(step, official, requestKey);
		tell(problems, "work.released", redirect);
		return back(list, Tab.MINE);
	}

	/** To where the act was done from. */
	private static String back(ListAddress list, Tab otherwise) {
		return "redirect:" + list.href(list.shown().orElse(otherwise), list.from());
	}

	private void tell(List<Problem> problems, String done, RedirectAttributes redirect) {
		if (problems.isEmpty()) {
			Notices.good(redirect, this.words.say(done), null);
		}
		else {
			Notices.bad(redirect, this.words.say(problems.get(0)), null);
		}
	}

}
