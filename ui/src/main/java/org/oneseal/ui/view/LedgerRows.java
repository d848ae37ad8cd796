package org.oneseal.ui.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.organisation.Authority;
import org.oneseal.organisation.Organisation;
import org.oneseal.timelimit.LedgerEntry;
import org.oneseal.timelimit.LedgerEntry.Reason;
import org.oneseal.timelimit.LedgerTable;
import org.oneseal.timelimit.LedgerTable.Kind;
import org.oneseal.timelimit.LedgerTable.Line;
import org.oneseal.timelimit.Ruling;

/** The table of a limit, in words. */
@Component
public class LedgerRows {

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

	private final Organisation organisation;

	private final Occasions occasions;

	private final Words words;

	LedgerRows(Organisation organisation, Occasions occasions, Words words) {
		this.organisation = organisation;
		this.occasions = occasions;
		this.words = words;
	}

	/** The lines, each with the days it is about; a year is named where it changes. */
	public List<ClockView.Row> of(LedgerTable table, CaseFile file) {
		List<ClockView.Row> rows = new ArrayList<>();
		int year = 0;
		for (Line line : table.lines()) {
			rows.add(new ClockView.Row(line.kind().name().toLowerCase(Locale.ROOT), when(line, year), say(line, file),
					counts(line) ? amount(line.total()) : ""));
			year = line.from().getYear();
		}
		return rows;
	}

	private static boolean counts(Line line) {
		return line.kind() == Kind.STARTED || line.kind() == Kind.DUE || line.amount().signum() > 0;
	}

	private static String amount(BigDecimal amount) {
		return amount.stripTrailingZeros().toPlainString();
	}

	private String when(Line line, int year) {
		LocalDate to = line.to();
		String first = day(line.from(), year);
		if (line.kind() == Kind.ROLLED || line.from().equals(to)) {
			return first;
		}
		return (to == null) ? this.words.say("clock.since", first)
				: this.words.say("clock.period", first, day(to, line.from().getYear()));
	}

	private String day(LocalDate day, int year) {
		String format = (day.getYear() == year) ? "format.day" : "format.date";
		return DateTimeFormatter.ofPattern(this.words.say(format), this.words.locale()).format(day);
	}

	/** What a line says, without its days. */
	public String say(Line line, CaseFile file) {
		LedgerEntry entry = line.entry();
		return switch (line.kind()) {
			case STARTED -> this.words.say("clock.started." + Objects.requireNonNull(entry).reason())
					+ this.words.say((line.unit() == Unit.HOURS) ? "clock.started.at-once" : "clock.started.next-day");
			case COUNTED -> counted(line);
			case DAY_OFF -> this.words.say("clock.day-off", why(Objects.requireNonNull(line.ruling())));
			case MADE_UP -> madeUp(line);
			case PAUSED -> paused(line, Objects.requireNonNull(entry), file);
			case EXTENDED -> extended(Objects.requireNonNull(entry));
			case REVISED -> revised(Objects.requireNonNull(entry));
			case ROLLED -> this.words.say("clock.rolled", Objects.requireNonNull(line.to()));
			case DUE -> due(line.time());
			case ENDED -> ended(line, Objects.requireNonNull(entry));
		};
	}

	private String extended(LedgerEntry entry) {
		return this.words.say("clock.extended", Objects.requireNonNull(entry.approver()),
				Objects.requireNonNull(entry.limit()), entry.words());
	}

	private String revised(LedgerEntry entry) {
		return this.words.say("clock.revised", Objects.requireNonNull(entry.before()),
				Objects.requireNonNull(entry.after()));
	}

	private String counted(Line line) {
		String much = this.words.say("amount." + line.unit(), line.amount());
		return (line.time() != null) ? this.words.say("clock.counted.until", much, clock(line.time())) : much;
	}

	private static String clock(LocalTime time) {
		return time.equals(LocalTime.MIDNIGHT) ? "24:00" : HOUR.format(time);
	}

	private String madeUp(Line line) {
		Ruling ruling = Objects.requireNonNull(line.ruling());
		String weekday = this.words.say("clock.weekday." + line.from().getDayOfWeek());
		return (line.amount().signum() > 0) ? this.words.say("clock.made-up", why(ruling), weekday, counted(line))
				: this.words.say("clock.made-up.not-counted", why(ruling), weekday);
	}

	/** A holiday, or what a region gave as its reason and which region that is. */
	private String why(Ruling ruling) {
		String region = ruling.region();
		return (region == null) ? this.occasions.say(ruling.occasion()) : this.words.say("clock.local",
				ruling.occasion(),
				this.organisation.findAuthority(region).map(Authority::name).map(this.words::say).orElse(region));
	}

	private String paused(Line line, LedgerEntry entry, CaseFile file) {
		String what = reason(entry, file);
		Integer lasted = line.lasted();
		if (lasted != null) {
			return (entry.limit() != null) ? this.words.say("clock.paused.over", what, entry.limit(), lasted)
					: this.words.say("clock.paused.over.unforeseen", what, lasted);
		}
		return (entry.limit() != null) ? this.words.say("clock.paused", what, entry.limit())
				: this.words.say("clock.paused.unforeseen", what);
	}

	/** What stops a limit, such as 专家评审. */
	String reason(LedgerEntry entry, CaseFile file) {
		if (entry.reason() != Reason.SPECIAL_PROCEDURE) {
			return this.words.say("clock.pause." + entry.reason());
		}
		return file.pack()
			.matter()
			.specialProcedure(entry.words())
			.map((procedure) -> this.words.say(procedure.title()))
			.orElse(entry.words());
	}

	private String due(@Nullable LocalTime until) {
		return Optional.ofNullable(until)
			.map((time) -> this.words.say("clock.due.until", clock(time)))
			.orElseGet(() -> this.words.say("clock.due"));
	}

	private String ended(Line line, LedgerEntry entry) {
		String what = this.words.say("clock.ended." + entry.reason());
		boolean inDays = line.unit() == Unit.WORKING_DAYS || line.unit() == Unit.DAYS;
		return inDays ? this.words.say("clock.ended.used", what, this.words.say("amount." + line.unit(), line.total()))
				: what;
	}

}
