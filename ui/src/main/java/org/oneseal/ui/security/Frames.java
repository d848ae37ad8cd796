package org.oneseal.ui.security;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

import org.oneseal.organisation.Account;
import org.oneseal.organisation.AccountKind;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Organisation;
import org.oneseal.supervision.Signals;
import org.oneseal.ui.view.Frame;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.Words;
import org.oneseal.worklist.Worklist;

/** Makes what surrounds every page. */
@Component
class Frames {

	private final Organisation organisation;

	private final Worklist worklist;

	private final Signals signals;

	private final org.oneseal.notice.Notices told;

	private final Words words;

	private final boolean demo;

	Frames(Organisation organisation, Worklist worklist, Signals signals, org.oneseal.notice.Notices told, Words words,
			Environment environment) {
		this.organisation = organisation;
		this.worklist = worklist;
		this.signals = signals;
		this.told = told;
		this.words = words;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/**
	 * The frame of a page.
	 * @param page address of the page where it is not the one asked for
	 */
	Frame around(HttpServletRequest request, @Nullable String page) {
		Optional<Actor> actor = actor(request.getUserPrincipal());
		boolean official = actor.filter(Actor::isOfficial).isPresent();
		String path = path(request);
		return new Frame(official, actor.map(this::person).orElse(null), nav(actor, path),
				official ? rail(actor.orElseThrow(), request, path) : List.of(),
				languages((page != null) ? page : address(request, path)), this.demo,
				Notices.arrived(RequestContextUtils.getInputFlashMap(request)),
				official ? this.told.unread(actor.orElseThrow()) : null);
	}

	private Optional<Actor> actor(@Nullable Principal principal) {
		return Optional.ofNullable(principal)
			.map(Principal::getName)
			.flatMap(this.organisation::account)
			.filter(Account::isEnabled)
			.map((account) -> this.organisation.actor(account.username()));
	}

	private Frame.Person person(Actor actor) {
		String place = (actor.department() != null)
				? this.words.say(this.organisation.department(actor.department()).name()) : "";
		String name = actor.displayName();
		return new Frame.Person(name, place, name.substring(0, name.offsetByCodePoints(0, 1)));
	}

	private static List<Frame.NavItem> nav(Optional<Actor> actor, String path) {
		Frame.NavItem verify = item("nav.verify", "/verify", "verify", path.startsWith("/verify"));
		if (actor.filter(Actor::isOfficial).isPresent()) {
			return List.of(verify);
		}
		Frame.NavItem matters = item("nav.matters", "/", "matters", path.equals("/") || path.startsWith("/matters/"));
		Frame.NavItem cases = item("nav.cases", "/cases", "cases",
				path.startsWith("/cases") || path.startsWith("/applications/"));
		if (actor.filter((designer) -> designer.kind() == AccountKind.DESIGNER).isPresent()) {
			return List.of(item("nav.packs", "/packs", "folder", path.startsWith("/packs")), matters, verify);
		}
		return actor.filter(Actor::isApplicant).isPresent() ? List.of(matters, cases, verify)
				: List.of(matters, verify);
	}

	private static Frame.NavItem item(String key, String href, String icon, boolean current) {
		return new Frame.NavItem(key, href, icon, current, null);
	}

	private List<Frame.NavItem> rail(Actor official, HttpServletRequest request, String path) {
		String tab = path.equals("/work") ? Optional.ofNullable(request.getParameter("tab"))
			.orElseGet(() -> this.worklist.home(official).name().toLowerCase(Locale.ROOT)) : "";
		Map<Worklist.View, Long> counts = this.worklist.counts(official);
		List<Frame.NavItem> rail = new ArrayList<>(List.of(list("rail.mine", "person", Worklist.View.MINE, counts, tab),
				list("rail.pool", "groups", Worklist.View.POOL, counts, tab),
				list("rail.near", "alarm", Worklist.View.NEAR, counts, tab),
				list("rail.followed", "star", Worklist.View.FOLLOWED, counts, tab),
				list("rail.waiting", "hourglass", Worklist.View.WAITING, counts, tab),
				list("rail.done", "history", Worklist.View.DONE, counts, tab)));
		rail.add(new Frame.NavItem("rail.supervision", "/supervision", "flag", path.startsWith("/supervision"),
				Math.toIntExact(this.signals.waiting(official))));
		if (official.has(Duty.ADMINISTER)) {
			rail.add(item("rail.calendar", "/calendar", "event", path.startsWith("/calendar")));
		}
		return rail;
	}

	private static Frame.NavItem list(String key, String icon, Worklist.View view, Map<Worklist.View, Long> counts,
			String tab) {
		String name = view.name().toLowerCase(Locale.ROOT);
		return new Frame.NavItem(key, "/work?tab=" + name, icon, tab.equals(name),
				Math.toIntExact(counts.getOrDefault(view, 0L)));
	}

	private List<Frame.Language> languages(String address) {
		return Languages.ALL.stream()
			.map((language) -> new Frame.Language(language.getLanguage(), language.getDisplayLanguage(language),
					UriComponentsBuilder.fromUriString(address)
						.replaceQueryParam("lang", language.getLanguage())
						.build()
						.toUriString(),
					language.getLanguage().equals(this.words.language())))
			.toList();
	}

	/** The path asked for, also where its failure is being answered; still encoded. */
	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed instanceof String address) ? address : request.getRequestURI();
		String context = request.getContextPath();
		return uri.startsWith(context) ? uri.substring(context.length()) : uri;
	}

	private static String address(HttpServletRequest request, String path) {
		String query = request.getQueryString();
		return (query != null && request.getMethod().equals("GET")) ? path + "?" + query : path;
	}

}
