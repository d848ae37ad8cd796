package org.oneseal.ui.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.oneseal.supervision.DirtExample;
import org.oneseal.supervision.DirtFound;
import org.oneseal.supervision.Durations;
import org.oneseal.supervision.FourEyes;
import org.oneseal.supervision.Hand;
import org.oneseal.supervision.Lateness;
import org.oneseal.supervision.LogColumn;
import org.oneseal.supervision.LogFacts;
import org.oneseal.supervision.LogOptions;
import org.oneseal.supervision.Missing;
import org.oneseal.supervision.SupervisionFigures;

/**
 * The figures for programs, in the structure of docs/commands.md, which is a contract:
 * names may be added, never changed. Every name is always there; what cannot be told is
 * {@code null} and named under {@code missing}.
 */
final class ReplayJson {

	private final SupervisionFigures figures;

	private final LogOptions options;

	private final int top;

	private ReplayJson(SupervisionFigures figures, LogOptions options, int top) {
		this.figures = figures;
		this.options = options;
		this.top = top;
	}

	static void print(SupervisionFigures figures, String file, LogOptions options, int top, PrintWriter out) {
		out.println(JsonMapper.builder()
			.build()
			.writerWithDefaultPrettyPrinter()
			.writeValueAsString(new ReplayJson(figures, options, top).tree(file)));
	}

	private Map<String, @Nullable Object> tree(String file) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("log", log(file));
		tree.put("cases", figures.cases());
		tree.put("closed", figures.closed());
		tree.put("open", figures.open());
		tree.put("openOverdue", figures.overdue());
		tree.put("late", (figures.late() == null) ? null : lateness(figures.late()));
		tree.put("lateByChannel", by("channel", figures.lateByChannel()));
		tree.put("lateByDepartment", by("department", figures.lateByDepartment()));
		tree.put("firstToLastEvent", durations(figures.firstToLastEvent()));
		tree.put("startToEnd", startToEnd());
		tree.put("fourEyes", figures.fourEyes().stream().map(ReplayJson::fourEyes).toList());
		tree.put("busiestHands", figures.busiestHands().stream().limit(top).map(ReplayJson::hand).toList());
		tree.put("hands", figures.busiestHands().size());
		tree.put("dirt", figures.dirt().stream().map(ReplayJson::dirt).toList());
		tree.put("missing", figures.missing().stream().map(ReplayJson::missing).toList());
		return tree;
	}

	private Map<String, @Nullable Object> log(String file) {
		LogFacts facts = figures.log();
		Map<String, @Nullable Object> log = new LinkedHashMap<>();
		log.put("file", file);
		log.put("format", facts.format().name().toLowerCase(Locale.ROOT));
		log.put("rows", facts.rows());
		log.put("events", facts.events());
		log.put("firstEvent", text(facts.firstEvent()));
		log.put("lastEvent", text(facts.lastEvent()));
		log.put("zone", text(options.zone()));
		log.put("someTimesWithoutOffset", facts.someWithoutOffset());
		Map<String, @Nullable Object> columns = new LinkedHashMap<>();
		EnumSet.allOf(LogColumn.class).forEach((each) -> columns.put(name(each), facts.columns().get(each)));
		log.put("columns", columns);
		return log;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value == null) ? null : value.toString();
	}

	private static Map<String, @Nullable Object> lateness(Lateness late) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("closed", late.closed());
		tree.put("late", late.late());
		tree.put("latePercent", rounded(late.latePercent()));
		tree.put("onALaterDay", late.onALaterDay());
		return tree;
	}

	private static List<Map<String, @Nullable Object>> by(String kind, List<Lateness> groups) {
		Function<Lateness, Map<String, @Nullable Object>> named = (each) -> {
			Map<String, @Nullable Object> tree = new LinkedHashMap<>();
			tree.put(kind, each.name());
			tree.putAll(lateness(each));
			return tree;
		};
		return groups.stream().map(named).toList();
	}

	private static @Nullable Map<String, @Nullable Object> durations(@Nullable Durations durations) {
		if (durations == null) {
			return null;
		}
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("cases", durations.cases());
		tree.put("medianMinutes", minutes(durations.median()));
		tree.put("p90Minutes", minutes(durations.p90()));
		tree.put("p95Minutes", minutes(durations.p95()));
		tree.put("medianDays", days(durations.median()));
		tree.put("p90Days", days(durations.p90()));
		tree.put("p95Days", days(durations.p95()));
		return tree;
	}

	private @Nullable Map<String, @Nullable Object> startToEnd() {
		Map<String, @Nullable Object> tree = durations(figures.startToEnd());
		Durations calendar = figures.startToEndDays();
		if (tree != null && calendar != null) {
			tree.put("medianCalendarDays", days(calendar.median()));
			tree.put("p90CalendarDays", days(calendar.p90()));
			tree.put("p95CalendarDays", days(calendar.p95()));
			tree.put("leftOutCases", calendar.leftOut());
		}
		return tree;
	}

	private static Map<String, @Nullable Object> fourEyes(FourEyes pair) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("first", pair.pair().first());
		tree.put("second", pair.pair().second());
		tree.put("cases", pair.cases());
		tree.put("breaches", pair.breaches());
		tree.put("breachPercent", rounded(pair.breachPercent()));
		tree.put("sharedAtAnyTime", pair.sharedAtAnyTime());
		tree.put("undecided", pair.undecided());
		return tree;
	}

	private static Map<String, @Nullable Object> hand(Hand hand) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("resource", hand.resource());
		tree.put("events", hand.events());
		tree.put("eventsPercent", rounded(hand.percent()));
		return tree;
	}

	private static Map<String, @Nullable Object> dirt(DirtFound dirt) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("kind", name(dirt.kind()));
		tree.put("unit", name(dirt.kind().unit()));
		tree.put("count", dirt.count());
		tree.put("cases", dirt.cases());
		tree.put("examples", dirt.examples().stream().map(ReplayJson::example).toList());
		return tree;
	}

	private static Map<String, @Nullable Object> example(DirtExample example) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("line", example.line());
		tree.put("case", example.caseName());
		tree.put("value", example.value());
		return tree;
	}

	private static Map<String, @Nullable Object> missing(Missing missing) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("figure", name(missing.figure()));
		tree.put("reason", name(missing.reason()));
		tree.put("detail", missing.detail().isEmpty() ? null : missing.detail());
		return tree;
	}

	/** {@code END_BEFORE_START} is {@code endBeforeStart}. */
	static String name(Enum<?> constant) {
		StringBuilder name = new StringBuilder();
		for (String part : constant.name().toLowerCase(Locale.ROOT).split("_")) {
			name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
		}
		return name.toString();
	}

	private static double minutes(Duration duration) {
		return rounded(duration.toNanos() / 60e9);
	}

	private static double days(Duration duration) {
		return rounded(duration.toNanos() / 86_400e9);
	}

	private static @Nullable Double rounded(@Nullable Double value) {
		return (value == null) ? null : Double.valueOf(rounded(value.doubleValue()));
	}

	/** To two places; the rest is noise. */
	private static double rounded(double value) {
		return Math.round(value * 100) / 100.0;
	}

}
