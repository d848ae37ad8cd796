package org.oneseal.timelimit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.timelimit.LedgerTable.Kind;
import org.oneseal.timelimit.LedgerTable.Line;

/** Like days in a row of one allowance, while they are being gathered into a line. */
final class Stretch {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private final LedgerLines lines;

	private final WorkingCalendar calendar;

	private final Limit allowance;

	private @Nullable Kind kind;

	private @Nullable Ruling ruling;

	private LocalDate from = LocalDate.MIN;

	private LocalDate to = LocalDate.MIN;

	private BigDecimal amount = BigDecimal.ZERO;

	private int number;

	Stretch(LedgerLines lines, WorkingCalendar calendar, Limit allowance) {
		this.lines = lines;
		this.calendar = calendar;
		this.allowance = allowance;
	}

	/** A day that counts; of the last one, half where the limit has a half. */
	void count(LocalDate day) {
		this.number++;
		boolean half = this.number == this.allowance.units() && this.allowance.endsAtNoon();
		Ruling why = (this.allowance.unit() == Unit.WORKING_DAYS) ? this.calendar.ruling(day).orElse(null) : null;
		gather(day, (why != null) ? Kind.MADE_UP : Kind.COUNTED, why, half ? HALF : BigDecimal.ONE);
	}

	/** A day that does not count; only one that was ruled upon is told, and once. */
	void skip(LocalDate day) {
		Ruling why = this.calendar.ruling(day).orElse(null);
		if (why != null && !this.lines.tell(day)) {
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
			this.lines.add(new Line(this.kind, this.from, this.to, null, unit, this.amount,
					this.lines.total(unit).add(this.amount), null, this.ruling, null));
		}
		this.kind = null;
		this.to = LocalDate.MIN;
		this.amount = BigDecimal.ZERO;
	}

}
