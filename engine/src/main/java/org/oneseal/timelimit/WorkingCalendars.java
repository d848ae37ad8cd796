package org.oneseal.timelimit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.oneseal.organisation.Authority;
import org.oneseal.organisation.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The working calendars in force now, on every node the same: the State Council's
 * notices, over them the rulings of a region's superior regions, over those its own.
 * Asking costs no query, but for one small one a second and one at the beginning of a
 * writing transaction that did not read the limits of a case before. Within one
 * transaction all answers are of the same revision.
 */
@Service
public class WorkingCalendars {

	private static final long LOOK_AFTER = Duration.ofSeconds(1).toNanos();

	private final CalendarBook book;

	private final Organisation organisation;

	private volatile @Nullable Checked latest;

	WorkingCalendars(CalendarImport files, CalendarBook book, Organisation organisation) {
		this.book = book;
		this.organisation = organisation;
		// nobody may ever see the calendar without what the files bring
		files.run();
	}

	/**
	 * A state of the calendar and when it was last known to be the newest.
	 *
	 * @param at by {@link System#nanoTime()}
	 */
	private record Checked(CalendarState state, long at) {

	}

	/** The calendar of an authority's region; that of the nation for an unknown one. */
	public WorkingCalendar of(String region) {
		CalendarState state = state();
		return state.cached(region).orElseGet(() -> make(state, region));
	}

	/**
	 * Keeps it only for a region that is there: the organisation is read after a start.
	 */
	private WorkingCalendar make(CalendarState state, String region) {
		List<String> chain = chain(region);
		return this.organisation.findAuthority(region).isPresent() ? state.keep(region, chain) : state.of(chain);
	}

	/**
	 * The calendar of a region as it was at a revision.
	 * @param revision see {@link #revision()}
	 */
	WorkingCalendar at(long revision, String region) {
		CalendarState state = state();
		return (revision >= state.revision()) ? of(region)
				: new CalendarState(state.entries().subList(0, Math.toIntExact(revision))).of(chain(region));
	}

	/** The calendar of the State Council's notices alone. */
	public WorkingCalendar national() {
		return state().national();
	}

	/**
	 * The number of the last change. Whoever keeps dates computed by a calendar keeps it
	 * beside them, and knows later whether they may be out of date.
	 */
	public long revision() {
		return state().revision();
	}

	/** The notices in force, by year. */
	public Collection<Notice> notices() {
		return List.copyOf(state().notices());
	}

	/**
	 * The rulings that hold or held for a region, its superiors' among them, newest
	 * first.
	 */
	public List<Entered> rulings(String region) {
		List<String> regions = chain(region);
		return state().entered((entry) -> regions.stream().anyMatch(entry::isRulingOf));
	}

	/** All that was ever entered as the notice for a year, newest first. */
	public List<Entered> noticesFor(int year) {
		return state().entered((entry) -> Objects.equals(entry.year(), year));
	}

	/** The calendar of the years that ship with the programme, without a database. */
	public static WorkingCalendar shipped() {
		return CalendarFiles.calendar(CalendarFiles.shipped().values());
	}

	static WorkingCalendar shippedAnd(Path folder) {
		return CalendarFiles.calendar(CalendarFiles.shippedAnd(folder).values());
	}

	/** The regions whose rulings hold for a region: the highest first, itself last. */
	List<String> chain(String region) {
		LinkedList<String> chain = new LinkedList<>();
		String next = region;
		while (next != null && !chain.contains(next)) {
			chain.addFirst(next);
			next = this.organisation.findAuthority(next).map(Authority::parent).orElse(null);
		}
		return chain;
	}

	/** What is in force now; in a transaction, what was when it first asked. */
	CalendarState state() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return newest(false);
		}
		CalendarState bound = (CalendarState) TransactionSynchronizationManager.getResource(this);
		return (bound != null) ? bound
				: bind(newest(!TransactionSynchronizationManager.isCurrentTransactionReadOnly()));
	}

	/**
	 * The book just went so far, as this transaction read: what is known is in force in
	 * it if it goes as far.
	 */
	void seen(long revision) {
		Checked known = this.latest;
		if (known != null && known.state().revision() == revision
				&& TransactionSynchronizationManager.isSynchronizationActive()
				&& TransactionSynchronizationManager.getResource(this) == null) {
			bind(known.state());
		}
	}

	/**
	 * Shows this transaction, and it alone, the book as it just wrote it; everybody else
	 * once it has committed.
	 * @throws IllegalArgumentException if the book leaves out a year now
	 */
	CalendarState written() {
		CalendarState state = new CalendarState(this.book.entries());
		if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
			bind(state);
		}
		else {
			TransactionSynchronizationManager.bindResource(this, state);
		}
		return state;
	}

	private CalendarState newest(boolean atOnce) {
		Checked known = this.latest;
		long now = System.nanoTime();
		if (known != null && !atOnce && now - known.at() < LOOK_AFTER) {
			return known.state();
		}
		CalendarState state = (known != null && this.book.revision() == known.state().revision()) ? known.state()
				: new CalendarState(this.book.entries());
		this.latest = new Checked(state, now);
		return state;
	}

	private CalendarState bind(CalendarState state) {
		TransactionSynchronizationManager.bindResource(this, state);
		TransactionSynchronizationManager.registerSynchronization(new Binding());
		return state;
	}

	/** Takes the state a transaction sees away from the thread with the transaction. */
	private final class Binding implements TransactionSynchronization {

		private @Nullable Object suspended;

		@Override
		public void suspend() {
			this.suspended = TransactionSynchronizationManager.unbindResource(WorkingCalendars.this);
		}

		@Override
		public void resume() {
			Optional.ofNullable(this.suspended)
				.ifPresent((state) -> TransactionSynchronizationManager.bindResource(WorkingCalendars.this, state));
		}

		@Override
		public void afterCommit() {
			CalendarState seen = (CalendarState) TransactionSynchronizationManager.getResource(WorkingCalendars.this);
			Checked known = WorkingCalendars.this.latest;
			if (seen != null && (known == null || known.state().revision() < seen.revision())) {
				WorkingCalendars.this.latest = new Checked(seen, System.nanoTime());
			}
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(WorkingCalendars.this);
		}

	}

}
