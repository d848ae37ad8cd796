package org.oneseal.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.UnreadableLogException.Fault;

/**
 * Tells which column a name stands for. A name given by the reader is taken as it is, or
 * as an attribute of the case; capitals, spaces, {@code _} and {@code -} do not matter.
 */
final class ColumnNames {

	/** Before the attributes of a trace. */
	static final String OF_CASE = "case:";

	private static final int SHOWN = 40;

	private final Map<LogColumn, String> given;

	private final Map<String, List<Match>> known = new HashMap<>();

	/** As there are few names and many rows. */
	private final Map<String, List<Match>> asked = new HashMap<>();

	private final Map<LogColumn, String> found = new EnumMap<>(LogColumn.class);

	private final TreeSet<String> seen = new TreeSet<>();

	ColumnNames(Map<LogColumn, String> given) {
		this.given = given;
		for (LogColumn column : LogColumn.values()) {
			String name = given.get(column);
			List<String> names = (name == null) ? column.names() : List.of(name, OF_CASE + name);
			for (int rank = 0; rank < names.size(); rank++) {
				known.computeIfAbsent(plain(names.get(rank)), (each) -> new ArrayList<>()).add(new Match(column, rank));
			}
		}
	}

	private static String plain(String name) {
		return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
	}

	/** Whose values are looked for under this name. */
	List<Match> matches(String name) {
		List<Match> matches = asked.get(name);
		if (matches == null) {
			matches = known.getOrDefault(plain(name), List.of());
			asked.put(name, matches);
			if (seen.size() < SHOWN) {
				seen.add(name);
			}
		}
		return matches;
	}

	/**
	 * Where each column is in a table.
	 * @return by {@link LogColumn#ordinal()}; -1 where there is none
	 */
	int[] positions(List<String> header) throws UnreadableLogException {
		int[] positions = new int[LogColumn.values().length];
		int[] ranks = new int[positions.length];
		boolean[] twice = new boolean[positions.length];
		Arrays.fill(positions, -1);
		for (int index = 0; index < header.size(); index++) {
			for (Match match : matches(header.get(index))) {
				int column = match.column().ordinal();
				if (positions[column] < 0 || match.rank() < ranks[column]) {
					positions[column] = index;
					ranks[column] = match.rank();
					twice[column] = false;
				}
				else if (match.rank() == ranks[column]) {
					twice[column] = true;
				}
			}
		}
		for (LogColumn column : LogColumn.values()) {
			if (twice[column.ordinal()]) {
				throw new UnreadableLogException(Fault.COLUMN_TWICE, header.get(positions[column.ordinal()]));
			}
			if (positions[column.ordinal()] >= 0) {
				found.put(column, header.get(positions[column.ordinal()]));
			}
		}
		return positions;
	}

	/** Remembers that an attribute was used; asked for every value, so it is quick. */
	void used(LogColumn column, String name) {
		found.putIfAbsent(column, name);
	}

	/** What each column is called in this log. */
	Map<LogColumn, String> found() {
		return found;
	}

	/**
	 * @throws UnreadableLogException if a column that was named or is needed is not there
	 */
	void requireAll() throws UnreadableLogException {
		String names = String.join(", ", seen);
		for (LogColumn column : LogColumn.values()) {
			String name = given.get(column);
			if (name != null && !found.containsKey(column)) {
				throw new UnreadableLogException(Fault.NO_SUCH_COLUMN, column, name, names);
			}
			if (!column.isOptional() && !found.containsKey(column)) {
				throw new UnreadableLogException(Fault.MISSING_COLUMN, column, names);
			}
		}
	}

	/**
	 * A column, and how well the name fits; 0 is best.
	 */
	record Match(LogColumn column, int rank) {
	}

	/** Puts together the values of one event, each under the best of its names. */
	final class Values {

		private final @Nullable String[] values = new @Nullable String[LogColumn.values().length];

		private final int[] ranks = new int[values.length];

		void offer(String name, String value) {
			for (Match match : matches(name)) {
				int column = match.column().ordinal();
				if (values[column] == null || match.rank() < ranks[column]) {
					values[column] = value;
					ranks[column] = match.rank();
					used(match.column(), name);
				}
			}
		}

		/** With the name of the case, unless the event says another. */
		@Nullable String[] inCase(String name) {
			if (values[LogColumn.CASE.ordinal()] == null) {
				values[LogColumn.CASE.ordinal()] = name;
				used(LogColumn.CASE, LogColumn.CASE.names().get(0));
			}
			return values;
		}

		@Nullable String[] array() {
			return values;
		}

	}

}
