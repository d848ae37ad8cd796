package org.oneseal.timelimit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Organisation;
import org.springframework.stereotype.Service;

/**
 * Where officials who administer an authority keep its calendar. Nothing is ever changed:
 * an amendment and a withdrawal are entries of their own. Each act is told in its
 * transaction, see {@link CalendarRevised}.
 */
@Service
public class CalendarOffice {

	private static final int LONGEST_NOTICE = 20_000;

	private final CalendarBook book;

	private final WorkingCalendars calendars;

	private final CalendarAnnouncement announcement;

	private final Organisation organisation;

	private final Clock clock;

	CalendarOffice(CalendarBook book, WorkingCalendars calendars, CalendarAnnouncement announcement,
			Organisation organisation, Clock clock) {
		this.book = book;
		this.calendars = calendars;
		this.announcement = announcement;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Whether somebody may rule on days of this region. */
	public boolean mayRule(Actor actor, String region) {
		return actor.isOfficial() && actor.has(Duty.ADMINISTER) && region.equals(actor.authority());
	}

	/**
	 * Whether somebody may enter the State Council's notices: who administers an
	 * authority above which there is none.
	 */
	public boolean mayEnterNotices(Actor actor) {
		String authority = actor.authority();
		return authority != null && mayRule(actor, authority)
				&& this.organisation.findAuthority(authority).filter((top) -> top.parent() == null).isPresent();
	}

	/**
	 * Rules on days of the own region; it holds for the regions below too.
	 * @param requestKey made by the client; a command sent again has one effect
	 * @return why it was not done, empty if it was
	 * @throws NotPermittedException if the person does not administer an authority
	 */
	@Command
	public List<Problem> rule(RulingWish wish, Actor actor, String requestKey) {
		String region = actor.authority();
		if (region == null || !mayRule(actor, region)) {
			throw new NotPermittedException(actor, "rule on working days");
		}
		CalendarState state = locked();
		if (this.book.isDone(actor.username(), requestKey)) {
			return List.of();
		}
		List<Problem> problems = RulingCheck.problems(wish, state.of(this.calendars.chain(region)),
				LocalDate.now(this.clock));
		if (problems.isEmpty()) {
			append(new CalendarEntry(0, CalendarEntry.Kind.RULING, region, null, null, wish.first(), wish.last(),
					wish.worked(), null, wish.reason().strip(), actor.username(), actor.displayName(),
					actor.department(), this.clock.instant()), requestKey);
		}
		return problems;
	}

	/**
	 * Ends the force of a ruling of the own region, or of a notice.
	 * @param revision number of the entry
	 * @return why it was not done, empty if it was
	 * @throws NotPermittedException if the entry is not the person's to withdraw
	 */
	@Command
	public List<Problem> withdraw(long revision, String reason, Actor actor, String requestKey) {
		CalendarState state = locked();
		Optional<CalendarEntry> found = state.entry(revision).filter((entry) -> isTheirs(entry, actor));
		CalendarEntry entry = found
			.orElseThrow(() -> new NotPermittedException(actor, "withdraw calendar entry " + revision));
		if (this.book.isDone(actor.username(), requestKey)) {
			return List.of();
		}
		if (!state.isInForce(entry)) {
			return List.of(Problem.error(null, "calendar.withdrawn-already"));
		}
		if (entry.year() != null && !state.canSpare(entry)) {
			return List.of(Problem.error(null, "calendar.year-needed", String.valueOf(entry.year())));
		}
		List<Problem> problems = RulingCheck.reason("withdrawal", reason);
		if (problems.isEmpty()) {
			append(new CalendarEntry(0, CalendarEntry.Kind.WITHDRAWAL, entry.region(), null, null, null, null, null,
					revision, reason.strip(), actor.username(), actor.displayName(), actor.department(),
					this.clock.instant()), requestKey);
		}
		return problems;
	}

	/** Whether this person may withdraw an entry now. */
	public boolean mayWithdraw(CalendarEntry entry, Actor actor) {
		CalendarState state = this.calendars.state();
		return isTheirs(entry, actor) && state.isInForce(entry) && (entry.year() == null || state.canSpare(entry));
	}

	private boolean isTheirs(CalendarEntry entry, Actor actor) {
		return switch (entry.kind()) {
			case NOTICE -> mayEnterNotices(actor);
			case RULING -> mayRule(actor, Objects.requireNonNull(entry.region()));
			case WITHDRAWAL -> false;
		};
	}

	/**
	 * Brings the State Council's notice for a year that has none yet, or amends it.
	 * @param text in the form of the calendar files, see {@link NoticeReader}
	 * @return why it was not done, each line that cannot be read with its number; empty
	 * if it was
	 * @throws NotPermittedException if the person does not administer the top authority
	 */
	@Command
	public List<Problem> enter(int year, String text, Actor actor, String requestKey) {
		if (!mayEnterNotices(actor)) {
			throw new NotPermittedException(actor, "enter a notice of the State Council");
		}
		CalendarState state = locked();
		if (this.book.isDone(actor.username(), requestKey)) {
			return List.of();
		}
		String lines = text.strip().lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
		List<Problem> problems = problems(year, lines, state);
		if (problems.isEmpty()) {
			append(new CalendarEntry(0, CalendarEntry.Kind.NOTICE, null, year, lines, null, null, null, null,
					state.noticeOf(year).isPresent() ? "amended" : "published", actor.username(), actor.displayName(),
					actor.department(), this.clock.instant()), requestKey);
		}
		return problems;
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

	/** The calendar as it is while nobody else writes. */
	private CalendarState locked() {
		this.book.lock();
		return this.calendars.written();
	}

	private void append(CalendarEntry entry, @Nullable String requestKey) {
		this.book.append(entry, requestKey);
		this.announcement.announce();
	}

}
