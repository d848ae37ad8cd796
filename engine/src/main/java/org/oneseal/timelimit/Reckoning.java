package org.oneseal.timelimit;

import java.time.Duration;
import java.time.Instant;
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

	private final List<Limit> allowances = new ArrayList<>();

	private final List<Pause> pauses;

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
		this.pauses = pauses(entries).stream().map((pause) -> pause.foreseen(calendar)).toList();
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

	/** The limit and what it was extended by; of one unit together. */
	List<Limit> allowances() {
		return List.copyOf(this.allowances);
	}

	/**
	 * From when hours count: the time of the entry, unless it took effect on another day.
	 */
	static LocalDateTime begin(LedgerEntry start, ZoneId zone) {
		LocalDateTime at = start.at().atZone(zone).toLocalDateTime();
		return at.toLocalDate().equals(start.on()) ? at : start.on().atTime(LocalTime.MAX);
	}

	/** The pauses of a ledger, the last one open if it lasts. */
	static List<Pause> pauses(List<LedgerEntry> entries) {
		List<Pause> pauses = new ArrayList<>();
		LedgerEntry begun = null;
		for (LedgerEntry entry : entries) {
			switch (entry.kind()) {
				case PAUSED -> begun = entry;
				case RESUMED, ENDED -> {
					if (begun != null) {
						pauses.add(new Pause(begun.on(), begun.at(), entry.on(), entry.at(), begun.limit()));
					}
					begun = null;
				}
				default -> {
				}
			}
		}
		if (begun != null) {
			pauses.add(new Pause(begun.on(), begun.at(), null, null, begun.limit()));
		}
		return pauses;
	}

	/**
	 * The end of the limit; of one that is paused, the end if the pause goes as expected.
	 */
	Deadline deadline() {
		LocalDateTime end = begin(this.start, this.zone);
		LocalTime until = null;
		for (Limit limit : this.allowances) {
			if (limit.unit() == Unit.HOURS) {
				end = afterHours(end, limit.units());
				until = end.toLocalTime();
			}
			else {
				end = end(end.toLocalDate(), limit).atTime(LocalTime.MAX);
				until = limit.endsAtNoon() ? LocalTime.NOON : null;
			}
		}
		LocalDate last = this.rollsForward ? this.calendar.rollForward(end.toLocalDate()) : end.toLocalDate();
		boolean known = this.calendar.isKnown(this.start.on()) && this.calendar.isKnown(last);
		return new Deadline(last, until, !known);
	}

	private LocalDate end(LocalDate from, Limit limit) {
		return switch (limit.unit()) {
			case WORKING_DAYS -> afterDays(from, limit.units(), this.calendar::isWorkingDay);
			case DAYS -> afterDays(from, limit.units(), (day) -> true);
			case MONTHS -> afterMonths(from, limit.units());
			case HOURS -> throw new IllegalStateException("Hours have no last day of their own");
		};
	}

	/**
	 * The day on which so many days were counted that are neither paused nor left out.
	 */
	private LocalDate afterDays(LocalDate from, int days, Predicate<LocalDate> counts) {
		LocalDate day = from;
		for (int counted = 0; counted < days;) {
			day = next(day);
			if (counts.test(day) && !isPaused(day)) {
				counted++;
			}
		}
		return afterPausesFrom(day);
	}

	/**
	 * What was stopped on its last day ends on the day it goes on: nothing is left then,
	 * but nothing was missed either.
	 */
	private LocalDate afterPausesFrom(LocalDate last) {
		LocalDate day = last;
		for (Pause pause : this.pauses) {
			if (pause.from().equals(day) && pause.to() != null) {
				day = pause.to();
			}
		}
		return day;
	}

	/** A month has no days to count one by one: its end moves by the days paused. */
	private LocalDate afterMonths(LocalDate from, int months) {
		LocalDate end = from.plusMonths(months);
		for (Pause pause : this.pauses) {
			if (pause.to() != null && pause.from().isAfter(from.minusDays(1)) && !pause.from().isAfter(end)) {
				end = end.plusDays(pause.to().toEpochDay() - pause.from().toEpochDay());
			}
		}
		return end;
	}

	private LocalDateTime afterHours(LocalDateTime from, int hours) {
		LocalDateTime at = from;
		Duration left = Duration.ofHours(hours);
		while (true) {
			LocalDateTime pausedUntil = pausedUntil(at);
			if (pausedUntil != null) {
				at = pausedUntil;
			}
			else if (!this.calendar.isWorkingDay(at.toLocalDate())) {
				at = next(at.toLocalDate()).atStartOfDay();
			}
			else {
				LocalDateTime stop = nextStop(at);
				if (left.compareTo(Duration.between(at, stop)) <= 0) {
					return at.plus(left);
				}
				left = left.minus(Duration.between(at, stop));
				at = stop;
			}
		}
	}

	/** The end of the pause this instant lies in. */
	private @Nullable LocalDateTime pausedUntil(LocalDateTime at) {
		return this.pauses.stream()
			.filter((pause) -> pause.toAt() != null && !at.isBefore(local(pause.fromAt()))
					&& at.isBefore(local(pause.toAt())))
			.map((pause) -> local(java.util.Objects.requireNonNull(pause.toAt())))
			.findFirst()
			.orElse(null);
	}

	/** The next midnight or beginning of a pause. */
	private LocalDateTime nextStop(LocalDateTime at) {
		return this.pauses.stream()
			.map((pause) -> local(pause.fromAt()))
			.filter((begin) -> begin.isAfter(at))
			.reduce(at.toLocalDate().plusDays(1).atStartOfDay(), (a, b) -> a.isBefore(b) ? a : b);
	}

	private LocalDateTime local(Instant instant) {
		return LocalDateTime.ofInstant(instant, this.zone);
	}

	private boolean isPaused(LocalDate day) {
		return this.pauses.stream().anyMatch((pause) -> pause.covers(day));
	}

	private LocalDate next(LocalDate day) {
		if (day.toEpochDay() - this.start.on().toEpochDay() > MOST_DAYS) {
			throw new IllegalStateException(
					"The limit begun on %s does not end within a hundred years".formatted(this.start.on()));
		}
		return day.plusDays(1);
	}

}
