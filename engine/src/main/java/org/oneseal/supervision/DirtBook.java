package org.oneseal.supervision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counts dirt and keeps a few examples of each kind. */
final class DirtBook {

	private static final int EXAMPLES = 3;

	private final Map<Dirt, Page> pages = new EnumMap<>(Dirt.class);

	void add(Dirt kind, DirtExample example) {
		pages.computeIfAbsent(kind, (each) -> new Page()).add(1, example);
	}

	/** As often as it occurs in one case. */
	void add(Dirt kind, long times, DirtExample example) {
		if (times > 0) {
			Page page = pages.computeIfAbsent(kind, (each) -> new Page());
			page.add(times, example);
			page.cases++;
		}
	}

	List<DirtFound> found() {
		List<DirtFound> found = new ArrayList<>();
		pages.forEach((kind, page) -> found
			.add(new DirtFound(kind, page.count, (page.cases > 0) ? page.cases : null, List.copyOf(page.examples))));
		return found;
	}

	private static final class Page {

		private long count;

		private long cases;

		private final TreeSet<DirtExample> examples = new TreeSet<>();

		void add(long times, DirtExample example) {
			count += times;
			examples.add(example);
			if (examples.size() > EXAMPLES) {
				examples.pollLast();
			}
		}

	}

}
