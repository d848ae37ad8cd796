package org.oneseal.timelimit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.oneseal.timelimit.Foreseen.Moved;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the limits that run by a calendar that is not in force. */
@Component
class CalendarPreview {

	private static final int PAGE = 200;

	/** More than one authority has running at once; looked at in a few seconds. */
	private static final int MOST = 10_000;

	private final CountdownRepository countdowns;

	private final WorkingCalendars calendars;

	private final Clock clock;

	CalendarPreview(CountdownRepository countdowns, WorkingCalendars calendars, Clock clock) {
		this.countdowns = countdowns;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Foreseen of(CalendarState state) {
		Map<String, WorkingCalendar> byRegion = new HashMap<>();
		List<Moved> moved = new ArrayList<>();
		int looked = 0;
		List<Countdown> page = this.countdowns.findOpen("", Limit.of(PAGE));
		while (!page.isEmpty() && looked < MOST) {
			for (Countdown countdown : page) {
				WorkingCalendar calendar = byRegion.computeIfAbsent(countdown.authority(),
						(region) -> state.of(this.calendars.chain(region)));
				look(countdown, calendar, moved);
			}
			looked += page.size();
			page = this.countdowns.findOpen(page.get(page.size() - 1).id(), Limit.of(PAGE));
		}
		moved.sort(Comparator.comparing(Moved::before).thenComparing(Moved::caseId));
		return new Foreseen(List.of(), looked, page.isEmpty(), List.copyOf(moved));
	}

	private void look(Countdown countdown, WorkingCalendar calendar, List<Moved> moved) {
		LocalDate before = countdown.deadline().date();
		LocalDate after = countdown.reckoned(calendar, this.clock.getZone()).date();
		if (!after.equals(before)) {
			moved.add(new Moved(countdown.caseId(), countdown.subject(), before, after));
		}
	}

}
