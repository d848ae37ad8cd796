package org.oneseal.ui.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.Dirt;
import org.oneseal.supervision.DirtExample;
import org.oneseal.supervision.DirtFound;
import org.oneseal.supervision.Durations;
import org.oneseal.supervision.FourEyes;
import org.oneseal.supervision.Lateness;
import org.oneseal.supervision.LogFacts;
import org.oneseal.supervision.LogOptions;
import org.oneseal.supervision.Missing;
import org.oneseal.supervision.SupervisionFigures;

/** The figures for people, at most {@link Terminal#WIDTH} columns wide. */
final class ReplayReport {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

	private static final String INDENT = "  ";

	private final SupervisionFigures figures;

	private final String file;

	private final LogOptions options;

	private final int top;

	private final Words words;

	private final PrintWriter out;

	ReplayReport(SupervisionFigures figures, String file, LogOptions options, int top, Words words, PrintWriter out) {
		this.figures = figures;
		this.file = file;
		this.options = options;
		this.top = top;
		this.words = words;
		this.out = out;
	}

	void print() {
		printLog();
		printCases();
		printLateness("replay.by-channel", figures.lateByChannel());
		printLateness("replay.by-department", figures.lateByDepartment());
		printDurations();
		printFourEyes();
		printHands();
		printMissing();
		printDirt();
	}

	private void printLog() {
		LogFacts facts = figures.log();
		String name = Terminal.harmless(String.valueOf(Path.of(file).getFileName()));
		line(words.get("replay.title", name, facts.format(), facts.rows(), facts.events()));
		if (facts.firstEvent() != null && facts.lastEvent() != null) {
			line(words.get("replay.from-to", time(facts.firstEvent()), time(facts.lastEvent())));
		}
		if (facts.someWithoutOffset()) {
			wrapped(words.get((options.zone() == null) ? "replay.no-offset" : "replay.zone",
					String.valueOf(options.zone())), "");
		}
	}

	private static String time(OffsetDateTime time) {
		return TIME.format(time);
	}

	private void printCases() {
		heading("replay.cases");
		TextTable table = new TextTable(words.get("replay.cases.all"), number(figures.cases()), "");
		table.row(words.get("replay.cases.closed"), number(figures.closed()), "");
		table.row(words.get("replay.cases.open"), number(figures.open()), "");
		table.row(words.get("replay.cases.overdue"), number(figures.overdue()), "");
		Lateness late = figures.late();
		table.row(words.get("replay.cases.late"), number((late != null) ? late.late() : null),
				(late != null) ? percent(late.latePercent()) : "");
		table.row(words.get("replay.cases.later-day"), number((late != null) ? late.onALaterDay() : null),
				(late != null) ? percent(100.0 * late.onALaterDay() / late.closed()) : "");
		table.print(out);
		if (late != null) {
			wrapped(words.get("replay.cases.late-of", late.closed()), INDENT);
		}
	}

	private void printLateness(String heading, List<Lateness> groups) {
		if (groups.isEmpty()) {
			return;
		}
		heading(heading);
		TextTable table = new TextTable("", words.get("replay.late.closed"), words.get("replay.late.late"),
				words.get("replay.late.percent"));
		groups.stream()
			.limit(top)
			.forEach((each) -> table.row(named(each.name()), number(each.closed()), number(each.late()),
					percent(each.latePercent())));
		table.print(out);
		more(groups.size());
	}

	private String named(@Nullable String name) {
		return (name == null) ? words.get("replay.nameless") : Terminal.harmless(name);
	}

	private void printDurations() {
		heading("replay.durations");
		TextTable table = new TextTable("", words.get("replay.durations.cases"), words.get("replay.durations.median"),
				"P90", "P95");
		row(table, "replay.durations.first-to-last", figures.firstToLastEvent());
		row(table, "replay.durations.start-to-end", figures.startToEnd());
		row(table, "replay.durations.calendar", figures.startToEndDays());
		table.print(out);
		Durations span = figures.startToEnd();
		if (span != null && span.leftOut() > 0) {
			wrapped(words.get("replay.durations.left-out", span.leftOut()), INDENT);
		}
		wrapped(words.get("replay.durations.how"), INDENT);
	}

