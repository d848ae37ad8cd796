package org.oneseal.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.TimestampReader.Quirk;

/**
 * A case, put together from its rows in whatever order they come. Rows that contradict
 * each other count as {@link Dirt#CONTRADICTING_CASE} says.
 */
final class LoggedCase {

	private final String name;

	private final List<LoggedEvent> events = new ArrayList<>(6);

	private @Nullable Moment start;

	private @Nullable Moment end;

	private @Nullable Moment deadline;

	private @Nullable String channel;

	private @Nullable String department;

	private @Nullable String group;

	private boolean ended;

	private Set<LogColumn> contradicting = Set.of();

	private Map<LogColumn, String> unreadable = Map.of();

	private Map<LogColumn, OddTime> odd = Map.of();

	LoggedCase(String name) {
		this.name = name;
	}

	void add(LoggedEvent event) {
		events.add(event);
	}

	void startsAt(Moment said) {
		start = oneOf(LogColumn.START, start, said, Moment.ORDER);
	}

	void endsAt(Moment said) {
		ended = true;
		end = oneOf(LogColumn.END, end, said, Moment.ORDER.reversed());
	}

	void isDueBy(Moment said) {
		deadline = oneOf(LogColumn.DEADLINE, deadline, said, Moment.ORDER.reversed());
	}

	void cameBy(String said) {
		channel = oneOf(LogColumn.CHANNEL, channel, said, Comparator.naturalOrder());
	}

	void belongsToDepartment(String said) {
		department = oneOf(LogColumn.DEPARTMENT, department, said, Comparator.naturalOrder());
	}

	void belongsToGroup(String said) {
		group = oneOf(LogColumn.CASE_GROUP, group, said, Comparator.naturalOrder());
	}

	/** Something was said of it that cannot be read; an end, all the same, is an end. */
	void saysUnreadably(LogColumn column, String text) {
		if (unreadable.isEmpty()) {
			unreadable = new TreeMap<>();
		}
		unreadable.merge(column, text, (one, other) -> (one.compareTo(other) <= 0) ? one : other);
		ended |= column == LogColumn.END;
	}

	/** Remembers a time that was odd to read. */
	void note(LogColumn column, Quirk quirk, String text) {
		if (quirk != Quirk.NONE) {
			odd = odd.isEmpty() ? new TreeMap<>() : odd;
			odd.put(column, new OddTime(quirk, text));
		}
	}

	private <T> T oneOf(LogColumn column, @Nullable T known, T said, Comparator<? super T> firstCounts) {
		if (known == null || known.equals(said)) {
			return said;
		}
		if (contradicting.isEmpty()) {
			contradicting = EnumSet.noneOf(LogColumn.class);
		}
		contradicting.add(column);
		return (firstCounts.compare(known, said) < 0) ? known : said;
	}

	String name() {
		return name;
	}

	List<LoggedEvent> events() {
		return events;
	}

	@Nullable Moment start() {
		return start;
	}

	@Nullable Moment end() {
		return end;
	}

	@Nullable Moment deadline() {
		return deadline;
	}

	@Nullable String channel() {
		return channel;
	}

	@Nullable String department() {
		return department;
	}

	@Nullable String group() {
		return group;
	}

	/** Whether the log names an end, be it one that cannot be read. */
	boolean isClosed() {
		return ended;
	}

	Set<LogColumn> contradicting() {
		return contradicting;
	}

	Map<LogColumn, String> unreadable() {
		return unreadable;
	}

	Map<LogColumn, OddTime> odd() {
		return odd;
	}

	/** A time as it was written, and what is odd about it. */
	record OddTime(Quirk quirk, String text) {
	}

}
