package org.oneseal.timelimit;

import java.util.List;
import java.util.function.Function;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.timelimit.CalendarDrafts.Draft;
import org.springframework.stereotype.Service;

/**
 * Where officials who administer an authority keep its calendar. Nothing is ever changed:
 * an amendment and a withdrawal are entries of their own. Each act is told in its
 * transaction, see {@link CalendarRevised}.
 */
@Service
public class CalendarOffice {

	private final CalendarBook book;

	private final WorkingCalendars calendars;

	private final CalendarDrafts drafts;

	private final CalendarPreview preview;

	private final CalendarAnnouncement announcement;

	CalendarOffice(CalendarBook book, WorkingCalendars calendars, CalendarDrafts drafts, CalendarPreview preview,
			CalendarAnnouncement announcement) {
		this.book = book;
		this.calendars = calendars;
		this.drafts = drafts;
		this.preview = preview;
		this.announcement = announcement;
	}

	/** Whether somebody may rule on days of this region. */
	public boolean mayRule(Actor actor, String region) {
		return this.drafts.mayRule(actor, region);
	}

	/**
	 * Whether somebody may enter the State Council's notices: who administers an
	 * authority above which there is none.
	 */
	public boolean mayEnterNotices(Actor actor) {
		return this.drafts.mayEnterNotices(actor);
	}

	/** Whether this person may withdraw an entry now. */
	public boolean mayWithdraw(CalendarEntry entry, Actor actor) {
		CalendarState state = this.calendars.state();
		return this.drafts.isTheirs(entry, actor) && state.isInForce(entry)
				&& (entry.year() == null || state.canSpare(entry));
	}

	/**
	 * Rules on days of the own region; it holds for the regions below too.
	 * @param requestKey made by the client; a command sent again has one effect
	 * @return why it was not done, empty if it was
	 * @throws NotPermittedException if the person does not administer an authority
	 */
	@Command
	public List<Problem> rule(RulingWish wish, Actor actor, String requestKey) {
		return carryOut((state) -> this.drafts.ruling(wish, actor, state), actor, requestKey);
	}

	/**
	 * Ends the force of a ruling of the own region, or of a notice.
	 * @param revision number of the entry
	 * @return why it was not done, empty if it was
	 * @throws NotPermittedException if the entry is not the person's to withdraw
	 */
	@Command
	public List<Problem> withdraw(long revision, String reason, Actor actor, String requestKey) {
		return carryOut((state) -> this.drafts.withdrawal(revision, reason, actor, state), actor, requestKey);
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
		return carryOut((state) -> this.drafts.notice(year, text, actor, state), actor, requestKey);
	}

	/**
	 * Where the book of entries stops being what was written.
	 * @return revision of the first entry that was changed, left out, put in or cut off
	 * the end; 0 if none was
	 */
	public long firstBroken() {
		return this.book.firstBroken();
	}

	/** What {@link #rule} would do to running limits, without doing it. */
	public Foreseen foreseeRuling(RulingWish wish, Actor actor) {
		return foresee((state) -> this.drafts.ruling(wish, actor, state));
	}

	/** What {@link #enter} would do to running limits, without doing it. */
	public Foreseen foreseeNotice(int year, String text, Actor actor) {
		return foresee((state) -> this.drafts.notice(year, text, actor, state));
	}

	private Foreseen foresee(Function<CalendarState, Draft> wish) {
		CalendarState state = this.calendars.state();
		Draft draft = wish.apply(state);
		return (draft.entry() != null) ? this.preview.of(state.with(draft.entry()))
				: Foreseen.refused(draft.problems());
	}

	/** The wish is judged by the calendar as it is while nobody else writes. */
	private List<Problem> carryOut(Function<CalendarState, Draft> wish, Actor actor, String requestKey) {
		this.book.lock();
		Draft draft = wish.apply(this.calendars.written());
		if (this.book.isDone(actor.username(), requestKey)) {
			return List.of();
		}
		if (draft.entry() != null) {
			this.book.append(draft.entry(), requestKey);
			this.announcement.announce();
		}
		return draft.problems();
	}

}
