package org.oneseal.ui.worklist;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import org.oneseal.matter.MatterCode;
import org.oneseal.ui.worklist.WorklistView.Tab;
import org.oneseal.worklist.Position;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistWish;
import org.oneseal.worklist.WorklistWish.Order;

/**
 * What the address of a list says, as it was typed; empty where it says nothing. It names
 * the list and the place in it, so it can be kept.
 *
 * @param tab name of a {@link Tab} in small letters
 * @param q text that has to occur
 * @param matter code of a matter
 * @param dueFrom first day due, such as 2026-11-24
 * @param dueUntil last day due
 * @param sort {@code age} or {@code risk}, else the earliest due comes first
 * @param from {@link Position#token()}
 * @param rows lines of a page, one of {@link #SIZES}
 * @param batch id of a batch, of which what it left to a person's eyes is shown alone
 */
record ListAddress(String tab, String q, String matter, String dueFrom, String dueUntil, String sort, String from,
		String rows, String batch) {

	/** How many lines a page can have; the first is the usual one. */
	static final List<Integer> SIZES = List.of(25, 50, 100, 200);

	ListAddress {
		tab = said(tab);
		q = said(q);
		matter = said(matter);
		dueFrom = said(dueFrom);
		dueUntil = said(dueUntil);
		sort = said(sort);
		from = said(from);
		rows = said(rows);
		batch = said(batch);
	}

	private static String said(@Nullable String value) {
		return Objects.requireNonNullElse(value, "").strip();
	}

	/** The list that is meant; empty without a wish. */
	Optional<Tab> shown() {
		for (Tab each : Tab.values()) {
			if (each.name().toLowerCase(Locale.ROOT).equals(this.tab)) {
				return Optional.of(each);
			}
		}
		return Optional.empty();
	}

	Order order() {
		return switch (this.sort) {
			case "age" -> Order.AGE;
			case "risk" -> Order.RISK;
			default -> Order.DUE;
		};
	}

	/** Lines of a page. */
	public int lines() {
		return SIZES.stream().filter((size) -> this.rows.equals(size.toString())).findFirst().orElse(SIZES.get(0));
	}

	/** Whether it leaves lines out. */
	public boolean filters() {
		return !(this.q + this.matter + this.dueFrom + this.dueUntil + this.batch).isEmpty();
	}

	/**
	 * What is wanted of a list; a day that cannot be read is not wanted.
	 * @param known the matter, if there is one of this code
	 */
	WorklistWish wish(Tab shown, @Nullable MatterCode known) {
		boolean done = shown == Tab.DONE;
		return new WorklistWish(Worklist.View.valueOf(shown.name()), order(), this.q, known,
				done ? null : day(this.dueFrom), done ? null : day(this.dueUntil),
				this.batch.isEmpty() ? null : this.batch);
	}

	/**
	 * Reads the query of {@link #href(Tab, String)}; what it does not say is empty.
	 * @throws IllegalArgumentException if it is no query
	 */
	static ListAddress of(String query) {
		Map<String, String> said = UriComponentsBuilder.newInstance()
			.query(query)
			.build()
			.getQueryParams()
			.toSingleValueMap();
		UnaryOperator<String> value = (name) -> UriUtils.decode(said.getOrDefault(name, ""), StandardCharsets.UTF_8);
		return new ListAddress(value.apply("tab"), value.apply("q"), value.apply("matter"), value.apply("dueFrom"),
				value.apply("dueUntil"), value.apply("sort"), value.apply("from"), value.apply("rows"),
				value.apply("batch"));
	}

	/** The day, {@code null} if there is none or it cannot be read. */
	static @Nullable LocalDate day(String typed) {
		try {
			return typed.isEmpty() ? null : LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** The parameters that name the list, without the place in it. */
	Map<String, String> parameters(Tab shown) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("tab", shown.name().toLowerCase(Locale.ROOT));
		parameters.put("q", this.q);
		parameters.put("matter", this.matter);
		parameters.put("dueFrom", this.dueFrom);
		parameters.put("dueUntil", this.dueUntil);
		parameters.put("sort", (order() == Order.DUE) ? "" : this.sort);
		parameters.put("rows", (lines() == SIZES.get(0)) ? "" : this.rows);
		parameters.put("batch", this.batch);
		parameters.values().removeIf(String::isEmpty);
		return parameters;
	}

	/** The same list, and of it what a batch left to a person's eyes. */
	ListAddress leftBy(String batchId) {
		return new ListAddress(this.tab, "", "", "", "", "", "", this.rows, batchId);
	}

	/** The query of the address of the page this is, without the question mark. */
	String query(Tab shown) {
		return href(shown, this.from).substring("/work?".length());
	}

	/**
	 * The address of a page of the list.
	 * @param place see {@link Position#token()}, empty for the first page
	 */
	String href(Tab shown, String place) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/work");
		Map<String, String> parameters = parameters(shown);
		parameters.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		if (!place.isEmpty()) {
			address.queryParam("from", "{from}");
			parameters.put("from", place);
		}
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
