package org.oneseal.supervision;

/** What is wrong in a log, and what that does to the figures. */
public enum Dirt {

	/** A row with more or fewer fields than the header: left out. */
	RAGGED_ROW(Unit.ROWS),

	/** A row or event without a case: left out. */
	WITHOUT_CASE(Unit.ROWS),

	/** An event without a time: left out, though its case counts. */
	WITHOUT_TIME(Unit.EVENTS),

	/** The time of an event cannot be read: left out, though its case counts. */
	MALFORMED_TIME(Unit.EVENTS),

	/**
	 * The year of an event is before 1900 or after 2199: left out, though its case
	 * counts.
	 */
	IMPLAUSIBLE_TIME(Unit.EVENTS),

	/** The same event again, identifier and all: counted once. */
	REPEATED_EVENT(Unit.EVENTS),

	/** An identifier another event has: both count. */
	REUSED_IDENTIFIER(Unit.EVENTS),

	/** A trace without a name: counted as a case of its own. */
	UNNAMED_CASE(Unit.CASES),

	/** A name another trace has: counted as one case. */
	REPEATED_CASE(Unit.CASES),

	/** No event with a time: counts as a case, has no duration from event to event. */
	CASE_WITHOUT_EVENTS(Unit.CASES),

	/**
	 * Rows of one case that say different things of it: the earliest start, the latest
	 * end, the latest deadline and the first name in the alphabet count.
	 */
	CONTRADICTING_CASE(Unit.CASES),

	/** Start, end or deadline cannot be read: counts as if it were not said. */
	MALFORMED_CASE_TIME(Unit.CASES),

	/** Counts, except for the time from start to end. */
	END_BEFORE_START(Unit.CASES),

	/** Counts. */
	DEADLINE_BEFORE_START(Unit.CASES),

	/** Counts. */
	EVENT_BEFORE_START(Unit.EVENTS),

	/** Counts. */
	EVENT_AFTER_END(Unit.EVENTS),

	/**
	 * The offset from UTC at the start is another than at the deadline, as when daylight
	 * saving changed: 56 days on the calendar are an hour more or less than 56 times 24
	 * hours. Counts; lateness compares instants.
	 */
	CLOCK_CHANGE(Unit.CASES),

	/** A time without offset the clocks skipped: read with the offset from before. */
	SKIPPED_TIME(Unit.VALUES),

	/** A time without offset the clocks showed twice: the earlier one is taken. */
	AMBIGUOUS_TIME(Unit.VALUES),

	/** Counts, as an event without a name. */
	WITHOUT_ACTIVITY(Unit.EVENTS),

	/** Counts, for nobody. */
	WITHOUT_RESOURCE(Unit.EVENTS),

	/** A person called test: counts. */
	TEST_USER(Unit.EVENTS),

	/** The group is blank or a word for nothing, such as {@code EMPTY}: counts. */
	EMPTY_GROUP(Unit.EVENTS),

	/** The case's group is blank or a word for nothing: counts. */
	EMPTY_CASE_GROUP(Unit.CASES),

	/** Counts, under no channel. */
	WITHOUT_CHANNEL(Unit.CASES),

	/** Counts, under no department. */
	WITHOUT_DEPARTMENT(Unit.CASES);

	private final Unit unit;

	Dirt(Unit unit) {
		this.unit = unit;
	}

	public Unit unit() {
		return unit;
	}

	/** What is counted. */
	public enum Unit {

		ROWS, EVENTS, CASES, VALUES

	}

}
