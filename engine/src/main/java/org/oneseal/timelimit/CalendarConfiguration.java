package org.oneseal.timelimit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The calendar of the nation as it is at the start, for whoever has no region at hand.
 */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

	@Bean
	WorkingCalendar workingCalendar(WorkingCalendars calendars) {
		return calendars.national();
	}

}
