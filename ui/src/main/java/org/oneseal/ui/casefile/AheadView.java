package org.oneseal.ui.casefile;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The whole way still ahead of a case.
 *
 * @param lines first to last
 * @param provisional whether a day of it may still move
 */
record AheadView(List<Line> lines, boolean provisional) {

	/** What a line tells. */
	enum Kind {

		/** A step that is open. */
		NOW,
		/** A step that waits for another, or is still to come. */
		LATER,
		/** Several ways at the same time. */
		TOGETHER,
		/** One of several ways. */
		EITHER,
		/** A way beside the main one, in one sentence. */
		ASIDE,
		/** The case goes back, or ends. */
		MARK

	}

	/**
	 * A line.
	 *
	 * @param title the step, or what is said
	 * @param who whose it is, may be empty
	 * @param people who of them, may be empty
	 * @param until its last day
	 * @param late whether that day is over
	 * @param ways the ways, for those that have some
	 */
	record Line(Kind kind, String title, String who, String people, @Nullable LocalDate until, boolean late,
			List<Way> ways) {

		static Line mark(Kind kind, String title) {
			return new Line(kind, title, "", "", null, false, List.of());
		}

		static Line fork(Kind kind, String title, List<Way> ways) {
			return new Line(kind, title, "", "", null, false, ways);
		}

	}

	/**
	 * One way.
	 *
	 * @param when what has to hold for it, empty for one that is gone anyway
	 */
	record Way(String when, List<Line> lines) {

	}

}
