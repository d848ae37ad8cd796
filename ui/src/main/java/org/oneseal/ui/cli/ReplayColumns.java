package org.oneseal.ui.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.oneseal.supervision.LogColumn;

/** The options that name columns of a log. */
final class ReplayColumns {

	@Option(names = "--case", paramLabel = "NAME")
	private @Nullable String caseName;

	@Option(names = "--activity", paramLabel = "NAME")
	private @Nullable String activity;

	@Option(names = "--time", paramLabel = "NAME")
	private @Nullable String time;

	@Option(names = "--resource", paramLabel = "NAME")
	private @Nullable String resource;

	@Option(names = "--group", paramLabel = "NAME")
	private @Nullable String group;

	@Option(names = "--event", paramLabel = "NAME")
	private @Nullable String event;

	@Option(names = "--transition", paramLabel = "NAME")
	private @Nullable String transition;

	@Option(names = "--start", paramLabel = "NAME")
	private @Nullable String start;

	@Option(names = "--end", paramLabel = "NAME")
	private @Nullable String end;

	@Option(names = "--deadline", paramLabel = "NAME")
	private @Nullable String deadline;

	@Option(names = "--channel", paramLabel = "NAME")
	private @Nullable String channel;

	@Option(names = "--department", paramLabel = "NAME")
	private @Nullable String department;

	@Option(names = "--case-group", paramLabel = "NAME")
	private @Nullable String caseGroup;

	/** Those that were given. */
	Map<LogColumn, String> named() {
		Map<LogColumn, String> named = new EnumMap<>(LogColumn.class);
		for (LogColumn column : LogColumn.values()) {
			String name = name(column);
			if (name != null) {
				named.put(column, name);
			}
		}
		return named;
	}

	private @Nullable String name(LogColumn column) {
		return switch (column) {
			case CASE -> caseName;
			case ACTIVITY -> activity;
			case TIME -> time;
			case RESOURCE -> resource;
			case GROUP -> group;
			case EVENT -> event;
			case TRANSITION -> transition;
			case START -> start;
			case END -> end;
			case DEADLINE -> deadline;
			case CHANNEL -> channel;
			case DEPARTMENT -> department;
			case CASE_GROUP -> caseGroup;
		};
	}

	/** The option that names it. */
	static String option(LogColumn column) {
		return "--" + column.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
