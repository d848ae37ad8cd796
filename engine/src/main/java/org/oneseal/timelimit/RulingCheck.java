package org.oneseal.timelimit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.oneseal.form.Problem;

/** Whether a ruling can be what was meant. */
final class RulingCheck {

	/**
	 * Longer than any holiday and any storm; what closes offices longer is entered in
	 * parts.
	 */
	static final int MOST_DAYS = 92;

	/** How far back and ahead of today, in years. */
	private static final int YEARS = 2;

	static final int LONGEST_REASON = 500;

	private RulingCheck() {
	}

	/**
	 * What is wrong with a wish.
	 * @param calendar the calendar of the region as it is
	 */
	static List<Problem> problems(RulingWish wish, WorkingCalendar calendar, LocalDate today) {
		List<Problem> problems = new ArrayList<>();
		LocalDate first = wish.first();
		LocalDate last = wish.last();
		if (first == null) {
			problems.add(Problem.error("first", "calendar.day-required"));
		}
		else if (last == null) {
			problems.add(Problem.error("last", "calendar.day-unreadable"));
		}
		if (first != null && last != null) {
			problems.addAll(days(first, last, today));
		}
		if (wish.worked() == null) {
			problems.add(Problem.error("worked", "calendar.kind-required"));
		}
		else if (first != null && last != null && problems.isEmpty()
				&& changesNothing(first, last, wish.worked(), calendar)) {
			problems.add(Problem.error("worked",
					wish.worked() ? "calendar.all-worked-already" : "calendar.all-off-already"));
		}
		problems.addAll(reason("reason", wish.reason()));
		return problems;
	}

	private static List<Problem> days(LocalDate first, LocalDate last, LocalDate today) {
		if (last.isBefore(first)) {
			return List.of(Problem.error("last", "calendar.backwards"));
		}
		if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
			return List.of(Problem.error("last", "calendar.too-long", MOST_DAYS));
		}
		LocalDate earliest = today.minusYears(YEARS);
		LocalDate latest = today.plusYears(YEARS);
		if (first.isBefore(earliest) || last.isAfter(latest)) {
			return List.of(Problem.error("first", "calendar.too-far", earliest, latest));
		}
		return List.of();
	}

	private static boolean changesNothing(LocalDate first, LocalDate last, boolean worked, WorkingCalendar calendar) {
		return first.datesUntil(last.plusDays(1)).allMatch((day) -> calendar.isWorkingDay(day) == worked);
	}

	static List<Problem> reason(String field, String reason) {
		if (reason.isBlank()) {
			return List.of(Problem.error(field, "calendar.reason-required"));
		}
		return (reason.strip().length() > LONGEST_REASON)
				? List.of(Problem.error(field, "calendar.reason-too-long", LONGEST_REASON)) : List.of();
	}

}
