package org.oneseal.timelimit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.oneseal.matter.Limit.Unit;
import org.oneseal.timelimit.LedgerTable.Kind;
import org.oneseal.timelimit.LedgerTable.Line;

/** The lines of a table while it is being written. */
final class LedgerLines {

	private final List<Line> lines = new ArrayList<>();

	LedgerLines(Line started) {
		this.lines.add(started);
	}

	/** Adds a line; days off of one occasion that follow one another are one. */
	void add(Line line) {
		int end = this.lines.size() - 1;
		Line last = this.lines.get(end);
		boolean more = line.kind() == Kind.DAY_OFF && last.kind() == Kind.DAY_OFF
				&& Objects.equals(last.ruling(), line.ruling())
				&& line.from().equals(Objects.requireNonNull(last.to()).plusDays(1));
		if (more) {
			this.lines.set(end, line.since(last.from()));
		}
		else {
			this.lines.add(line);
		}
	}

	/** Puts what happened behind the day it happened on. */
	void put(Line line) {
		LocalDate happened = happenedOn(line);
		int place = 1;
		while (place < this.lines.size() && !happenedOn(this.lines.get(place)).isAfter(happened)) {
			place++;
		}
		this.lines.add(place, line.totalling(this.lines.get(place - 1).total()));
	}

	/** The day by which a line has its place in the order. */
	private static LocalDate happenedOn(Line line) {
		return (line.entry() != null) ? line.entry().on() : line.from();
	}

	/** What was counted in a unit so far. */
	BigDecimal total(Unit unit) {
		return this.lines.stream()
			.filter((line) -> line.unit() == unit)
			.map(Line::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Whether they already tell what was ruled about a day. */
	boolean tell(LocalDate day) {
		return this.lines.stream()
			.anyMatch((line) -> line.ruling() != null && !day.isBefore(line.from())
					&& !day.isAfter(Objects.requireNonNull(line.to())));
	}

	List<Line> asList() {
		return List.copyOf(this.lines);
	}

}
