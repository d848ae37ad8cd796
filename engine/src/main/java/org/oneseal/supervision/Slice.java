package org.oneseal.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page cut out of a list that is ordered by a day and, within it, an id. A page before
 * a place is asked for backwards and turned round.
 *
 * @param <T> a line
 * @param rows the lines, in the list's order
 * @param before position to ask for the page before, empty on the first
 * @param after position to ask for the next page, empty on the last
 */
record Slice<T>(List<T> rows, Optional<SignalPosition> before, Optional<SignalPosition> after) {

	/**
	 * How the list is asked.
	 *
	 * @param day column of the day
	 * @param id column of the id
	 * @param latestFirst whether the list begins with the latest day
	 * @param from where the page begins, {@code null} for the first
	 * @param size lines of the page
	 */
	record Wish(String day, String id, boolean latestFirst, @Nullable SignalPosition from, int size) {

		private boolean forward() {
			return this.from == null || this.from.forward();
		}

		/** What a line has to fulfil, behind {@code and}; its parameters go along. */
		String condition(List<Object> parameters) {
			if (this.from == null) {
				return "";
			}
			parameters.addAll(List.of(this.from.day(), this.from.day(), this.from.id()));
			return " and (%1$s %3$s ? or (%1$s = ? and %2$s %3$s ?))".formatted(this.day, this.id,
					(forward() == this.latestFirst) ? "<" : ">");
		}

		/** One line more than the page has tells whether there is a next one. */
		String order(List<Object> parameters) {
			parameters.add(this.size + 1);
			return " order by %1$s %3$s, %2$s %3$s limit ?".formatted(this.day, this.id,
					(forward() == this.latestFirst) ? "desc" : "asc");
		}

		/**
		 * @param found what was found, at most one line more than the page has
		 * @param place where a line stands; {@code forward} does not matter
		 */
		<T> Slice<T> cut(List<T> found, Function<T, SignalPosition> place) {
			boolean more = found.size() > this.size;
			List<T> rows = new ArrayList<>(found.subList(0, Math.min(this.size, found.size())));
			if (!forward()) {
				Collections.reverse(rows);
			}
			boolean before = forward() ? this.from != null : more;
			boolean after = forward() ? more : true;
			return new Slice<>(rows, edge(rows, before).map((row) -> at(false, place.apply(rows.get(0)))),
					edge(rows, after).map((row) -> at(true, place.apply(rows.get(rows.size() - 1)))));
		}

		private static <T> Optional<List<T>> edge(List<T> rows, boolean exists) {
			return Optional.of(rows).filter((some) -> exists && !some.isEmpty());
		}

		private static SignalPosition at(boolean forward, SignalPosition place) {
			return new SignalPosition(forward, place.day(), place.id());
		}

	}

	/** Where a line of this day and id stands. */
	static SignalPosition place(LocalDate day, String id) {
		return new SignalPosition(true, day, id);
	}

}
