package org.oneseal.timelimit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Who may enter what into the calendar, and whether it can be meant. */
@Component
class CalendarDrafts {

	private static final int LONGEST_NOTICE = 20_000;

	private final WorkingCalendars calendars;

	private final Organisation organisation;

	private final Clock clock;

	CalendarDrafts(WorkingCalendars calendars, Organisation organisation, Clock clock) {
		this.calendars = calendars;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * An entry that might be made.
	 *
	 * @param problems why it cannot be
	 * @param entry the entry, {@code null} if it cannot be
	 */
	record Draft(List<Problem> problems, @Nullable CalendarEntry entry) {

		static Draft refused(Problem... problems) {
			return new Draft(List.of(problems), null);
		}

	}

	boolean mayRule(Actor actor, String region) {
		return actor.isOfficial() && actor.has(Duty.ADMINISTER) && region.equals(actor.authority());
	}

	boolean mayEnterNotices(Actor actor) {
		String authority = actor.authority();
		return authority != null && mayRule(actor, authority)
				&& this.organisation.findAuthority(authority).filter((top) -> top.parent() == null).isPresent();
	}

	/** Whether an entry is one this person could withdraw, did it still stand. */
	boolean isTheirs(CalendarEntry entry, Actor actor) {
		return switch (entry.kind()) {
			case NOTICE -> mayEnterNotices(actor);
			case RULING -> mayRule(actor, Objects.requireNonNull(entry.region()));
			case WITHDRAWAL -> false;
		};
	}

	Draft ruling(RulingWish wish, Actor actor, CalendarState state) {
		String region = actor.authority();
		if (region == null || !mayRule(actor, region)) {
			throw new NotPermittedException(actor, "rule on working days");
		}
		List<Problem> problems = RulingCheck.problems(wish, state.of(this.calendars.chain(region)),
				LocalDate.now(this.clock));
		return problems.isEmpty() ? new Draft(problems,
				new CalendarEntry(0, CalendarEntry.Kind.RULING, region, null, null, wish.first(), wish.last(),
						wish.worked(), null, wish.reason().strip(), actor.username(), actor.displayName(),
						actor.department(), this.clock.instant()))
				: new Draft(problems, null);
	}

	Draft withdrawal(long revision, String reason, Actor actor, CalendarState state) {
		Optional<CalendarEntry> found = state.entry(revision).filter((entry) -> isTheirs(entry, actor));
		CalendarEntry entry = found
			.orElseThrow(() -> new NotPermittedException(actor, "withdraw calendar entry " + revision));
		if (!state.isInForce(entry)) {
			return Draft.refused(Problem.error(null, "calendar.withdrawn-already"));
		}
		if (entry.year() != null && !state.canSpare(entry)) {
			return Draft.refused(Problem.error(null, "calendar.year-needed", String.valueOf(entry.year())));
		}
		List<Problem> problems = RulingCheck.reason("withdrawal", reason);
		return problems.isEmpty() ? new Draft(problems,
				new CalendarEntry(0, CalendarEntry.Kind.WITHDRAWAL, entry.region(), null, null, null, null, null,
						revision, reason.strip(), actor.username(), actor.displayName(), actor.department(),
						this.clock.instant()))
				: new Draft(problems, null);
	}

	Draft notice(int year, String text, Actor actor, CalendarState state) {
		if (!mayEnterNotices(actor)) {
			throw new NotPermittedException(actor, "enter a notice of the State Council");
		}
		String lines = text.strip().lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
		List<Problem> problems = problems(year, lines, state);
		return problems.isEmpty()
				? new Draft(problems,
						new CalendarEntry(0, CalendarEntry.Kind.NOTICE, null, year, lines, null, null, null, null,
								state.noticeOf(year).isPresent() ? "amended" : "published", actor.username(),
								actor.displayName(), actor.department(), this.clock.instant()))
				: new Draft(problems, null);
	}

	private static List<Problem> problems(int year, String lines, CalendarState state) {
		if (!state.canTake(year)) {
			return List.of(Problem.error("notice", "calendar.year-leaves-gap", String.valueOf(year)));
		}
		if (lines.length() > LONGEST_NOTICE) {
			return List.of(Problem.error("notice", "calendar.notice-too-long", LONGEST_NOTICE));
		}
		NoticeReader.Reading reading = NoticeReader.read(year, lines);
		if (!reading.faults().isEmpty()) {
			return reading.faults()
				.stream()
				.map((fault) -> Problem.error("notice", "calendar.line." + fault.kind(), fault.line(), fault.text()))
				.toList();
		}
		boolean same = state.noticeOf(year).filter((notice) -> lines.equals(notice.entry().notice())).isPresent();
		return same ? List.of(Problem.error("notice", "calendar.notice-unchanged")) : List.of();
	}

}
