package org.oneseal.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * A point of time as a log writes it: the instant, and the calendar day people there
 * read. Kept small, as there are millions of them.
 *
 * @param epochNanos nanoseconds since 1970-01-01T00:00Z; good for 1678 to 2261
 * @param epochDay the local day, as {@link LocalDate#toEpochDay()}
 * @param offsetSeconds of the local time from UTC
 * @param dateOnly only a day was written; the instant is its beginning
 */
record Moment(long epochNanos, int epochDay, int offsetSeconds, boolean dateOnly) {

	/** A total order, for choosing one of several whatever order they come in. */
	static final Comparator<Moment> ORDER = Comparator.comparingLong(Moment::epochNanos)
		.thenComparingInt(Moment::epochDay)
		.thenComparing(Moment::dateOnly);

	private static final long NANOS = 1_000_000_000L;

	static Moment of(OffsetDateTime time, boolean dateOnly) {
		long nanos = Math.addExact(Math.multiplyExact(time.toEpochSecond(), NANOS), time.getNano());
		return new Moment(nanos, (int) time.toLocalDate().toEpochDay(), time.getOffset().getTotalSeconds(), dateOnly);
	}

	/**
	 * Compares instants, so that neither offsets nor daylight saving matter; where one of
	 * the two is only a day, the days.
	 */
	boolean isAfter(Moment other) {
		return (dateOnly || other.dateOnly) ? isOnALaterDayThan(other) : epochNanos > other.epochNanos;
	}

	boolean isOnALaterDayThan(Moment other) {
		return epochDay > other.epochDay;
	}

	/**
	 * Time that passed, an hour more or less than the clock on the wall shows when
	 * daylight saving changed in between; where one of the two is only a day, whole days
	 * of 24 hours.
	 */
	Duration until(Moment later) {
		return (dateOnly || later.dateOnly) ? Duration.ofDays(daysUntil(later))
				: Duration.ofNanos(Math.subtractExact(later.epochNanos, epochNanos));
	}

	/** Midnights in between. */
	long daysUntil(Moment later) {
		return (long) later.epochDay - epochDay;
	}

	LocalDate date() {
		return LocalDate.ofEpochDay(epochDay);
	}

	OffsetDateTime time() {
		return Instant.ofEpochSecond(Math.floorDiv(epochNanos, NANOS), Math.floorMod(epochNanos, NANOS))
			.atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds));
	}

	/** As a reader knows it: the day, or the time to the second with its offset. */
	@Override
	public String toString() {
		return dateOnly ? date().toString() : time().withNano(0).toString();
	}

}