	private void row(TextTable table, String key, @Nullable Durations durations) {
		if (durations != null) {
			table.row(words.get(key), number(durations.cases()), duration(durations.median()),
					duration(durations.p90()), duration(durations.p95()));
		}
	}

	/** In the unit a reader would choose. */
	private String duration(Duration duration) {
		double minutes = duration.toMillis() / 60_000.0;
		if (minutes < 100) {
			return words.get("replay.minutes", minutes);
		}
		return (minutes < 48 * 60) ? words.get("replay.hours", minutes / 60)
				: words.get("replay.days", minutes / (24 * 60));
	}

	private void printFourEyes() {
		if (figures.fourEyes().isEmpty()) {
			return;
		}
		heading("replay.four-eyes");
		for (FourEyes pair : figures.fourEyes()) {
			wrapped(words.get("replay.four-eyes.pair", Terminal.harmless(pair.pair().first()),
					Terminal.harmless(pair.pair().second())), INDENT);
			wrapped(words.get("replay.four-eyes.breaches", pair.breaches(), pair.cases(),
					percent(pair.breachPercent())), INDENT + INDENT);
			wrapped(words.get("replay.four-eyes.shared", pair.sharedAtAnyTime()), INDENT + INDENT);
			if (pair.undecided() > 0) {
				wrapped(words.get("replay.four-eyes.undecided", pair.undecided()), INDENT + INDENT);
			}
		}
	}

	private void printHands() {
		if (figures.busiestHands().isEmpty()) {
			return;
		}
		heading("replay.hands");
		TextTable table = new TextTable("", words.get("replay.hands.events"), words.get("replay.hands.percent"));
		figures.busiestHands()
			.stream()
			.limit(top)
			.forEach((each) -> table.row(named(each.resource()), number(each.events()), percent(each.percent())));
		table.print(out);
		more(figures.busiestHands().size());
	}

	private void printMissing() {
		if (figures.missing().isEmpty()) {
			return;
		}
		heading("replay.missing");
		for (Missing each : figures.missing()) {
			wrapped(words.get("replay.missing.line", words.of("replay.figure", each.figure()),
					words.of("replay.reason", each.reason(), Terminal.harmless(each.detail()))), INDENT);
		}
	}

	private void printDirt() {
		heading("replay.dirt");
		if (figures.dirt().isEmpty()) {
			line(INDENT + words.get("replay.dirt.none"));
		}
		for (DirtFound found : figures.dirt()) {
			String count = words.of("replay.unit", found.kind().unit(), found.count());
			Long inCases = (found.kind().unit() != Dirt.Unit.CASES) ? found.cases() : null;
			String cases = (inCases != null) ? words.get("replay.dirt.in-cases", inCases) : "";
			wrapped(words.get("replay.dirt.line", words.of("replay.dirt", found.kind()), count + cases), INDENT);
			wrapped(words.get("replay.dirt.examples",
					found.examples()
						.stream()
						.map(this::example)
						.collect(Collectors.joining(words.get("replay.dirt.next")))),
					INDENT + INDENT);
		}
	}

	private String example(DirtExample example) {
		StringBuilder text = new StringBuilder();
		if (example.line() != null) {
			text.append(words.get("replay.dirt.at-line", example.line()));
		}
		if (example.caseName() != null) {
			text.append(text.isEmpty() ? "" : " ").append(Terminal.fitted(Terminal.harmless(example.caseName()), 40));
		}
		if (example.value() != null) {
			text.append(text.isEmpty() ? "" : " ")
				.append(words.get("replay.dirt.value", Terminal.fitted(Terminal.harmless(example.value()), 60)));
		}
		return text.toString();
	}

	private void more(int all) {
		if (all > top) {
			line(INDENT + words.get("replay.more", all - top));
		}
	}

	private String number(@Nullable Long number) {
		return (number == null) ? words.get("replay.unknown") : words.get("replay.number", number);
	}

	private String percent(@Nullable Double percent) {
		return (percent == null) ? words.get("replay.unknown") : words.get("replay.percent", percent);
	}

	private void heading(String key) {
		out.println();
		line(words.get(key));
	}

	private void line(String text) {
		out.println(Terminal.fitted(text, Terminal.WIDTH));
	}

	private void wrapped(String text, String indent) {
		Terminal.wrapped(text, Terminal.WIDTH - indent.length() - INDENT.length())
			.forEach((each) -> out.println(indent + each));
	}

}
