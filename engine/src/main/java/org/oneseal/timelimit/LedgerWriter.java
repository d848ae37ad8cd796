package org.oneseal.timelimit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.timelimit.LedgerTable.Kind;
import org.oneseal.timelimit.LedgerTable.Line;

/**
 * Writes the table of a limit: notes what the {@link Reckoning} counts and puts what
 * happened between its lines. It counts nothing itself.
 */
final class LedgerWriter implements Tally {

	/** Hours are shown in hundredths. */
	private static final int HUNDREDTHS = 2;

	private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

	private final WorkingCalendar calendar;

	/**
	 * The ledger without its end: what a limit came to does not depend on when it was
	 * met.
	 */
	private final List<LedgerEntry> entries;

	private final Optional<LedgerEntry> end;

	private final Reckoning reckoning;

	/** Days after which a stretch is cut, so that what happened stands at its place. */
	private final Set<LocalDate> cuts;

	private final LedgerLines lines;

	private final List<LocalDate> counted = new ArrayList<>();

	/** What is being counted: the limit itself, or its extension in another unit. */
	private Limit allowance;

	private Stretch stretch;

	private Duration time = Duration.ZERO;

	/** The last day so far, before it moves to a working day. */
	private LocalDate last;

	LedgerWriter(Limit limit, List<LedgerEntry> ledger, WorkingCalendar calendar, ZoneId zone, boolean rollsForward) {
		this.calendar = calendar;
		this.entries = ledger.stream().filter((entry) -> entry.kind() != LedgerEntry.Kind.ENDED).toList();
		this.end = ledger.stream().filter((entry) -> entry.kind() == LedgerEntry.Kind.ENDED).findFirst();
		this.reckoning = new Reckoning(limit, this.entries, calendar, zone, rollsForward);
		this.cuts = this.entries.stream().map(LedgerEntry::on).collect(Collectors.toSet());
		this.lines = new LedgerLines(event(Kind.STARTED, this.entries.get(0), limit.unit()));
		this.allowance = limit;
		this.stretch = new Stretch(this.lines, calendar, limit);
		this.last = this.entries.get(0).on();
	}

	LedgerTable write() {
		Deadline deadline = this.reckoning.deadline(this);
		this.stretch.close();
		Unit unit = this.allowance.unit();
		happenings(unit);
		roll(deadline.date(), unit);
		BigDecimal total = this.lines.total(unit);
		this.lines.add(new Line(Kind.DUE, deadline.date(), deadline.date(), deadline.until(), unit, BigDecimal.ZERO,
				total, null, null, null));
		LedgerTable table = table();
		if (this.end.isEmpty()) {
			return table;
		}
		LedgerEntry ended = this.end.get();
		this.lines.add(event(Kind.ENDED, ended, unit).totalling(table.usedUntil(ended.on()).orElse(total)));
		return table();
	}

	private LedgerTable table() {
		LocalDate pausedSince = Pauses.of(this.entries)
			.stream()
			.filter((pause) -> pause.to() == null)
			.map(Pause::from)
			.findFirst()
			.orElse(null);
		return new LedgerTable(this.lines.asList(), this.counted, this.allowance.endsAtNoon(), pausedSince);
	}

	@Override
	public void begins(Limit next, LocalDate from) {
		this.stretch.close();
		this.allowance = next;
		this.stretch = new Stretch(this.lines, this.calendar, next);
		this.counted.clear();
		this.last = from;
	}

	@Override
	public void counts(LocalDate day) {
		this.counted.add(day);
		this.stretch.count(day);
		this.last = day;
		cutAfter(day);
	}

	@Override
	public void skips(LocalDate day) {
		this.stretch.skip(day);
		cutAfter(day);
	}

	private void cutAfter(LocalDate day) {
		if (this.cuts.contains(day)) {
			this.stretch.close();
		}
	}

	@Override
	public void countsHours(LocalDateTime from, LocalDateTime until) {
		this.stretch.close();
		this.time = this.time.plus(Duration.between(from, until));
		BigDecimal total = inHours(this.time);
		BigDecimal some = total.subtract(this.lines.total(Unit.HOURS));
		if (some.signum() > 0) {
			LocalDate day = from.toLocalDate();
			Ruling ruling = this.calendar.ruling(day).orElse(null);
			this.lines.add(new Line((ruling != null) ? Kind.MADE_UP : Kind.COUNTED, day, day, until.toLocalTime(),
					Unit.HOURS, some, total, null, ruling, null));
		}
		if (until.isAfter(from)) {
			this.last = until.toLocalDate();
		}
	}

	private static BigDecimal inHours(Duration time) {
		return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_AN_HOUR, HUNDREDTHS, RoundingMode.HALF_UP);
	}

	@Override
	public void countsMonths(LocalDate after, LocalDate until, LocalDate moved) {
		if (until.isAfter(after)) {
			BigDecimal amount = this.allowance.amount();
			this.lines.add(new Line(Kind.COUNTED, after.plusDays(1), until, null, Unit.MONTHS, amount, amount, null,
					null, null));
		}
		this.last = moved;
	}

	@Override
	public void pauses(LocalDate after, LocalDate until) {
		this.stretch.close();
		rulings(after, until);
		this.last = until;
	}

	/** Lines for the rulings in a time that counts nothing. */
	private void rulings(LocalDate after, LocalDate until) {
		after.plusDays(1).datesUntil(until.plusDays(1)).forEach(this.stretch::skip);
		this.stretch.close();
	}

	/** Puts pauses, extensions and revisions behind the day they happened on. */
	private void happenings(Unit unit) {
		List<Pause> told = Pauses.of(this.entries);
		int pause = 0;
		for (LedgerEntry entry : this.entries) {
			switch (entry.kind()) {
				case PAUSED -> this.lines.put(paused(entry, told.get(pause++), unit));
				case EXTENDED -> this.lines.put(event(Kind.EXTENDED, entry, unit));
				case REVISED -> this.lines.put(event(Kind.REVISED, entry, unit));
				default -> {
				}
			}
		}
	}

	private Line paused(LedgerEntry entry, Pause pause, Unit unit) {
		LocalDate first = pause.from().plusDays(1);
		LocalDate to = pause.to();
		if (to == null) {
			LocalDate expected = (entry.limit() != null) ? pause.foreseen(this.calendar).to() : null;
			return nothing(Kind.PAUSED, first, expected, unit, entry, null);
		}
		return nothing(Kind.PAUSED, first.isAfter(to) ? to : first, to, unit, entry,
				this.calendar.between(pause.from(), to));
	}

	private void roll(LocalDate deadline, Unit unit) {
		if (!this.last.equals(deadline)) {
			rulings(this.last.minusDays(1), deadline);
			this.lines.add(new Line(Kind.ROLLED, this.last, deadline, null, unit, BigDecimal.ZERO,
					this.lines.total(unit), null, this.calendar.ruling(this.last).orElse(null), null));
		}
	}

	private static Line event(Kind kind, LedgerEntry entry, Unit unit) {
		return nothing(kind, entry.on(), entry.on(), unit, entry, null);
	}

	/** A line of what happened, which counts nothing. */
	private static Line nothing(Kind kind, LocalDate from, @Nullable LocalDate to, Unit unit, LedgerEntry entry,
			@Nullable Integer lasted) {
		return new Line(kind, from, to, null, unit, BigDecimal.ZERO, BigDecimal.ZERO, entry, null, lasted);
	}

}
