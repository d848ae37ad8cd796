package org.oneseal.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.oneseal.benchmarks.Town.Person;
import org.oneseal.benchmarks.Town.Work;

/**
 * One official: opens the list, opens a case, takes it, reads it and its first material,
 * writes, acts, and goes on with the case that comes next. The browser does what the
 * scripts of the pages do: it fetches the diagram, keeps what is typed, and counts the
 * notices. Thinking takes nine tenths of the time there is for a case, each pause a half
 * to one and a half of its share.
 */
final class OfficialAtWork {

	private static final double CHOOSE = 0.08;

	private static final double GLANCE = 0.07;

	private static final double READ = 0.3;

	private static final double WRITE = 0.4;

	private static final String LIST = "work list";

	private static final String FILE = "case file";

	private static final String FINDINGS = "经核查，申请材料齐全、真实，场所布局与所附图纸一致，符合规定。";

	private final Workday day;

	private final Person person;

	private final Visitor browser;

	private final SplittableRandom random;

	private final double begins;

	/**
	 * An official who comes to work.
	 * @param place among all of them: they come one after the other
	 */
	OfficialAtWork(Workday day, Person person, int place, int of) {
		this.day = day;
		this.person = person;
		this.browser = day.visitor();
		this.random = new SplittableRandom(place);
		this.begins = (double) place / of;
	}

	void work() {
		Pauses.of((long) (this.begins * Math.min(this.day.forACase(), 60_000)));
		signIn();
		Optional<Page> next = Optional.empty();
		while (!this.day.isOver()) {
			try {
				Optional<Page> file = next.or(this::choose);
				next = file.flatMap(this::handle);
				if (file.isEmpty()) {
					this.day.idle();
					think(CHOOSE);
				}
			}
			catch (RuntimeException ex) {
				// whatever a person would have met is counted and told at the end
				this.day.failed(this.person, ex);
				next = Optional.empty();
				think(CHOOSE);
			}
		}
	}

	private void signIn() {
		Page.Form form = this.browser.open(Workday.SIGN_IN, "/sign-in").form("/sign-in").orElseThrow();
		this.browser.send(Workday.SIGN_IN, form.action(),
				form.with(Map.of("username", this.person.username(), "password", "demo")), LIST);
	}

	/** Any case of the first page that is in nobody's hands. */
	private Optional<Page> choose() {
		Page list = this.browser.open(LIST, "/work?tab=pool");
		think(CHOOSE);
		List<String> rows = list.rows();
		return rows.isEmpty() ? Optional.empty() : Optional.of(openFile(rows.get(this.random.nextInt(rows.size()))));
	}

	private Page openFile(String path) {
		return drawn(this.browser.open(FILE, path));
	}

	private Page drawn(Page file) {
		file.said("data-diagram").ifPresent((diagram) -> this.browser.open("diagram", diagram));
		return file;
	}

	/**
	 * Takes the case and acts on it.
	 * @return the next one, if the page that came is one that can be taken
	 */
	private Optional<Page> handle(Page file) {
		think(GLANCE);
		Optional<Page.Form> claim = file.form("/claim");
		if (claim.isEmpty()) {
			return Optional.empty();
		}
		Page taken = this.browser.send("claim", claim.get().action(), claim.get().fields(), FILE);
		if (taken.status() != 200) {
			this.day.beaten();
			return Optional.empty();
		}
		this.day.done(file.number(), "CLAIMED", this.person);
		return act(drawn(taken)).filter(Page::isFile).filter((next) -> next.form("/claim").isPresent());
	}

	private Optional<Page> act(Page file) {
		read(file);
		String ending = ending(this.person.work());
		Page.Form form = file.form(ending)
			.orElseThrow(() -> new IllegalStateException(
					"%s has no form %s for %s".formatted(file.path(), ending, this.person)));
		Map<String, String> typed = typed(this.person.work());
		if (typed.isEmpty()) {
			think(WRITE);
		}
		else {
			think(WRITE / 2);
			keep(file, form, typed);
			think(WRITE / 2);
		}
		Page next = this.browser.send(ending.substring(1), form.action(), form.with(typed), FILE);
		if (next.status() != 200) {
			throw new IllegalStateException("%s was refused on %s".formatted(ending, file.path()));
		}
		this.day.done(file.number(), this.person.work().act, this.person);
		next.said("data-bell").ifPresent((bell) -> this.browser.open("notices", bell));
		return Optional.of(next.isFile() ? drawn(next) : next);
	}

	/** The first of the materials, as the page beside it shows it. */
	private void read(Page file) {
		think(READ / 2);
		file.links("/case-files/[^\"/]+/materials/[^\"/?]+(?:\\?[^\"]*)?")
			.stream()
			.findFirst()
			.map((material) -> this.browser.open("material", material))
			.flatMap((material) -> material.links("/case-files/[^\"/]+/materials/[^\"]+/pages/[^\"]+")
				.stream()
				.findFirst())
			.ifPresent((picture) -> this.browser.open("picture", picture));
		think(READ / 2);
	}

	/** What a script sends a moment after typing stops. */
	private void keep(Page file, Page.Form form, Map<String, String> typed) {
		String base = "/case-files/" + file.number() + "/";
		Page.Form draft = new Page.Form(base + "drafts",
				Map.of("_csrf", String.valueOf(form.fields().get("_csrf")), "_actKey",
						String.valueOf(form.fields().get("_requestKey")), "_form",
						form.action().substring(base.length())));
		this.browser.send("draft", draft.action(), draft.with(typed), "draft");
	}

	private static String ending(Work work) {
		return switch (work) {
			case ACCEPT -> "/accept";
			case DECIDE -> "/grant";
			case EXAMINE, INSPECT, TIDY -> "/opinion";
		};
	}

	private static Map<String, String> typed(Work work) {
		return switch (work) {
			case ACCEPT -> Map.of();
			case DECIDE -> Map.of("reasons", FINDINGS, "conditions", "");
			case EXAMINE, INSPECT, TIDY -> Map.of("verdict", "AGREE", "findings", FINDINGS, "conditions", "");
		};
	}

	private void think(double share) {
		Pauses.of((long) (this.day.forACase() * share * this.random.nextDouble(0.5, 1.5)));
	}

}
