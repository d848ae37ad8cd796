package org.oneseal.timelimit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;

/**
 * Computes the end of a limit from the entries of its ledger and a calendar, and nothing
 * else: the same entries give the same day whenever and wherever it is computed.
 */
final class Reckoning {

	/**
	 * Longest a limit may run, pauses included; a guard against a calendar without end.
	 */
	private static final int MOST_DAYS = 36_600;

	private final WorkingCalendar calendar;

	private final ZoneId zone;

	private final LedgerEntry start;

	/** The limit and what it was extended by; of one unit together. */
	private final List<Limit> allowances = new ArrayList<>();

	private final Pauses pauses;

	private final boolean rollsForward;

	Reckoning(Limit limit, List<LedgerEntry> entries, WorkingCalendar calendar, ZoneId zone) {
		this(limit, entries, calendar, zone, true);
	}

	/**
	 * @param rollsForward whether a last day that is no working day rolls forward; that
	 * of an old licence does not
	 */
	Reckoning(Limit limit, List<LedgerEntry> entries, WorkingCalendar calendar, ZoneId zone, boolean rollsForward) {
		this.rollsForward = rollsForward;
		this.calendar = calendar;
		this.zone = zone;
		this.start = entries.get(0);
		this.allowances.add(limit);
		entries.stream()
			.filter((entry) -> entry.kind() == LedgerEntry.Kind.EXTENDED)
			.forEach((entry) -> allow(entry.limit()));
		this.pauses = new Pauses(entries, calendar, zone);
	}

	private void allow(@Nullable Limit more) {
		Limit last = this.allowances.get(this.allowances.size() - 1);
		if (more != null && more.unit() == last.unit()) {
			this.allowances.set(this.allowances.size() - 1, new Limit(last.amount().add(more.amount()), last.unit()));
		}
		else if (more != null) {
			this.allowances.add(more);
		}
	}

	/**
	 * From when hours count: the time of the entry, unless it took effect on another day.
	 */
	private static LocalDateTime begin(LedgerEntry start, ZoneId zone) {
		LocalDateTime at = start.at().atZone(zone).toLocalDateTime();
		return at.toLocalDate().equals(start.on()) ? at : start.on().atTime(LocalTime.MAX);
	}

	/**
	 * The end of the limit; of one that is paused, the end if the pause goes as expected.
	 */
	Deadline deadline() {
		return deadline(Tally.NONE);
	}

	/** The same, told on the way. */
	Deadline deadline(Tally tally) {
		LocalDateTime end = begin(this.start, this.zone);
		LocalTime until = null;
		for (Limit limit : this.allowances) {
			tally.begins(limit, end.toLocalDate());
			if (limit.unit() == Unit.HOURS) {
				end = afterHours(end, limit.units(), tally);
				until = end.toLocalTime();
			}
			else {
				end = end(end.toLocalDate(), limit, tally).atTime(LocalTime.MAX);
				until = limit.endsAtNoon() ? LocalTime.NOON : null;
			}
		}
		LocalDate last = this.rollsForward ? this.calendar.rollForward(end.toLocalDate()) : end.toLocalDate();
		boolean known = this.calendar.isKnown(this.start.on()) && this.calendar.isKnown(last);
		return new Deadline(last, until, !known);
	}

	private LocalDate end(LocalDate from, Limit limit, Tally tally) {
		return switch (limit.unit()) {
			case WORKING_DAYS -> afterDays(from, limit.units(), this.calendar::isWorkingDay, tally);
			case DAYS -> afterDays(from, limit.units(), (day) -> true, tally);
			case MONTHS -> afterMonths(from, limit.units(), tally);
			case HOURS -> throw new IllegalStateException("Hours have no last day of their own");
		};
	}

	/**
	 * The day on which so many days were counted that are neither paused nor left out.
	 */
	private LocalDate afterDays(LocalDate from, int days, Predicate<LocalDate> counts, Tally tally) {
		LocalDate day = from;
		for (int counted = 0; counted < days;) {
			day = next(day);
			if (counts.test(day) && !this.pauses.cover(day)) {
				counted++;
				tally.counts(day);
			}
			else {
				tally.skips(day);
			}
		}
		LocalDate end = this.pauses.end(day);
		if (!end.equals(day)) {
			tally.pauses(day, end);
		}
		return end;
	}

	private LocalDate afterMonths(LocalDate from, int months, Tally tally) {
		LocalDate last = from.plusMonths(months);
		LocalDate moved = this.pauses.move(from, last);
		tally.countsMonths(from, last, moved);
		return moved;
	}

	private LocalDateTime afterHours(LocalDateTime from, int hours, Tally tally) {
		LocalDateTime end = from;
		Duration left = Duration.ofHours(hours);
		do {
			LocalDateTime at = afterIdleTime(end, tally);
			Duration most = Duration.between(at, this.pauses.nextStop(at));
			Duration some = (left.compareTo(most) <= 0) ? left : most;
			end = at.plus(some);
			left = left.minus(some);
			tally.countsHours(at, end);
		}
		while (!left.isZero());
		return end;
	}

	/** The first moment from this one on that is neither paused nor on a day off. */
	private LocalDateTime afterIdleTime(LocalDateTime from, Tally tally) {
		LocalDateTime at = from;
		while (true) {
			LocalDateTime pausedUntil = this.pauses.endOfPauseAt(at);
			if (pausedUntil != null) {
				tally.pauses(at.toLocalDate(), pausedUntil.toLocalDate());
				at = pausedUntil;
			}
			else if (!this.calendar.isWorkingDay(at.toLocalDate())) {
				tally.skips(at.toLocalDate());
				at = next(at.toLocalDate()).atStartOfDay();
			}
			else {
				return at;
			}
		}
	}

	private LocalDate next(LocalDate day) {
		if (day.toEpochDay() - this.start.on().toEpochDay() > MOST_DAYS) {
			throw new IllegalStateException(
					"The limit begun on %s does not end within a hundred years".formatted(this.start.on()));
		}
		return day.plusDays(1);
	}

}
