package org.oneseal.ui.worklist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import org.oneseal.ui.worklist.WorklistView.Tab;
import org.oneseal.worklist.WorkItem;

/**
 * Whether what stands on a page is still so. The page says what it shows by a few signs
 * for each row, so that nothing has to be kept of it.
 */
final class Freshness {

	private Freshness() {
	}

	/** Changes with whatever a list says of a line; 8 hex digits. */
	static String version(WorkItem item) {
		CRC32 sum = new CRC32();
		sum.update(String
			.join("\n", item.stepId(), item.status().name(), item.subject(), String.valueOf(item.assignee()),
					String.valueOf(item.delegate()), String.valueOf(item.handedBy()), String.valueOf(item.urgedAt()),
					item.dueOn().toString(), String.valueOf(item.paused()), String.valueOf(item.endedAt()))
			.getBytes(StandardCharsets.UTF_8));
		return "%08x".formatted(sum.getValue());
	}

	/** Where the page that shows these rows asks. */
	static String href(ListAddress asked, Tab shown, List<WorkItem> rows) {
		String seen = rows.stream().map(Freshness::version).collect(Collectors.joining("."));
		return "/work/fresh?" + asked.query(shown) + "&seen=" + seen;
	}

	/**
	 * How many rows are other ones, came or went.
	 * @param seen what the page said of its rows
	 */
	static int changed(String seen, List<WorkItem> now) {
		Set<String> before = Arrays.stream(seen.split("\\."))
			.filter((each) -> !each.isEmpty())
			.collect(Collectors.toSet());
		Set<String> after = now.stream().map(Freshness::version).collect(Collectors.toSet());
		long came = after.stream().filter((each) -> !before.contains(each)).count();
		long went = before.stream().filter((each) -> !after.contains(each)).count();
		return (int) Math.max(came, went);
	}

}
