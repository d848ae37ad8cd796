package org.oneseal.ui.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.Authority;
import org.oneseal.organisation.Organisation;
import org.oneseal.timelimit.Ruling;
import org.oneseal.timelimit.WorkingCalendar;
import org.oneseal.ui.calendar.CalendarView.Day;
import org.oneseal.ui.calendar.CalendarView.Kind;
import org.oneseal.ui.calendar.CalendarView.Month;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Occasions;
import org.oneseal.ui.view.Words;

/** The months of a year as they are drawn. */
@Component
class MonthViews {

	private static final int MONTHS = 12;

	private static final int WEEK = 7;

	private final Organisation organisation;

	private final Occasions occasions;

	private final LegalDays days;

	private final Words words;

	MonthViews(Organisation organisation, Occasions occasions, LegalDays days, Words words) {
		this.organisation = organisation;
		this.occasions = occasions;
		this.days = days;
		this.words = words;
	}

	List<Month> of(int year, WorkingCalendar calendar) {
		LocalDate today = this.days.today();
		return IntStream.rangeClosed(1, MONTHS)
			.mapToObj((month) -> month(YearMonth.of(year, month), calendar, today))
			.toList();
	}

	private Month month(YearMonth month, WorkingCalendar calendar, LocalDate today) {
		LocalDate first = month.atDay(1);
		int lead = first.getDayOfWeek().getValue() - 1;
		@Nullable Day[] cells = new @Nullable Day[(lead + month.lengthOfMonth() + WEEK - 1) / WEEK * WEEK];
		for (int i = 1; i <= month.lengthOfMonth(); i++) {
			cells[lead + i - 1] = day(month.atDay(i), calendar, today);
		}
		List<List<@Nullable Day>> weeks = new ArrayList<>();
		for (int i = 0; i < cells.length; i += WEEK) {
			weeks.add(Arrays.asList(Arrays.copyOfRange(cells, i, i + WEEK)));
		}
		return new Month(this.words.say("calendar.month." + month.getMonthValue()),
				calendar.between(first.minusDays(1), month.atEndOfMonth()), weeks, notes(month, calendar));
	}

	private Day day(LocalDate day, WorkingCalendar calendar, LocalDate today) {
		Ruling ruling = calendar.ruling(day).orElse(null);
		Kind kind = (ruling != null) ? (ruling.worked() ? Kind.WORK : Kind.OFF)
				: ((day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) ? Kind.WEEKDAY : Kind.WEEKEND);
		return new Day(day.getDayOfMonth(), kind, ruling != null && ruling.isLocal(), !calendar.isKnown(day),
				day.equals(today), (ruling != null) ? why(ruling) : null);
	}

	/** Days that follow one another and have the same reason are one note. */
	private List<String> notes(YearMonth month, WorkingCalendar calendar) {
		List<String> notes = new ArrayList<>();
		int last;
		for (int first = 1; first <= month.lengthOfMonth(); first = last + 1) {
			last = first;
			Ruling ruling = calendar.ruling(month.atDay(first)).orElse(null);
			if (ruling != null) {
				while (last < month.lengthOfMonth()
						&& ruling.equals(calendar.ruling(month.atDay(last + 1)).orElse(null))) {
					last++;
				}
				notes.add((first == last) ? this.words.say("calendar.note.day", String.valueOf(first), why(ruling))
						: this.words.say("calendar.note.days", String.valueOf(first), String.valueOf(last),
								why(ruling)));
			}
		}
		return notes;
	}

	/** Such as 国庆节，休息. */
	private String why(Ruling ruling) {
		String key = ruling.worked() ? "calendar.why.work" : "calendar.why.off";
		return (ruling.region() == null) ? this.words.say(key, this.occasions.say(ruling.occasion()))
				: this.words.say(key + ".local", ruling.occasion(), place(ruling.region()));
	}

	/** The name of a region's authority. */
	String place(String region) {
		return this.organisation.findAuthority(region).map(Authority::name).map(this.words::say).orElse(region);
	}

}
