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
import org.oneseal.cases.Step;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Readings;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.supervision.Cause;
import org.oneseal.supervision.Signals;
import org.oneseal.ui.view.Due;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.Words;
import org.oneseal.ui.worklist.WorklistView.MatterChoice;
import org.oneseal.ui.worklist.WorklistView.Tab;
import org.oneseal.ui.worklist.WorklistView.TaskRow;
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

	private final LegalDays days;

	private final Words words;

	WorklistController(Worklist worklist, Desk desk, MatterPacks packs, CasePacks running, Organisation organisation,
			Signals signals, Readings readings, SavedViews views, ListColumns columns, LegalDays days, Words words) {
		this.worklist = worklist;
		this.desk = desk;
		this.packs = packs;
		this.running = running;
		this.organisation = organisation;
		this.signals = signals;
		this.readings = readings;
		this.views = views;
		this.columns = columns;
		this.days = days;
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
		Tab shown = asked.shown().orElseGet(() -> home(official));
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
					.map((item) -> row(item, Objects.requireNonNull(known.get(item.caseNumber())),
							ListWalk.href(asked, shown, wish, item), shown, official, unread.contains(item.stepId()),
							worst.get(item.caseNumber())))
					.toList(),
				Freshness.href(asked, shown, page.items()), href(asked, shown, page.before()),
				href(asked, shown, page.after())));
		return "worklist/list";
	}

	/** Who has it is told by the list itself where it is one person's or nobody's. */
	private List<ListColumn> columns(Tab shown, Actor official) {
		boolean held = shown != Tab.MINE && shown != Tab.WAITING;
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

	/** What is over, or waits for the applicant, is not chosen. */
	private static List<BatchAct> acts(Tab shown, Actor official) {
		return (shown == Tab.DONE || shown == Tab.WAITING) ? List.of() : List.copyOf(BatchAct.of(official));
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

	/** Without a wish: one's own work, or the pool while one has none. */
	private Tab home(Actor official) {
		return (this.worklist.count(Worklist.View.MINE, official) > 0) ? Tab.MINE : Tab.POOL;
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

	private TaskRow row(WorkItem item, MatterPack pack, String href, Tab tab, Actor official, boolean unread,
			Cause.@Nullable Level signal) {
		boolean mine = item.takenBy()
			.filter((person) -> person.equals(official.username()) || person.equals(item.absent()))
			.isPresent();
		String holder = (tab == Tab.DONE || item.endedAt() != null) ? this.words.say("case.status." + item.status())
				: item.takenBy().map(this.organisation::nameOf).orElse("");
		boolean open = item.endedAt() == null;
		return new TaskRow(item.stepId(), item.caseNumber(), href, this.words.say("case.status." + item.status()),
				this.words.say(pack.matter().title()), item.subject(), item.applicantName(),
				item.stepKey().equals(Worklist.OUTSTANDING) ? this.words.say("work.outstanding") : step(item, pack),
				this.days.at(item.startedAt()).toLocalDate(),
				open ? this.days.due(item.dueOn(), new CaseNumber(item.caseNumber()).authority(), item.countedIn(),
						item.paused()) : Due.NONE,
				holder,
				(open && item.takenBy().isEmpty() && tab != Tab.WAITING && tab != Tab.FOLLOWED)
						? "/work/" + item.stepId() + "/claim" : null,
				(open && mine && item.delegate() == null && tab != Tab.FOLLOWED) ? "/work/" + item.stepId() + "/release"
						: null,
				open ? note(item, official) : "", usual(item), unread, Freshness.version(item), signal,
				this.days.at(Optional.ofNullable(open ? item.urgedAt() : null)),
				this.days.at(Optional.ofNullable(item.endedAt())), open && item.nobody());
	}

	/** Of a step beside the process also what it is. */
	private String step(WorkItem item, MatterPack pack) {
		String title = this.words.say(pack.stepTitle(item.stepKey()));
		return (item.origin() == Step.Origin.PROCESS) ? title
				: this.words.say("step.origin.of." + item.origin(), title);
	}

	/** Why it is where it is in the order of risk. */
	private String usual(WorkItem item) {
		if (item.endedAt() != null || item.actBy().isAfter(item.dueOn())
				|| item.stepKey().equals(Worklist.OUTSTANDING)) {
			return "";
		}
		int days = this.days.between(item.actBy(), item.dueOn(), new CaseNumber(item.caseNumber()).authority());
		return this.words.say("work.usual", days);
	}

	/** In whose hands it is, beside its holder's. */
	private String note(WorkItem item, Actor official) {
		if (item.hold() != Step.Hold.NONE) {
			return this.words.say("review.status." + item.hold());
		}
		String delegate = item.delegate();
		String handedBy = item.handedBy();
		String absent = item.absent();
		if (absent != null && delegate == null) {
			return this.words.say("work.for", this.organisation.nameOf(absent));
		}
		if (delegate != null) {
			return official.username().equals(delegate)
					? this.words.say("work.delegated-by", item.takenBy().map(this.organisation::nameOf).orElse(""))
					: this.words.say("work.delegated-to", this.organisation.nameOf(delegate));
		}
		if (handedBy != null) {
			return this.words.say("work.handed", this.organisation.nameOf(handedBy));
		}
		return item.department().equals(official.department()) ? ""
				: this.words.say(this.organisation.department(item.department()).name());
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
