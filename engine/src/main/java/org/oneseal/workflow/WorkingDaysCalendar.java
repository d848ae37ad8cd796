package org.oneseal.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flowable.common.engine.api.FlowableIllegalArgumentException;
import org.flowable.common.engine.impl.calendar.BusinessCalendarImpl;
import org.oneseal.timelimit.WorkingCalendars;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's business calendar {@code workingDays}: {@code P5D} is the end of the fifth
 * working day by the State Council's notices, the first day not counted. Limits by name
 * do not come here: they have a date of their own.
 */
final class WorkingDaysCalendar extends BusinessCalendarImpl {

	/** What process definitions call it. */
	static final String NAME = "workingDays";

	private static final Pattern DAYS = Pattern.compile("P(\\d{1,4})D");

	private final ObjectProvider<WorkingCalendars> calendars;

	private final Clock clock;

	WorkingDaysCalendar(EngineClock engineClock, ObjectProvider<WorkingCalendars> calendars, Clock clock) {
		super(engineClock);
		this.calendars = calendars;
		this.clock = clock;
	}

	@Override
	public Date resolveDuedate(String duration, int maxIterations) {
		Matcher days = DAYS.matcher(duration.strip());
		if (days.matches() && Integer.parseInt(days.group(1)) > 0) {
			LocalDate last = calendars.getObject()
				.national()
				.add(LocalDate.now(clock), Integer.parseInt(days.group(1)));
			return Date.from(last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
		}
		if (duration.matches("\\d{4}-.*")) {
			return Date.from(at(duration));
		}
		throw new FlowableIllegalArgumentException(
				"The calendar %s counts days such as P5D, not %s".formatted(NAME, duration));
	}

	private static Instant at(String date) {
		return ZonedDateTime.parse(date).toInstant();
	}

}
