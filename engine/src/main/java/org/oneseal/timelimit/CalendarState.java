package org.oneseal.timelimit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The calendars of all regions at one revision of the book. Those of regions are made
 * when first asked for; one without rulings of its own shares that of the region above.
 */
final class CalendarState {

	private final long revision;

	private final List<CalendarEntry> entries;

	private final Set<Long> withdrawn = new HashSet<>();

	private final Map<Integer, Notice> notices = new TreeMap<>();

	private final WorkingCalendar national;

	/** By the regions from the highest down. */
	private final ConcurrentMap<List<String>, WorkingCalendar> overlaid = new ConcurrentHashMap<>();

	private final ConcurrentMap<String, WorkingCalendar> kept = new ConcurrentHashMap<>();

	/**
	 * @param entries all of the book, oldest first
	 * @throws IllegalArgumentException if they leave out a year between two
	 */
	CalendarState(List<CalendarEntry> entries) {
		this.entries = List.copyOf(entries);
		this.revision = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).revision();
		for (CalendarEntry entry : entries) {
			if (entry.withdraws() != null) {
				this.withdrawn.add(entry.withdraws());
			}
		}
		for (CalendarEntry entry : entries) {
			if (entry.kind() == CalendarEntry.Kind.NOTICE && isInForce(entry)) {
				Notice notice = new Notice(entry);
				this.notices.put(notice.year(), notice);
			}
		}
		this.national = new WorkingCalendar(this.notices.values().stream().map(Notice::content).toList());
	}

	long revision() {
		return this.revision;
	}

	List<CalendarEntry> entries() {
		return this.entries;
	}

	boolean isInForce(CalendarEntry entry) {
		return !this.withdrawn.contains(entry.revision());
	}

	Collection<Notice> notices() {
		return this.notices.values();
	}

	WorkingCalendar national() {
		return this.national;
	}

	/** The calendar kept for a region. */
	Optional<WorkingCalendar> cached(String region) {
		return Optional.ofNullable(this.kept.get(region));
	}

	WorkingCalendar keep(String region, List<String> chain) {
		WorkingCalendar calendar = of(chain);
		this.kept.put(region, calendar);
		return calendar;
	}

	/**
	 * The calendar of a region.
	 * @param chain the highest region first, then each one below, the region last
	 */
	WorkingCalendar of(List<String> chain) {
		WorkingCalendar calendar = this.national;
		for (int i = 1; i <= chain.size(); i++) {
			WorkingCalendar above = calendar;
			String region = chain.get(i - 1);
			calendar = this.overlaid.computeIfAbsent(List.copyOf(chain.subList(0, i)),
					(key) -> above.overlaidBy(rulingsOf(region)));
		}
		return calendar;
	}

	private List<LocalRuling> rulingsOf(String region) {
		return this.entries.stream()
			.filter((entry) -> entry.isRulingOf(region) && isInForce(entry))
			.map((entry) -> new LocalRuling(Objects.requireNonNull(entry.first()), Objects.requireNonNull(entry.last()),
					new Ruling(Boolean.TRUE.equals(entry.worked()), entry.reason(), region)))
			.toList();
	}

}
