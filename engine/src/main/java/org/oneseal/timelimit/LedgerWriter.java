package org.oneseal.timelimit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.timelimit.LedgerTable.Kind;
import org.oneseal.timelimit.LedgerTable.Line;

/**
 * Writes the table of a limit: walks from day to day as a person with a calendar would,
 * and takes only the last day from the {@link Reckoning}.
 */
final class LedgerWriter {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	/** Hours are shown in hundredths. */
	private static final int HUNDREDTHS = 2;

	private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

	private final WorkingCalendar calendar;

	private final ZoneId zone;

	/**
	 * The ledger without its end: what a limit came to does not depend on when it was
	 * met.
	 */
	private final List<LedgerEntry> entries;

	private final Optional<LedgerEntry> end;

	private final Limit limit;

	private final boolean rollsForward;

	private final List<Pause> pauses;

	/** Days after which a stretch is cut, so that what happened stands at its place. */
	private final Set<LocalDate> cuts;

	private final List<Line> lines = new ArrayList<>();

	private final List<LocalDate> counted = new ArrayList<>();

	private boolean halfAtEnd;

	/** What is being counted: the limit itself, or its extension in another unit. */
	private Limit allowance;

	LedgerWriter(Limit limit, List<LedgerEntry> ledger, WorkingCalendar calendar, ZoneId zone, boolean rollsForward) {
		this.rollsForward = rollsForward;
		this.limit = limit;
		this.allowance = limit;
		this.calendar = calendar;
		this.zone = zone;
		this.entries = ledger.stream().filter((entry) -> entry.kind() != LedgerEntry.Kind.ENDED).toList();
		this.end = ledger.stream().filter((entry) -> entry.kind() == LedgerEntry.Kind.ENDED).findFirst();
		this.pauses = Reckoning.pauses(this.entries).stream().map((pause) -> pause.foreseen(calendar)).toList();
		this.cuts = this.entries.stream().map(LedgerEntry::on).collect(Collectors.toSet());
	}

	LedgerTable write() {
		LedgerEntry start = this.entries.get(0);
		Reckoning reckoning = new Reckoning(this.limit, this.entries, this.calendar, this.zone, this.rollsForward);
		Deadline deadline = reckoning.deadline();
		this.lines.add(event(Kind.STARTED, start, start.on(), this.limit.unit()));
		LocalDateTime at = Reckoning.begin(start, this.zone);
		for (Limit allowance : reckoning.allowances()) {
			begin(allowance);
			at = (allowance.unit() == Unit.HOURS) ? hours(at, allowance) : days(at.toLocalDate(), allowance);
		}
		Unit unit = this.allowance.unit();
		happenings(unit);
		roll(at.toLocalDate(), deadline.date(), unit);
		BigDecimal total = total(unit);
		this.lines.add(new Line(Kind.DUE, deadline.date(), deadline.date(), deadline.until(), unit, BigDecimal.ZERO,
				total, null, null, null));
		LocalDate pausedSince = Reckoning.pauses(this.entries)
			.stream()
			.filter((pause) -> pause.to() == null)
			.map(Pause::from)
			.findFirst()
			.orElse(null);
		LedgerTable table = new LedgerTable(this.lines, this.counted, this.halfAtEnd, pausedSince);
		this.end.ifPresent((entry) -> this.lines.add(new Line(Kind.ENDED, entry.on(), entry.on(), null, unit,
				BigDecimal.ZERO, table.usedUntil(entry.on()).orElse(total), entry, null, null)));
		return new LedgerTable(this.lines, this.counted, this.halfAtEnd, pausedSince);
	}

	private void begin(Limit next) {
		this.allowance = next;
		this.counted.clear();
		this.halfAtEnd = next.endsAtNoon();
	}

	private LocalDateTime days(LocalDate from, Limit allowance) {
		LocalDate last = switch (allowance.unit()) {
			case WORKING_DAYS -> walk(from, allowance, this.calendar::isWorkingDay);
			case DAYS -> walk(from, allowance, (day) -> true);
			case MONTHS -> months(from, allowance);
			case HOURS -> throw new IllegalStateException("Hours are no days");
		};
		return last.atTime(LocalTime.MAX);
	}

	/** Counts day by day and writes a line for each stretch of like days. */
	private LocalDate walk(LocalDate from, Limit allowance, Predicate<LocalDate> counts) {
		Stretch stretch = new Stretch(allowance);
		LocalDate day = from;
		for (int number = 0; number < allowance.units();) {
			day = day.plusDays(1);
			boolean paused = isPaused(day);
			if (counts.test(day) && !paused) {
				number++;
				this.counted.add(day);
				stretch.count(day);
			}
			else if (paused || this.calendar.ruling(day).isPresent()) {
				stretch.skip(day);
			}
			if (this.cuts.contains(day)) {
				stretch.close();
			}
		}
		stretch.close();
		return afterPausesFrom(day);
	}

