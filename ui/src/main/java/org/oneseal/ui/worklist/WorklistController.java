package org.oneseal.ui.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.supervision.Cause;
import org.oneseal.supervision.Signals;
import org.oneseal.ui.view.Due;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.Words;
import org.oneseal.ui.worklist.WorklistView.Tab;
import org.oneseal.ui.worklist.WorklistView.TaskRow;
import org.oneseal.worklist.Position;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistPage;

/** The lists an official works from. */
@Controller
class WorklistController {

	private static final int ROWS = 25;

	private final Worklist worklist;

	private final Desk desk;

	private final MatterPacks packs;

	private final Organisation organisation;

	private final Signals signals;

	private final LegalDays days;

	private final Words words;

	WorklistController(Worklist worklist, Desk desk, MatterPacks packs, Organisation organisation, Signals signals,
			LegalDays days, Words words) {
		this.worklist = worklist;
		this.desk = desk;
		this.packs = packs;
		this.organisation = organisation;
		this.signals = signals;
		this.days = days;
		this.words = words;
	}

	@GetMapping("/work")
	String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String from, Actor official, Model model) {
		if (CaseNumber.isCaseNumber(q.strip())) {
			return "redirect:/case-files/" + q.strip();
		}
		Tab shown = tabOf(tab, official);
		WorklistPage page = this.worklist.page(Worklist.View.valueOf(shown.name()), official, q,
				Position.parse(from).orElse(null), ROWS);
		Map<String, Cause.Level> worst = worst(page, official);
		model.addAttribute("list", new WorklistView(departmentOf(official), shown, count(Worklist.View.MINE, official),
				count(Worklist.View.POOL, official), q.strip(),
				page.items().stream().map((item) -> row(item, shown, official, worst.get(item.caseNumber()))).toList(),
				address(shown, q, page.before()), address(shown, q, page.after())));
		return "worklist/list";
	}

	/** Without a wish: one's own work, or the pool while one has none. */
	private Tab tabOf(String wish, Actor official) {
		return switch (wish) {
			case "mine" -> Tab.MINE;
			case "pool" -> Tab.POOL;
			case "done" -> Tab.DONE;
			default -> (count(Worklist.View.MINE, official) > 0) ? Tab.MINE : Tab.POOL;
		};
	}

	private int count(Worklist.View view, Actor official) {
		return Math.toIntExact(this.worklist.count(view, official));
	}

	private static @Nullable String address(Tab tab, String q, Optional<Position> position) {
		return position
			.map((found) -> UriComponentsBuilder.fromPath("/work")
				.queryParam("tab", tab.name().toLowerCase(Locale.ROOT))
				.queryParamIfPresent("q", Optional.of(q.strip()).filter((text) -> !text.isEmpty()))
				.queryParam("from", found.token())
				.build()
				.encode()
				.toUriString())
			.orElse(null);
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

	private TaskRow row(WorkItem item, Tab tab, Actor official, Cause.@Nullable Level signal) {
		MatterPack pack = this.packs.current(item.matter());
		boolean mine = item.takenBy().filter(official.username()::equals).isPresent();
		String holder = (tab == Tab.DONE) ? this.words.say("case.status." + item.status())
				: item.takenBy().flatMap(this.organisation::account).map(Account::displayName).orElse("");
		boolean open = item.endedAt() == null;
		return new TaskRow(item.stepId(), item.caseNumber(), "/case-files/" + item.caseNumber(),
				this.words.say(pack.matter().title()), item.subject(), item.applicantName(),
				this.words.say(pack.stepTitle(item.stepKey())), this.days.at(item.startedAt()).toLocalDate(),
				open ? this.days.due(item.dueOn(), new CaseNumber(item.caseNumber()).authority(), item.countedIn(),
						item.paused()) : Due.NONE,
				holder, (open && item.takenBy().isEmpty()) ? "/work/" + item.stepId() + "/claim" : null,
				(open && mine) ? "/work/" + item.stepId() + "/release" : null, signal,
				this.days.at(Optional.ofNullable(item.endedAt())));
	}

	@PostMapping("/work/{step}/claim")
	String claim(@PathVariable String step, @RequestParam("_requestKey") String requestKey, Actor official,
			RedirectAttributes redirect) {
		List<Problem> problems = this.desk.claim(step, official, requestKey);
		tell(problems, "work.claimed", redirect);
		return "redirect:/work?tab=pool";
	}

	@PostMapping("/work/{step}/release")
	String release(@PathVariable String step, @RequestParam("_requestKey") String requestKey, Actor official,
			RedirectAttributes redirect) {
		List<Problem> problems = this.desk.release(step, official, requestKey);
		tell(problems, "work.released", redirect);
		return "redirect:/work?tab=mine";
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
