package org.oneseal.ui.home;

import java.security.Principal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.oneseal.cases.Application;
import org.oneseal.cases.Drafts;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.text.Text;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Words;

/** The first page: every matter there is, or those that were searched for. */
@Controller
class HomeController {

	private static final int DRAFTS_SHOWN = 3;

	private final MatterPacks packs;

	private final Drafts drafts;

	private final Organisation organisation;

	private final LegalDays days;

	private final Words words;

	HomeController(MatterPacks packs, Drafts drafts, Organisation organisation, LegalDays days, Words words) {
		this.packs = packs;
		this.drafts = drafts;
		this.organisation = organisation;
		this.days = days;
		this.words = words;
	}

	@GetMapping("/")
	String home(@RequestParam(defaultValue = "") String q, @Nullable Principal person, Model model) {
		String query = q.strip();
		List<HomeView.MatterCard> found = this.packs.current()
			.stream()
			.filter((pack) -> matches(pack, query.toLowerCase(Locale.ROOT)))
			.map(this::card)
			.toList();
		Optional<Actor> applicant = Optional.ofNullable(person)
			.map((principal) -> this.organisation.actor(principal.getName()))
			.filter(Actor::isApplicant);
		model.addAttribute("home",
				new HomeView(query, found, applicant.isPresent(), applicant.map(this::drafts).orElse(List.of())));
		return "home/home";
	}

	/** In any language: people mix them. */
	private boolean matches(MatterPack pack, String query) {
		Matter matter = pack.matter();
		Stream<Text> departments = pack.implementations()
			.stream()
			.flatMap((implementation) -> implementation.roles().values().stream())
			.distinct()
			.flatMap((id) -> this.organisation.findDepartment(id).stream())
			.map((department) -> department.name());
		return Stream.concat(Stream.of(matter.title(), matter.summary(), matter.result()), departments)
			.map(Text::byLanguage)
			.flatMap((byLanguage) -> byLanguage.values().stream())
			.anyMatch((words) -> words.toLowerCase(Locale.ROOT).contains(query));
	}

	private HomeView.MatterCard card(MatterPack pack) {
		Matter matter = pack.matter();
		return new HomeView.MatterCard(this.words.say(matter.title()), this.words.say(matter.summary()),
				"/matters/" + pack.code(), lead(pack), promised(pack), this.words.say(matter.result()));
	}

	/** The deciding department, named for the highest of the authorities. */
	private String lead(MatterPack pack) {
		return this.organisation.authorities()
			.stream()
			.flatMap((authority) -> pack.findImplementation(authority.code()).stream())
			.findFirst()
			.map((implementation) -> implementation.department(pack.matter().leadRole()))
			.flatMap(this.organisation::findDepartment)
			.map((department) -> this.words.say(department.name()))
			.orElse("");
	}

	/**
	 * The promise; from the shortest to the longest where authorities promise otherwise.
	 */
	private String promised(MatterPack pack) {
		List<Limit> promises = promises(pack.implementations(), pack.matter().limits().promised());
		Limit shortest = promises.get(0);
		Limit longest = promises.get(promises.size() - 1);
		return (shortest.equals(longest) || shortest.unit() != longest.unit()) ? this.words.limit(longest)
				: this.words.say("amount.between", shortest.amount(), longest);
	}

	private static List<Limit> promises(Collection<Implementation> implementations, Limit usual) {
		return Stream
			.concat(implementations.isEmpty() ? Stream.of(usual) : Stream.empty(),
					implementations.stream()
						.map((implementation) -> Optional.ofNullable(implementation.promised()).orElse(usual)))
			.sorted(Comparator.comparing(Limit::amount))
			.toList();
	}

	private List<HomeView.DraftLine> drafts(Actor applicant) {
		return this.drafts.of(applicant)
			.stream()
			.map(this::draft)
			.flatMap(Optional::stream)
			.limit(DRAFTS_SHOWN)
			.toList();
	}

	/** A draft; empty if its matter is no longer there to be applied for. */
	private Optional<HomeView.DraftLine> draft(Application application) {
		return this.packs.current()
			.stream()
			.filter((pack) -> pack.code().equals(application.matter()))
			.findFirst()
			.map((pack) -> {
				FormDefinition form = pack.form(MatterPack.APPLICATION_FORM);
				return new HomeView.DraftLine(this.words.say(pack.matter().title()),
						form.title(application.written(form)).orElse(""), this.days.at(application.savedAt()),
						"/applications/" + application.id());
			});
	}

}
