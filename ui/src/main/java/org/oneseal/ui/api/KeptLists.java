package org.oneseal.ui.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.worklist.SavedView;
import org.oneseal.worklist.SavedViews;

/**
 * The lists officials keep by name, the same in the screens and for programs: they are
 * kept as the address of their page.
 */
@Component
class KeptLists {

	private final SavedViews views;

	KeptLists(SavedViews views) {
		this.views = views;
	}

	List<ViewList.Entry> of(Actor official) {
		return this.views.of(official).stream().map(KeptLists::entry).toList();
	}

	/**
	 * What one of them wants.
	 * @param said what was said beside its id: the size of a page at most
	 * @throws Refusal if more was said, or this official has no such list
	 */
	ListWish use(String id, ListWish said, Actor official) {
		if (said.says()) {
			throw Refusal.malformed("saved", "api.saved-alone");
		}
		ListWish kept = this.views.of(official)
			.stream()
			.filter((view) -> view.id().equals(id))
			.findFirst()
			.map((view) -> wish(view.address()))
			.orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
		return new ListWish(kept.view(), kept.sort(), kept.q(), kept.matter(), kept.dueFrom(), kept.dueUntil(),
				kept.batch(), (said.size() != null) ? said.size() : kept.size());
	}

	/**
	 * Keeps a list by name; one of the same name is replaced.
	 * @throws Refusal if a word of it means nothing
	 */
	List<Problem> save(String name, ListWish wish, Actor official) {
		wish.read();
		return this.views.save(name, address(wish), official);
	}

	void delete(String id, Actor official) {
		this.views.delete(id, official);
	}

	private static ViewList.Entry entry(SavedView view) {
		ListWish wish = wish(view.address());
		return new ViewList.Entry(view.id(), view.name(), Objects.requireNonNullElse(wish.view(), "mine"),
				Objects.requireNonNullElse(wish.sort(), "due"), wish.q(), wish.matter(), wish.dueFrom(),
				wish.dueUntil(), wish.batch(), wish.size());
	}

	/** The address the screens have for it, in the same order. */
	static String address(ListWish wish) {
		Map<String, String> said = new LinkedHashMap<>();
		said.put("tab", Objects.requireNonNullElse(wish.view(), "mine"));
		said.put("q", Objects.requireNonNullElse(wish.q(), "").strip());
		said.put("matter", Objects.requireNonNullElse(wish.matter(), ""));
		said.put("dueFrom", Objects.toString(wish.dueFrom(), ""));
		said.put("dueUntil", Objects.toString(wish.dueUntil(), ""));
		said.put("sort", "due".equals(wish.sort()) ? "" : Objects.requireNonNullElse(wish.sort(), ""));
		said.put("rows", Objects.toString(wish.size(), ""));
		said.put("batch", Objects.requireNonNullElse(wish.batch(), ""));
		said.values().removeIf(String::isEmpty);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/work");
		said.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(said).toUriString();
	}

	static ListWish wish(String address) {
		Map<String, String> said = new LinkedHashMap<>();
		UriComponentsBuilder.fromUriString(address)
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.forEach((name, value) -> said.put(name, UriUtils.decode(value, StandardCharsets.UTF_8)));
		String rows = said.getOrDefault("rows", "");
		return new ListWish(said.get("tab"), said.get("sort"), said.get("q"), said.get("matter"),
				day(said.get("dueFrom")), day(said.get("dueUntil")), said.get("batch"),
				rows.matches("[0-9]{1,3}") ? Integer.valueOf(rows) : null);
	}

	/** A day that somebody mistyped in a screen is not wanted there either. */
	private static @Nullable LocalDate day(@Nullable String typed) {
		try {
			return (typed != null) ? LocalDate.parse(typed) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
