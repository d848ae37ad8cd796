package org.oneseal.timelimit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One year's notice of the State Council: the days that are off and the weekend days that
 * are worked, each other day being what its weekday says.
 *
 * @param year year the notice is for; it may rule some days of the December before
 * @param title name of the notice, empty if the file does not say it
 * @param sources addresses of the notice and of what amended it, at least one
 * @param rulings by day
 */
record CalendarYear(int year, String title, List<String> sources, Map<LocalDate, Ruling> rulings) {

}
