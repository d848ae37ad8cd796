package org.oneseal.timelimit;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.oneseal.database.Command;
import org.oneseal.organisation.Authority;
import org.oneseal.organisation.Organisation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells of new entries of the book, each once: those of people in their own transaction,
 * those that files brought when the first node that has them is ready.
 */
@Component
class CalendarAnnouncement {

	private final CalendarBook book;

	private final WorkingCalendars calendars;

	private final Organisation organisation;

	private final ApplicationEventPublisher events;

	CalendarAnnouncement(CalendarBook book, WorkingCalendars calendars, Organisation organisation,
			ApplicationEventPublisher events) {
		this.book = book;
		this.calendars = calendars;
		this.organisation = organisation;
		this.events = events;
	}

	/** Tells of what nobody was told of yet, if there is anything. */
	@Command
	@EventListener(ApplicationReadyEvent.class)
	public void announce() {
		CalendarBook.End end = this.book.lock();
		if (end.announced() < end.revision()) {
			CalendarState state = this.calendars.written();
			this.book.announced(end.revision());
			this.events.publishEvent(news(state, end.announced()));
		}
	}

	private CalendarRevised news(CalendarState state, long announced) {
		List<CalendarEntry> entries = state.entries().stream().filter((entry) -> entry.revision() > announced).toList();
		List<CalendarEntry> touched = entries.stream().map((entry) -> subject(entry, state)).toList();
		boolean national = touched.stream().anyMatch((entry) -> entry.region() == null);
		return new CalendarRevised(state.revision(), national, national ? Set.of() : regions(touched),
				touched.stream().map(CalendarAnnouncement::firstDay).min(LocalDate::compareTo).orElseThrow(),
				touched.stream().map(CalendarAnnouncement::lastDay).max(LocalDate::compareTo).orElseThrow(), entries);
	}

	/** What an entry is about: of a withdrawal, what it withdraws. */
	private static CalendarEntry subject(CalendarEntry entry, CalendarState state) {
		Long withdrawn = entry.withdraws();
		return (withdrawn != null) ? state.entries().get((int) (withdrawn - 1)) : entry;
	}

	private Set<String> regions(List<CalendarEntry> touched) {
		Set<String> regions = new HashSet<>();
		touched.forEach((entry) -> regions.add(Objects.requireNonNull(entry.region())));
		// the higher level comes first, so that whatever is above a region is known by
		// then
		for (Authority authority : this.organisation.authorities()) {
			String above = authority.parent();
			if (above != null && regions.contains(above)) {
				regions.add(authority.code());
			}
		}
		return Set.copyOf(regions);
	}

	private static LocalDate firstDay(CalendarEntry entry) {
		return (entry.year() != null) ? LocalDate.of(entry.year() - 1, Month.DECEMBER, 1)
				: Objects.requireNonNull(entry.first());
	}

	private static LocalDate lastDay(CalendarEntry entry) {
		return (entry.year() != null) ? LocalDate.of(entry.year(), Month.DECEMBER, 31)
				: Objects.requireNonNull(entry.last());
	}

}
