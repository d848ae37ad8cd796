package org.oneseal.timelimit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;

/**
 * A limit as a table that a person can recompute with a pencil: what set it going, which
 * days counted and which did not and why, what stopped and lengthened it, its last day.
 * Ordinary weekends have no line of their own; every day that a notice or a local ruling
 * made other than its weekday has.
 *
 * @param lines from the start to {@link Kind#DUE}, then {@link Kind#ENDED} if it ended
 * @param counted the days that count towards the limit, first to last, as far as it is
 * counted in days; empty for months and hours
 * @param halfAtEnd whether only the morning of the last of these days belongs to the
 * limit
 * @param pausedSince the day after which it stands still, {@code null} if it does not
 */
public record LedgerTable(List<Line> lines, List<LocalDate> counted, boolean halfAtEnd,
		@Nullable LocalDate pausedSince) {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	public LedgerTable {
		lines = List.copyOf(lines);
		counted = List.copyOf(counted);
	}

	/** What a line says. */
	public enum Kind {

		/** The day that sets the limit going and is not counted. */
		STARTED,
		/** Days, months or hours that count. */
		COUNTED,
		/** Days off by a notice or a ruling. */
		DAY_OFF,
		/** A day that is worked by a notice or a ruling though its weekday is not. */
		MADE_UP,
		/** Time in which the limit stands still. */
		PAUSED,
		/** The limit becomes longer. */
		EXTENDED,
		/** A revised calendar moved the last day. */
		REVISED,
		/** The last day would be no working day and moves to the next one. */
		ROLLED,
		/** The last day. */
		DUE,
		/** What it was for happened, or will not any more. */
		ENDED

	}

	/**
	 * One line.
	 *
	 * @param kind what it says
	 * @param from first day it is about
	 * @param to last day it is about; {@code null} for a pause that lasts and of which
	 * nobody knows how long
	 * @param time of {@link Kind#DUE} the time of the day at which the limit ends,
	 * {@code null} for midnight; of hours that count the time at which the stretch ends
	 * @param unit what is counted
	 * @param amount how much of it this line counts, 0 for all but {@link Kind#COUNTED}
	 * and {@link Kind#MADE_UP}; hours are rounded to hundredths
	 * @param total counted up to and with this line; of an extension in another unit it
	 * begins anew; of {@link Kind#ENDED} what was used
	 * @param entry the entry of the ledger it comes from
	 * @param ruling why the days are not what their weekday says
	 * @param lasted of a pause that is over: the working days it took
	 */
	public record Line(Kind kind, LocalDate from, @Nullable LocalDate to, @Nullable LocalTime time, Unit unit,
			BigDecimal amount, BigDecimal total, @Nullable LedgerEntry entry, @Nullable Ruling ruling,
			@Nullable Integer lasted) {

		Line since(LocalDate day) {
			return new Line(this.kind, day, this.to, this.time, this.unit, this.amount, this.total, this.entry,
					this.ruling, this.lasted);
		}

		Line totalling(BigDecimal sum) {
			return new Line(this.kind, this.from, this.to, this.time, this.unit, this.amount, sum, this.entry,
					this.ruling, this.lasted);
		}

	}

	/**
	 * The table of a limit.
	 * @param calendar the state of the calendar that its last day was computed with
	 * @param zone where the law's days begin and end
	 */
	static LedgerTable of(Countdown countdown, WorkingCalendar calendar, ZoneId zone) {
		return new LedgerWriter(countdown.limit(), countdown.ledger(), calendar, zone, countdown.rollsForward())
			.write();
	}

	static LedgerTable of(Limit limit, List<LedgerEntry> ledger, WorkingCalendar calendar, ZoneId zone) {
		return new LedgerWriter(limit, ledger, calendar, zone, true).write();
	}

	/**
	 * How much of the limit was used up to and with a day; empty for months and hours.
	 */
	public Optional<BigDecimal> usedUntil(LocalDate day) {
		if (this.counted.isEmpty()) {
			return Optional.empty();
		}
		LocalDate until = (this.pausedSince != null && this.pausedSince.isBefore(day)) ? this.pausedSince : day;
		long days = this.counted.stream().filter((each) -> !each.isAfter(until)).count();
		return Optional.of(amountOf(days, days == this.counted.size()));
	}

	/** How much of the limit is left after a day; empty for months and hours. */
	public Optional<BigDecimal> leftAfter(LocalDate day) {
		return usedUntil(day).map((used) -> amountOf(this.counted.size(), true).subtract(used));
	}

	private BigDecimal amountOf(long days, boolean toTheEnd) {
		BigDecimal whole = BigDecimal.valueOf(days);
		return (toTheEnd && this.halfAtEnd && days > 0) ? whole.subtract(HALF) : whole;
	}

}
