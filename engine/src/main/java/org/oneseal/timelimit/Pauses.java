package org.oneseal.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The pauses that a limit meets, by the day and by the clock; one that lasts ends when it
 * is expected to.
 */
final class Pauses {

	private final List<Pause> pauses;

	private final ZoneId zone;

	Pauses(List<LedgerEntry> entries, WorkingCalendar calendar, ZoneId zone) {
		this.pauses = of(entries).stream().map((pause) -> pause.foreseen(calendar)).toList();
		this.zone = zone;
	}

	/** The pauses of a ledger, the last one open if it lasts. */
	static List<Pause> of(List<LedgerEntry> entries) {
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

	boolean cover(LocalDate day) {
		for (Pause pause : this.pauses) {
			if (pause.covers(day)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What was stopped on its last day ends on the day it goes on: nothing is left then,
	 * but nothing was missed either.
	 */
	LocalDate end(LocalDate last) {
		LocalDate day = last;
		for (Pause pause : this.pauses) {
			if (pause.from().equals(day)) {
				day = to(pause);
			}
		}
		return day;
	}

	/** A month has no days to count one by one: its end moves by the days paused. */
	LocalDate move(LocalDate from, LocalDate last) {
		LocalDate end = last;
		for (Pause pause : this.pauses) {
			if (!pause.from().isBefore(from) && !pause.from().isAfter(end)) {
				end = end.plusDays(to(pause).toEpochDay() - pause.from().toEpochDay());
			}
		}
		return end;
	}

	/**
	 * The end of the pause this time lies in, {@code null} if it lies in none.
	 */
	@Nullable LocalDateTime endOfPauseAt(LocalDateTime at) {
		for (Pause pause : this.pauses) {
			LocalDateTime end = local(Objects.requireNonNull(pause.toAt()));
			if (!at.isBefore(local(pause.fromAt())) && at.isBefore(end)) {
				return end;
			}
		}
		return null;
	}

	/** The next midnight or beginning of a pause. */
	LocalDateTime nextStop(LocalDateTime at) {
		LocalDateTime stop = at.toLocalDate().plusDays(1).atStartOfDay();
		for (Pause pause : this.pauses) {
			LocalDateTime begin = local(pause.fromAt());
			if (begin.isAfter(at) && begin.isBefore(stop)) {
				stop = begin;
			}
		}
		return stop;
	}

	private static LocalDate to(Pause foreseen) {
		return Objects.requireNonNull(foreseen.to());
	}

	private LocalDateTime local(Instant instant) {
		return LocalDateTime.ofInstant(instant, this.zone);
	}

}
