package org.oneseal.ui.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCases;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.timelimit.CalendarEntry;
import org.oneseal.timelimit.CalendarOffice;
import org.oneseal.timelimit.Entered;
import org.oneseal.timelimit.Foreseen;
import org.oneseal.timelimit.Notice;
import org.oneseal.timelimit.WorkingCalendar;
import org.oneseal.timelimit.WorkingCalendars;
import org.oneseal.ui.calendar.CalendarView.Desk;
import org.oneseal.ui.calendar.CalendarView.Effect;
import org.oneseal.ui.calendar.CalendarView.RulingRow;
import org.oneseal.ui.calendar.CalendarView.Source;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Words;

/** Draws the calendar for its reader. */
@Component
class CalendarViews {

	/** Of the limits that would move; the rest is counted. */
	private static final int MOST_ROWS = 50;

	private final WorkingCalendars calendars;

	private final CalendarOffice office;

	private final Organisation organisation;

	private final MonthViews months;

	private final ProblemViews problems;

	private final ApprovalCases cases;

	private final LegalDays days;

	private final Words words;

	CalendarViews(WorkingCalendars calendars, CalendarOffice office, Organisation organisation, MonthViews months,
			ProblemViews problems, ApprovalCases cases, LegalDays days, Words words) {
		this.calendars = calendars;
		this.office = office;
		this.organisation = organisation;
		this.months = months;
		this.problems = problems;
		this.cases = cases;
		this.days = days;
		this.words = words;
	}

	/** The years that can be shown: those with a notice, and the one awaited. */
	List<Integer> years() {
		Collection<Notice> notices = this.calendars.notices();
		int first = notices.stream().mapToInt(Notice::year).min().orElseThrow();
		return IntStream.rangeClosed(first, first + notices.size()).boxed().toList();
	}

	/**
	 * A year of a region.
	 * @param region region code, empty for the nation
	 * @param reader who is signed in, if anybody is
	 */
	CalendarView of(String region, int year, Optional<Actor> reader, Typed typed) {
		WorkingCalendar calendar = region.isEmpty() ? this.calendars.national() : this.calendars.of(region);
		List<Integer> years = years();
		LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
		LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
		LocalDate unknown = calendar.lastKnown().plusDays(1);
		LocalDate provisional = unknown.isAfter(last) ? null : (unknown.isBefore(first) ? first : unknown);
		return new CalendarView(year, region,
				region.isEmpty() ? this.words.say("calendar.nation") : this.months.place(region), regions(region),
				years.stream().map((each) -> new Choice(each.toString(), each.toString(), each == year)).toList(),
				years.contains(year - 1) ? href(region, year - 1) : null,
				years.contains(year + 1) ? href(region, year + 1) : null, calendar.between(first.minusDays(1), last),
				this.months.of(year, calendar), provisional, String.valueOf(calendar.lastKnown().getYear() + 1),
				sources(year, reader), rulings(region, year, reader), desk(region, year, reader, typed),
				this.problems.errors(typed.problems()));
	}

	static String href(String region, int year) {
		return "/calendar?region=" + region + "&year=" + year;
	}

	private List<Choice> regions(String chosen) {
		return Stream.concat(Stream.of(new Choice("", this.words.say("calendar.nation"), chosen.isEmpty())),
				this.organisation.authorities()
					.stream()
					.map((each) -> new Choice(each.code(), this.words.say(each.name()), each.code().equals(chosen))))
			.toList();
	}

	private List<Source> sources(int year, Optional<Actor> reader) {
		List<Entered> all = this.calendars.noticesFor(year);
		long inForce = all.stream()
			.filter(Entered::stands)
			.mapToLong((each) -> each.entry().revision())
			.findFirst()
			.orElse(0);
		return all.stream().map((each) -> {
			CalendarEntry entry = each.entry();
			Notice notice = new Notice(entry);
			return new Source(entry.revision(),
					notice.title().isEmpty() ? this.words.say("calendar.notice.of", String.valueOf(year))
							: notice.title(),
					notice.sources(), by(entry, reader), this.days.at(entry.at()), entry.revision() == inForce,
					withdrawn(each, reader),
					reader.filter((person) -> this.office.mayWithdraw(entry, person)).isPresent());
		}).toList();
	}