	private LocalDate afterPausesFrom(LocalDate last) {
		LocalDate day = last;
		for (Pause pause : this.pauses) {
			if (pause.from().equals(day)) {
				day = Objects.requireNonNull(pause.to());
				rulings(last, day);
			}
		}
		return day;
	}

	/** Lines for the rulings in a time that counts nothing. */
	private void rulings(LocalDate after, LocalDate until) {
		Stretch stretch = new Stretch(this.allowance);
		for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
			if (this.calendar.ruling(day).isPresent() && !isTold(day)) {
				stretch.skip(day);
			}
		}
		stretch.close();
	}

	private boolean isTold(LocalDate day) {
		return this.lines.stream()
			.anyMatch((line) -> line.ruling() != null && !day.isBefore(line.from())
					&& !day.isAfter(Objects.requireNonNull(line.to())));
	}

	/** Adds a line; days off of one occasion that follow one another are one. */
	private void add(Line line) {
		Line last = this.lines.get(this.lines.size() - 1);
		boolean more = line.kind() == Kind.DAY_OFF && last.kind() == Kind.DAY_OFF
				&& Objects.equals(last.ruling(), line.ruling())
				&& line.from().equals(Objects.requireNonNull(last.to()).plusDays(1));
		if (more) {
			this.lines.remove(this.lines.size() - 1);
		}
		this.lines.add(new Line(line.kind(), more ? last.from() : line.from(), line.to(), line.time(), line.unit(),
				line.amount(), line.total(), line.entry(), line.ruling(), line.lasted()));
	}

	/** Like days in a row, while they are being gathered. */
	private final class Stretch {

		private final Limit allowance;

		private @Nullable Kind kind;

		private @Nullable Ruling ruling;

		private LocalDate from = LocalDate.MIN;

		private LocalDate to = LocalDate.MIN;

		private BigDecimal amount = BigDecimal.ZERO;

		private int number;

		Stretch(Limit allowance) {
			this.allowance = allowance;
		}

		/** A day that counts; of the last one, half where the limit has a half. */
		void count(LocalDate day) {
			this.number++;
			boolean half = this.number == this.allowance.units() && this.allowance.endsAtNoon();
			Ruling why = (this.allowance.unit() == Unit.WORKING_DAYS)
					? LedgerWriter.this.calendar.ruling(day).orElse(null) : null;
			gather(day, (why != null) ? Kind.MADE_UP : Kind.COUNTED, why, half ? HALF : BigDecimal.ONE);
		}

		/** A day that does not count though its weekday does, or the other way round. */
		void skip(LocalDate day) {
			Ruling why = LedgerWriter.this.calendar.ruling(day).orElse(null);
			if (why == null) {
				close();
			}
			else {
				gather(day, why.worked() ? Kind.MADE_UP : Kind.DAY_OFF, why, BigDecimal.ZERO);
			}
		}

		private void gather(LocalDate day, Kind next, @Nullable Ruling why, BigDecimal counts) {
			boolean gap = next != Kind.COUNTED && !day.equals(this.to.plusDays(1));
			if (this.kind != next || !Objects.equals(this.ruling, why) || gap) {
				close();
				this.kind = next;
				this.ruling = why;
				this.from = day;
			}
			this.to = day;
			this.amount = this.amount.add(counts);
		}

		void close() {
			if (this.kind != null) {
				Unit unit = this.allowance.unit();
				add(new Line(this.kind, this.from, this.to, null, unit, this.amount, total(unit).add(this.amount), null,
						this.ruling, null));
			}
			this.kind = null;
			this.to = LocalDate.MIN;
			this.amount = BigDecimal.ZERO;
		}

	}

	/** What was counted in a unit so far. */
	private BigDecimal total(Unit unit) {
		return this.lines.stream()
			.filter((line) -> line.unit() == unit)
			.map(Line::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private LocalDate months(LocalDate from, Limit allowance) {
		LocalDate end = from.plusMonths(allowance.units());
		if (allowance.units() > 0) {
			add(new Line(Kind.COUNTED, from.plusDays(1), end, null, Unit.MONTHS, allowance.amount(), allowance.amount(),
					null, null, null));
		}
		for (Pause pause : this.pauses) {
			LocalDate to = Objects.requireNonNull(pause.to());
			if (pause.from().isAfter(from.minusDays(1)) && !pause.from().isAfter(end)) {
				end = end.plusDays(to.toEpochDay() - pause.from().toEpochDay());
			}
		}
		return end;
	}

	private LocalDateTime hours(LocalDateTime from, Limit allowance) {
		Duration whole = Duration.ofHours(allowance.units());
		Duration left = whole;
		LocalDateTime at = from;
		while (!left.isZero()) {
			LocalDateTime until = pausedUntil(at);
			LocalDate day = at.toLocalDate();
			if (until != null) {
				rulings(day, until.toLocalDate());
				at = until;
			}
			else if (!this.calendar.isWorkingDay(day)) {
				rulings(day.minusDays(1), day);
				at = day.plusDays(1).atStartOfDay();
			}
			else {
				LocalDateTime stop = nextStop(at);
				Duration some = (left.compareTo(Duration.between(at, stop)) <= 0) ? left : Duration.between(at, stop);
				left = left.minus(some);
				stretchOfHours(day, at.plus(some), inHours(whole.minus(left)));
				at = at.plus(some);
			}
		}
		return at;
	}

	private void stretchOfHours(LocalDate day, LocalDateTime until, BigDecimal total) {
		Ruling ruling = this.calendar.ruling(day).orElse(null);
		BigDecimal some = total.subtract(total(Unit.HOURS));
		if (some.signum() > 0) {
			add(new Line((ruling != null) ? Kind.MADE_UP : Kind.COUNTED, day, day, until.toLocalTime(), Unit.HOURS,
					some, total, null, ruling, null));
		}
	}

	private static BigDecimal inHours(Duration time) {
		return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_AN_HOUR, HUNDREDTHS, RoundingMode.HALF_UP);
	}

	private @Nullable LocalDateTime pausedUntil(LocalDateTime at) {
		return this.pauses.stream()
			.filter((pause) -> !at.isBefore(local(pause)) && at.isBefore(localEnd(pause)))
			.map(this::localEnd)
			.findFirst()
			.orElse(null);
	}

	private LocalDateTime nextStop(LocalDateTime at) {
		return this.pauses.stream()
			.map(this::local)
			.filter((begin) -> begin.isAfter(at))
			.reduce(at.toLocalDate().plusDays(1).atStartOfDay(), (a, b) -> a.isBefore(b) ? a : b);
	}

	private LocalDateTime local(Pause pause) {
		return LocalDateTime.ofInstant(pause.fromAt(), this.zone);
	}

	private LocalDateTime localEnd(Pause pause) {
		return LocalDateTime.ofInstant(Objects.requireNonNull(pause.toAt()), this.zone);
	}

	private boolean isPaused(LocalDate day) {
		return this.pauses.stream().anyMatch((pause) -> pause.covers(day));
	}

	/** Puts pauses, extensions and revisions behind the day they happened on. */
	private void happenings(Unit unit) {
		List<Pause> told = Reckoning.pauses(this.entries);
		int pause = 0;
		for (LedgerEntry entry : this.entries) {
			switch (entry.kind()) {
				case PAUSED -> put(paused(entry, told.get(pause++), unit));
				case EXTENDED -> put(event(Kind.EXTENDED, entry, entry.on(), unit));
				case REVISED -> put(event(Kind.REVISED, entry, entry.on(), unit));
				default -> {
				}
			}
		}
	}

	private void put(Line line) {
		LocalDate happened = Objects.requireNonNull(line.entry()).on();
		int place = 1;
		while (place < this.lines.size() && !happenedOn(this.lines.get(place)).isAfter(happened)) {
			place++;
		}
		BigDecimal total = this.lines.get(place - 1).total();
		this.lines.add(place, new Line(line.kind(), line.from(), line.to(), null, line.unit(), BigDecimal.ZERO, total,
				line.entry(), null, line.lasted()));
	}

	/** The day by which a line has its place in the order. */
	private static LocalDate happenedOn(Line line) {
		return (line.entry() != null) ? line.entry().on() : line.from();
	}

	private Line paused(LedgerEntry entry, Pause pause, Unit unit) {
		LocalDate to = pause.to();
		LocalDate first = pause.from().plusDays(1);
		if (to != null) {
			return new Line(Kind.PAUSED, first.isAfter(to) ? to : first, to, null, unit, BigDecimal.ZERO,
					BigDecimal.ZERO, entry, null, this.calendar.between(pause.from(), to));
		}
		LocalDate expected = (entry.limit() != null) ? pause.foreseen(this.calendar).to() : null;
		return new Line(Kind.PAUSED, first, expected, null, unit, BigDecimal.ZERO, BigDecimal.ZERO, entry, null, null);
	}

	private void roll(LocalDate last, LocalDate deadline, Unit unit) {
		if (last.equals(deadline)) {
			return;
		}
		rulings(last.minusDays(1), deadline);
		this.lines.add(new Line(Kind.ROLLED, last, deadline, null, unit, BigDecimal.ZERO, total(unit), null,
				this.calendar.ruling(last).orElse(null), null));
	}

	private Line event(Kind kind, LedgerEntry entry, LocalDate on, Unit unit) {
		return new Line(kind, on, on, null, unit, BigDecimal.ZERO, BigDecimal.ZERO, entry, null, null);
	}

}
