package org.oneseal.ui.worklist;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.matter.Matter;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.worklist.ListWay.Stop;
import org.oneseal.ui.worklist.WorklistView.Tab;
import org.oneseal.worklist.Position;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistWish;

/**
 * Leads from one case of a list to the next. Where one stands is part of the address, not
 * of the session: two windows are two ways. It is a place between lines, so it stays
 * right when the case itself, or the ones around it, leave the list.
 */
@Component
public class ListWalk {

	/** Several lines can belong to the case one is at. */
	private static final int LINES = 8;

	/** Longer than any address the lists make. */
	private static final int LONGEST = 2000;

	private static final String PLACE = "&at=";

	private final Worklist worklist;

	private final MatterPacks packs;

	ListWalk(Worklist worklist, MatterPacks packs) {
		this.worklist = worklist;
		this.packs = packs;
	}

	/** The file of a line's case, from which one finds the way on. */
	static String href(ListAddress asked, Tab shown, WorklistWish wish, WorkItem item) {
		return href(item, asked.query(shown), wish);
	}

	private static String href(WorkItem item, String list, WorklistWish wish) {
		return ListWay.on("/case-files/" + item.caseNumber(), list + PLACE + wish.after(item).token());
	}

	/** The first case of a list, from which one finds the way on; empty for no case. */
	Optional<String> begin(ListAddress list, Tab shown, Actor official) {
		WorklistWish wish = list.wish(shown, known(list.matter()));
		return this.worklist.page(wish, official, null, 1)
			.items()
			.stream()
			.findFirst()
			.map((item) -> href(item, list.query(shown), wish));
	}

	/**
	 * The way on from a case.
	 * @param token see {@link ListWay#token()}; one that cannot be read is taken for none
	 * @param number of the case one is at
	 */
	public ListWay from(String token, String number, Actor official) {
		int split = token.indexOf(PLACE);
		if (split < 0 || token.length() > LONGEST) {
			return ListWay.NONE;
		}
		Position after = Position.parse(token.substring(split + PLACE.length())).orElse(null);
		ListAddress list = read(token.substring(0, split));
		Tab shown = (list != null) ? list.shown().orElse(null) : null;
		if (after == null || list == null || shown == null) {
			return ListWay.NONE;
		}
		WorklistWish wish = list.wish(shown, known(list.matter()));
		String query = list.query(shown);
		return new ListWay(query + PLACE + after.token(), list.href(shown, list.from()), "work." + shown,
				stop(wish, query, after.before(), number, official), stop(wish, query, after, number, official));
	}

	private static @Nullable ListAddress read(String query) {
		try {
			return ListAddress.of(query);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private @Nullable MatterCode known(String matter) {
		return this.packs.current()
			.stream()
			.map(MatterPack::matter)
			.map(Matter::code)
			.filter((code) -> code.value().equals(matter))
			.findFirst()
			.orElse(null);
	}

	private @Nullable Stop stop(WorklistWish wish, String list, Position from, String number, Actor official) {
		var lines = this.worklist.page(wish, official, from, LINES).items();
		Optional<WorkItem> nearest = lines.stream()
			.filter((item) -> !item.caseNumber().equals(number))
			.reduce((first, second) -> from.forward() ? first : second);
		return nearest.map((item) -> new Stop(item.caseNumber(), item.subject(), href(item, list, wish))).orElse(null);
	}

}
