package org.oneseal.supervision;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.TimestampReader.Quirk;
import org.oneseal.supervision.TimestampReader.Reading;

/** Everything read from a log, by case; rows that cannot be used are in its dirt. */
final class LogBook implements RowSink {

	private final TimestampReader times;

	private final DirtBook dirt = new DirtBook();

	private final Map<String, LoggedCase> cases = new LinkedHashMap<>();

	private final Set<LogColumn> columns = EnumSet.noneOf(LogColumn.class);

	private final Map<String, Identified> byIdentifier = new HashMap<>();

	/** Further events under an identifier that is used more than once. */
	private final Map<String, Set<Identified>> sharing = new HashMap<>();

	/** The same few names again and again. */
	private final Map<String, String> words = new HashMap<>();

	private long rows;

	private long events;

	private @Nullable DirtExample firstUnreadableTime;

	LogBook(TimestampReader times) {
		this.times = times;
	}

	@Override
	public void columns(Collection<LogColumn> present) {
		columns.addAll(present);
	}

	@Override
	public void dirt(Dirt kind, DirtExample example) {
		if (kind.unit() == Dirt.Unit.ROWS) {
			rows++;
		}
		dirt.add(kind, example);
	}

	@Override
	public void row(LogRow row) {
		String name = row.value(LogColumn.CASE);
		if (name == null) {
			dirt(Dirt.WITHOUT_CASE, new DirtExample(row.line(), null, row.value(LogColumn.ACTIVITY)));
			return;
		}
		LoggedCase which = cases.computeIfAbsent(name, LoggedCase::new);
		readCase(which, row);
		if (row.event()) {
			rows++;
			readEvent(which, row);
		}
	}

	private void readCase(LoggedCase which, LogRow row) {
		readTime(which, row, LogColumn.START, which::startsAt);
		readTime(which, row, LogColumn.END, which::endsAt);
		readTime(which, row, LogColumn.DEADLINE, which::isDueBy);
		readWord(row, LogColumn.CHANNEL, which::cameBy);
		readWord(row, LogColumn.DEPARTMENT, which::belongsToDepartment);
		readWord(row, LogColumn.CASE_GROUP, which::belongsToGroup);
	}

	private void readWord(LogRow row, LogColumn column, Consumer<String> into) {
		String word = row.value(column);
		if (word != null) {
			into.accept(interned(word));
		}
	}

	private void readTime(LoggedCase which, LogRow row, LogColumn column, Consumer<Moment> into) {
		String text = row.value(column);
		if (text == null) {
			return;
		}
		Reading reading = times.read(text);
		Moment moment = reading.moment();
		if (moment == null) {
			which.saysUnreadably(column, text);
		}
		else {
			into.accept(moment);
			which.note(column, reading.quirk(), text);
		}
	}

	private void readEvent(LoggedCase which, LogRow row) {
		String text = row.value(LogColumn.TIME);
		DirtExample example = new DirtExample(row.line(), which.name(), text);
		if (text == null) {
			dirt.add(Dirt.WITHOUT_TIME, example);
			return;
		}
		Reading reading = times.read(text);
		Moment time = reading.moment();
		if (time == null) {
			firstUnreadableTime = (firstUnreadableTime != null) ? firstUnreadableTime : example;
			dirt.add((reading.quirk() == Quirk.MALFORMED) ? Dirt.MALFORMED_TIME : Dirt.IMPLAUSIBLE_TIME, example);
			return;
		}
		LoggedEvent event = new LoggedEvent(time, interned(row.value(LogColumn.ACTIVITY)),
				interned(row.value(LogColumn.RESOURCE)), interned(row.value(LogColumn.GROUP)),
				interned(row.value(LogColumn.TRANSITION)));
		if (isNew(which, event, row)) {
			which.add(event);
			events++;
			reading.quirk().dirt().ifPresent((kind) -> dirt.add(kind, example));
		}
	}

	/** Whether it is not the same event once more. */
	private boolean isNew(LoggedCase which, LoggedEvent event, LogRow row) {
		String identifier = row.value(LogColumn.EVENT);
		if (identifier == null) {
			return true;
		}
		String key = (event.transition() == null) ? identifier : identifier + '\n' + event.transition();
		Identified identified = new Identified(which, event);
		Identified known = byIdentifier.putIfAbsent(key, identified);
		if (known == null) {
			return true;
		}
		DirtExample example = new DirtExample(row.line(), which.name(), identifier);
		if (known.equals(identified) || !sharing.computeIfAbsent(key, (each) -> new HashSet<>()).add(identified)) {
			dirt.add(Dirt.REPEATED_EVENT, example);
			return false;
		}
		dirt.add(Dirt.REUSED_IDENTIFIER, example);
		return true;
	}

	private @Nullable String interned(@Nullable String word) {
		return (word == null) ? null : words.computeIfAbsent(word, (each) -> each);
	}

	/** Whether the log has such a column, be it empty. */
	boolean knows(LogColumn column) {
		return columns.contains(column);
	}

	Collection<LoggedCase> cases() {
		return cases.values();
	}

	DirtBook dirt() {
		return dirt;
	}

	/** Events in the file, usable or not. */
	long rows() {
		return rows;
	}

	/** Events the figures rest on. */
	long events() {
		return events;
	}

	@Nullable DirtExample firstUnreadableTime() {
		return firstUnreadableTime;
	}

	/** An event of a case; cases are the same object or another case. */
	private record Identified(LoggedCase which, LoggedEvent event) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Identified identified && which == identified.which
					&& event.equals(identified.event);
		}

		@Override
		public int hashCode() {
			return Objects.hash(which.name(), event);
		}

	}

}
