package org.oneseal.worklist;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Rows in the order of their ids, of which only a page is in memory. */
final class Ordered<T> {

	private final Function<T, String> id;

	private final Function<String, List<T>> pageAfter;

	private final Deque<T> page = new ArrayDeque<>();

	private String last = "";

	private boolean ended;

	private long taken;

	/**
	 * @param pageAfter the rows after an id; none only at the end
	 */
	Ordered(Function<T, String> id, Function<String, List<T>> pageAfter) {
		this.id = id;
		this.pageAfter = pageAfter;
	}

	/** The next id, {@code null} at the end. */
	@Nullable String next() {
		if (this.page.isEmpty() && !this.ended) {
			this.page.addAll(this.pageAfter.apply(this.last));
			this.ended = this.page.isEmpty();
		}
		T first = this.page.peekFirst();
		return (first != null) ? this.id.apply(first) : null;
	}

	/** The row of this id, if it is the next one. */
	@Nullable T take(String wanted) {
		if (!wanted.equals(next())) {
			return null;
		}
		this.last = wanted;
		this.taken++;
		return this.page.pollFirst();
	}

	/** How many rows were taken. */
	long taken() {
		return this.taken;
	}

}