	private List<RulingRow> rulings(String region, int year, Optional<Actor> reader) {
		return this.calendars.rulings(region)
			.stream()
			.filter((each) -> first(each).getYear() <= year && last(each).getYear() >= year)
			.map((each) -> {
				CalendarEntry entry = each.entry();
				return new RulingRow(entry.revision(), period(first(each), last(each)),
						Boolean.TRUE.equals(entry.worked()), this.months.place(Objects.requireNonNull(entry.region())),
						entry.reason(), by(entry, reader), this.days.at(entry.at()), withdrawn(each, reader),
						reader.filter((person) -> this.office.mayWithdraw(entry, person)).isPresent());
			})
			.toList();
	}

	private static LocalDate first(Entered entered) {
		return Objects.requireNonNull(entered.entry().first());
	}

	private static LocalDate last(Entered entered) {
		return Objects.requireNonNull(entered.entry().last());
	}

	private String period(LocalDate first, LocalDate last) {
		return first.equals(last) ? this.words.date(first) : this.words.say("calendar.period", first, last);
	}

	private @Nullable String withdrawn(Entered entered, Optional<Actor> reader) {
		CalendarEntry withdrawal = entered.withdrawal();
		return (withdrawal == null) ? null : this.words.say("calendar.withdrawn.by", by(withdrawal, reader),
				this.days.at(withdrawal.at()).toLocalDate(), withdrawal.reason());
	}

	/** The office answers to everybody; officials see the person too. */
	private String by(CalendarEntry entry, Optional<Actor> reader) {
		String department = entry.department();
		if (department == null) {
			return entry.isShipped() ? this.words.say("calendar.by.program")
					: this.words.say("calendar.by.file", entry.reason().replace("calendar/", ""));
		}
		String office = this.organisation.findDepartment(department)
			.map((found) -> this.words.say(found.name()))
			.orElse(department);
		return reader.filter(Actor::isOfficial).isPresent()
				? this.words.say("calendar.by.person", office, entry.byName()) : office;
	}

	private @Nullable Desk desk(String region, int year, Optional<Actor> reader, Typed typed) {
		Optional<Actor> ruler = reader.filter((person) -> this.office.mayRule(person, region));
		boolean notices = reader.filter(this.office::mayEnterNotices).isPresent();
		if (ruler.isEmpty() && !(region.isEmpty() && notices)) {
			return null;
		}
		Map<String, String> values = new TreeMap<>(typed.values());
		List<Entered> entered = this.calendars.noticesFor(year).stream().filter(Entered::stands).toList();
		if (notices) {
			values.putIfAbsent("notice",
					entered.isEmpty() ? this.words.say("calendar.notice.example", String.valueOf(year))
							: Objects.requireNonNull(entered.get(0).entry().notice()));
		}
		List<String> noticeErrors = new ArrayList<>();
		typed.problems()
			.stream()
			.filter((problem) -> Objects.equals(problem.field(), "notice"))
			.forEach((problem) -> noticeErrors.add(this.words.say(problem)));
		return new Desk(values, this.problems.errorsByField(typed.problems()), noticeErrors, notices, ruler.isPresent(),
				!entered.isEmpty(), typed.withdraws(), foreseen(typed), this.office.firstBroken());
	}

	private @Nullable Effect foreseen(Typed typed) {
		Foreseen foreseen = typed.foreseen();
		if (foreseen == null || !foreseen.problems().isEmpty()) {
			return null;
		}
		List<Effect.Row> rows = foreseen.moved()
			.stream()
			.limit(MOST_ROWS)
			.map((moved) -> new Effect.Row(
					this.cases.findById(moved.caseId()).map((found) -> found.number().value()).orElse(moved.caseId()),
					this.words.say("limit.subject." + moved.subject()), moved.before(), moved.after()))
			.toList();
		String count = foreseen.moved().isEmpty() ? this.words.say("calendar.foreseen.none", foreseen.looked())
				: this.words.say("calendar.foreseen.some", foreseen.looked(), foreseen.moved().size());
		return new Effect(typed.values().containsKey("notice"),
				foreseen.complete() ? count : this.words.say("calendar.foreseen.part", count), rows,
				foreseen.moved().size() - rows.size());
	}

}
