package org.oneseal.timelimit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;

/**
 * The calendars of all regions at one revision of the book. Those of regions are made
 * when first asked for; one without rulings of its own shares that of the region above.
 */
final class CalendarState {

	private final long revision;

	private final List<CalendarEntry> entries;

	/** Withdrawals by the revision they withdraw. */
	private final Map<Long, CalendarEntry> withdrawals = new HashMap<>();

	private final NavigableMap<Integer, Notice> notices = new TreeMap<>();

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
				this.withdrawals.put(entry.withdraws(), entry);
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
		return !this.withdrawals.containsKey(entry.revision());
	}

	/** The state that there would be after one more entry. */
	CalendarState with(CalendarEntry next) {
		List<CalendarEntry> more = new ArrayList<>(this.entries);
		more.add(next.numbered(this.revision + 1));
		return new CalendarState(more);
	}

	/** An entry by its number. */
	Optional<CalendarEntry> entry(long number) {
		return (number >= 1 && number <= this.entries.size()) ? Optional.of(this.entries.get((int) (number - 1)))
				: Optional.empty();
	}

	/** What became of entries that meet a condition, newest first. */
	List<Entered> entered(Predicate<CalendarEntry> wanted) {
		List<Entered> found = new ArrayList<>(this.entries.stream()
			.filter(wanted)
			.map((entry) -> new Entered(entry, this.withdrawals.get(entry.revision())))
			.toList());
		Collections.reverse(found);
		return List.copyOf(found);
	}

	Optional<Notice> noticeOf(int year) {
		return Optional.ofNullable(this.notices.get(year));
	}

	/** Whether a notice for this year leaves no gap between years. */
	boolean canTake(int year) {
		return this.notices.containsKey(year) || year == this.notices.lastKey() + 1;
	}

	/** Whether the years are without a gap when this notice no longer holds. */
	boolean canSpare(CalendarEntry notice) {
		boolean another = this.entries.stream()
			.anyMatch((entry) -> entry.kind() == CalendarEntry.Kind.NOTICE && entry != notice && isInForce(entry)
					&& Objects.equals(entry.year(), notice.year()));
		return another || (Objects.equals(notice.year(), this.notices.lastKey()) && this.notices.size() > 1);
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
