package org.oneseal.timelimit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.oneseal.timelimit.LineFault.Kind;

/**
 * Reads the State Council's notice for one year as lines
 * {@code off 2026-02-15..2026-02-23 春节} and {@code work 2026-02-14 春节}, {@code source}
 * and an address, comments after {@code #}, of which the first is the title. It reads on
 * after a fault, so that all of them are told at once.
 */
final class NoticeReader {

	private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";

	private static final Pattern RULE = Pattern
		.compile("(off|work)\\s+" + DAY + "(?:\\s*\\.\\.\\s*" + DAY + ")?\\s+(\\S.*)");

	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

	private final LocalDate earliest;

	private final LocalDate latest;

	private final int year;

	private String title = "";

	private final List<String> sources = new ArrayList<>();

	private final Map<LocalDate, Ruling> rulings = new LinkedHashMap<>();

	private final List<LineFault> faults = new ArrayList<>();

	private NoticeReader(int year) {
		this.year = year;
		this.earliest = LocalDate.of(year - 1, Month.DECEMBER, 1);
		this.latest = LocalDate.of(year, Month.DECEMBER, 31);
	}

	/** What a text says; the year is to be used only if there is no fault. */
	static Reading read(int year, String text) {
		NoticeReader reader = new NoticeReader(year);
		List<String> lines = text.lines().map(String::strip).toList();
		for (int i = 0; i < lines.size(); i++) {
			reader.line(i + 1, lines.get(i));
		}
		reader.whole();
		return new Reading(new CalendarYear(year, reader.title, List.copyOf(reader.sources), reader.rulings),
				List.copyOf(reader.faults));
	}

	private void line(int number, String line) {
		if (line.startsWith("#")) {
			this.title = this.title.isEmpty() ? line.substring(1).strip() : this.title;
		}
		else if (line.equals("source") || line.startsWith("source ")) {
			source(number, line);
		}
		else if (!line.isEmpty()) {
			Matcher rule = RULE.matcher(line);
			if (rule.matches()) {
				rule(number, line, rule);
			}
			else {
				this.faults.add(new LineFault(number, line, Kind.NO_RULE));
			}
		}
	}

	private void source(int number, String line) {
		String address = line.substring("source".length()).strip();
		this.sources.add(address);
		if (!ADDRESS.matcher(address).matches()) {
			this.faults.add(new LineFault(number, line, Kind.NO_ADDRESS));
		}
	}

	private void rule(int number, String line, Matcher rule) {
		try {
			LocalDate first = LocalDate.parse(rule.group(2));
			LocalDate last = (rule.group(3) != null) ? LocalDate.parse(rule.group(3)) : first;
			if (last.isBefore(first)) {
				this.faults.add(new LineFault(number, line, Kind.BACKWARDS));
			}
			else if (first.isBefore(this.earliest) || last.isAfter(this.latest)) {
				this.faults.add(new LineFault(number, line, Kind.OTHER_YEAR));
			}
			else if (first.datesUntil(last.plusDays(1)).anyMatch(this.rulings::containsKey)) {
				this.faults.add(new LineFault(number, line, Kind.TWICE));
			}
			else {
				Ruling ruling = new Ruling("work".equals(rule.group(1)), rule.group(4), null);
				first.datesUntil(last.plusDays(1)).forEach((day) -> this.rulings.put(day, ruling));
			}
		}
		catch (DateTimeException ex) {
			this.faults.add(new LineFault(number, line, Kind.NO_SUCH_DAY));
		}
	}

	private void whole() {
		if (this.sources.isEmpty()) {
			this.faults.add(new LineFault(0, "", Kind.NO_SOURCE));
		}
		if (this.rulings.isEmpty() && this.faults.isEmpty()) {
			this.faults.add(new LineFault(0, "", Kind.NO_DAYS));
		}
	}

	/**
	 * What a text says.
	 *
	 * @param year the year as far as it can be read
	 * @param faults all that is wrong
	 */
	record Reading(CalendarYear year, List<LineFault> faults) {

		/**
		 * The year of a text that was read without fault.
		 * @param name how to call the text in the message
		 * @throws IllegalArgumentException if there is a fault; it names the first
		 */
		CalendarYear orThrow(String name) {
			if (!this.faults.isEmpty()) {
				LineFault fault = this.faults.get(0);
				throw new IllegalArgumentException((fault.line() > 0)
						? "Calendar %s line %d %s: %s".formatted(name, fault.line(), fault.kind().words(), fault.text())
						: "Calendar %s %s".formatted(name, fault.kind().words()));
			}
			return this.year;
		}

	}

}
