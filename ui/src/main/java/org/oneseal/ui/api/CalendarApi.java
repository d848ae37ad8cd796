package org.oneseal.ui.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.organisation.Organisation;
import org.oneseal.timelimit.Notice;
import org.oneseal.timelimit.WorkingCalendar;
import org.oneseal.timelimit.WorkingCalendars;
import org.oneseal.ui.api.CalendarReport.RuledDay;
import org.oneseal.ui.api.CalendarReport.Source;

@RestController
@Tag(name = "Calendar", description = "The working days that limits are counted in. Public.")
class CalendarApi {

	private final WorkingCalendars calendars;

	private final Organisation organisation;

	private final Clock clock;

	CalendarApi(WorkingCalendars calendars, Organisation organisation, Clock clock) {
		this.calendars = calendars;
		this.organisation = organisation;
		this.clock = clock;
	}

	@GetMapping(path = "/api/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
	@Refuses(ProblemType.INVALID)
	@Operation(operationId = "getCalendar", summary = "The working calendar of a year",
			description = "Monday to Friday are working days, but for the days listed. After knownUntil the State Council's notice is still to come: what depends on those days is provisional.")
	CalendarReport get(
			@Parameter(
					description = "Region code of an authority; without it the calendar of the nation") @RequestParam(
							required = false) @Nullable String region,
			@Parameter(
					description = "A year from the first with a notice to the one after the last; without it this year") @RequestParam(
							required = false) @Nullable Integer year) {
		if (region != null && this.organisation.findAuthority(region).isEmpty()) {
			throw Refusal.of("region", "calendar.unknown-region", region);
		}
		Collection<Notice> notices = this.calendars.notices();
		int first = notices.stream().mapToInt(Notice::year).min().orElseThrow();
		int awaited = first + notices.size();
		int shown = (year != null) ? year : Math.min(LocalDate.now(this.clock).getYear(), awaited);
		if (shown < first || shown > awaited) {
			throw Refusal.of("year", "calendar.unknown-year", String.valueOf(first), String.valueOf(awaited));
		}
		WorkingCalendar calendar = (region != null) ? this.calendars.of(region) : this.calendars.national();
		LocalDate from = LocalDate.of(shown, Month.JANUARY, 1);
		LocalDate to = LocalDate.of(shown, Month.DECEMBER, 31);
		return new CalendarReport(region, shown, this.calendars.revision(), calendar.firstKnown(), calendar.lastKnown(),
				calendar.between(from.minusDays(1), to), sources(notices, shown), days(from, to, calendar));
	}

	private static List<Source> sources(Collection<Notice> notices, int year) {
		return notices.stream()
			.filter((notice) -> notice.year() == year)
			.map((notice) -> new Source(notice.title(), notice.sources()))
			.toList();
	}

	private static List<RuledDay> days(LocalDate from, LocalDate to, WorkingCalendar calendar) {
		return from.datesUntil(to.plusDays(1))
			.flatMap((day) -> calendar.ruling(day)
				.map((ruling) -> new RuledDay(day, ruling.worked(), ruling.occasion(), ruling.region()))
				.stream())
			.toList();
	}

}
