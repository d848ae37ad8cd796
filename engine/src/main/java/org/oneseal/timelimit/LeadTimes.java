package org.oneseal.timelimit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter;
import org.oneseal.matter.Matter.LeadTime;

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

	private final WorkingCalendar calendar;

	public LeadTimes(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * The dates of the answers that come too soon.
	 * @param form the application form of the matter
	 * @param today the day of application, not counted
	 */
	public List<Problem> problems(Matter matter, FormDefinition form, Answers answers, LocalDate today) {
		return matter.leadTimes().stream().flatMap((leadTime) -> problem(leadTime, form, answers, today)).toList();
	}

	private Stream<Problem> problem(LeadTime leadTime, FormDefinition form, Answers answers, LocalDate today) {
		LocalDate earliest = earliest(leadTime.atLeast(), today);
		Optional<Field> field = form.field(leadTime.field());
		return answers.date(leadTime.field())
			.filter((date) -> date.isBefore(earliest))
			.map((date) -> Problem.error(leadTime.field(), TOO_SHORT, field.orElseThrow().label(), earliest))
			.stream();
	}

	private LocalDate earliest(Limit atLeast, LocalDate today) {
		return switch (atLeast.unit()) {
			case WORKING_DAYS -> atLeast.isAtOnce() ? today : this.calendar.add(today, atLeast.units());
			case DAYS -> today.plusDays(atLeast.units());
			case MONTHS -> today.plusMonths(atLeast.units());
			// a date has no hour: a day begun counts whole
			case HOURS -> today.plusDays((atLeast.units() + 23) / 24);
		};
	}

}
