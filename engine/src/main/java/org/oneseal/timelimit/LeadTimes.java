package org.oneseal.timelimit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter;
import org.oneseal.matter.Matter.LeadTime;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether an application comes early enough before what it is about, such as twenty days
 * before an event.
 */
@Component
public class LeadTimes {

	/**
	 * Message: {0} label of the date, {1} the earliest date that can still be applied
	 * for.
	 */
	static final String TOO_SHORT = "application.lead-time";

	/** By region code. */
	private final Function<String, WorkingCalendar> calendars;

	@Autowired
	LeadTimes(WorkingCalendars calendars) {
		this(calendars::of);
	}

	LeadTimes(Function<String, WorkingCalendar> calendars) {
		this.calendars = calendars;
	}

	/**
	 * The dates of the answers that come too soon.
	 * @param form the application form of the matter
	 * @param today the day of application, not counted
	 * @param authority region code of the authority applied to, whose calendar counts
	 */
	public List<Problem> problems(Matter matter, FormDefinition form, Answers answers, LocalDate today,
			String authority) {
		WorkingCalendar calendar = this.calendars.apply(authority);
		return matter.leadTimes()
			.stream()
			.flatMap((leadTime) -> problem(leadTime, form, answers, earliest(leadTime.atLeast(), today, calendar)))
			.toList();
	}

	private Stream<Problem> problem(LeadTime leadTime, FormDefinition form, Answers answers, LocalDate earliest) {
		Optional<Field> field = form.field(leadTime.field());
		return answers.date(leadTime.field())
			.filter((date) -> date.isBefore(earliest))
			.map((date) -> Problem.error(leadTime.field(), TOO_SHORT, field.orElseThrow().label(), earliest))
			.stream();
	}

	private static LocalDate earliest(Limit atLeast, LocalDate today, WorkingCalendar calendar) {
		return switch (atLeast.unit()) {
			case WORKING_DAYS -> atLeast.isAtOnce() ? today : calendar.add(today, atLeast.units());
			case DAYS -> today.plusDays(atLeast.units());
			case MONTHS -> today.plusMonths(atLeast.units());
			// a date has no hour: a day begun counts whole
			case HOURS -> today.plusDays((atLeast.units() + 23) / 24);
		};
	}

}
