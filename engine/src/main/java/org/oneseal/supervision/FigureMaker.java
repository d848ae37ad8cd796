package org.oneseal.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.Missing.Figure;
import org.oneseal.supervision.Missing.Reason;

/** Computes the figures; what they mean is said where they are defined. */
final class FigureMaker {

	private final LogBook book;

	private final Collection<LoggedCase> cases;

	private final List<ActivityPair> fourEyes;

	private final List<Missing> missing = new ArrayList<>();

	FigureMaker(LogBook book, List<ActivityPair> fourEyes) {
		this.book = book;
		this.cases = book.cases();
		this.fourEyes = fourEyes;
	}

	SupervisionFigures make(LogFormat format, boolean someWithoutOffset, Map<LogColumn, String> columns) {
		Moment first = events().stream().map(LoggedEvent::time).min(Moment.ORDER).orElse(null);
		Moment last = events().stream().map(LoggedEvent::time).max(Moment.ORDER).orElse(null);
		LogFacts facts = new LogFacts(format, book.rows(), book.events(), (first != null) ? first.time() : null,
				(last != null) ? last.time() : null, someWithoutOffset, Map.copyOf(columns));
		boolean ends = has(LogColumn.END, Figure.CLOSED, Reason.NO_END);
		long closed = cases.stream().filter(LoggedCase::isClosed).count();
		Lateness late = late();
		List<LoggedCase> spans = cases.stream().filter(FigureMaker::hasSpan).toList();
		return new SupervisionFigures(facts, cases.size(), ends ? closed : null, ends ? cases.size() - closed : null,
				overdue(last), late, by(LogColumn.CHANNEL, LoggedCase::channel, late != null),
				by(LogColumn.DEPARTMENT, LoggedCase::department, late != null), firstToLast(),
				startToEnd(spans, Moment::until, true),
				startToEnd(spans, (start, end) -> Duration.ofDays(start.daysUntil(end)), false), fourEyes(), hands(),
				book.dirt().found(), List.copyOf(missing));
	}

	private List<LoggedEvent> events() {
		return cases.stream().flatMap((each) -> each.events().stream()).toList();
	}

	private boolean has(LogColumn column, Figure figure, Reason otherwise) {
		if (!book.knows(column)) {
			missing.add(new Missing(figure, otherwise, ""));
			return false;
		}
		return true;
	}

	private @Nullable Lateness late() {
		if (!has(LogColumn.END, Figure.LATE, Reason.NO_END)
				|| !has(LogColumn.DEADLINE, Figure.LATE, Reason.NO_DEADLINE)) {
			return null;
		}
		Lateness all = lateness(null, cases);
		if (all.closed() == 0) {
			missing.add(new Missing(Figure.LATE, Reason.NO_CASE, ""));
			return null;
		}
		return all;
	}

	private static Lateness lateness(@Nullable String name, Collection<LoggedCase> some) {
		long closed = 0;
		long late = 0;
		long onALaterDay = 0;
		for (LoggedCase each : some) {
			Moment end = each.end();
			Moment deadline = each.deadline();
			if (end != null && deadline != null) {
				closed++;
				late += end.isAfter(deadline) ? 1 : 0;
				onALaterDay += end.isAfter(deadline) && end.isOnALaterDayThan(deadline) ? 1 : 0;
			}
		}
		return new Lateness(name, closed, late, onALaterDay);
	}

	/** Nothing is said of parts where the whole cannot be told. */
	private List<Lateness> by(LogColumn column, Function<LoggedCase, @Nullable String> name, boolean told) {
		boolean channel = column == LogColumn.CHANNEL;
		if (!has(column, channel ? Figure.LATE_BY_CHANNEL : Figure.LATE_BY_DEPARTMENT,
				channel ? Reason.NO_CHANNEL : Reason.NO_DEPARTMENT) || !told) {
			return List.of();
		}
		// no channel at all is a group like any other, and a map of streams takes no null
		Map<List<String>, List<LoggedCase>> groups = cases.stream()
			.collect(Collectors.groupingBy((each) -> listOf(name.apply(each))));
		return groups.entrySet()
			.stream()
			.map((group) -> lateness(group.getKey().isEmpty() ? null : group.getKey().get(0), group.getValue()))
			.filter((each) -> each.closed() > 0)
			.sorted(Comparator.comparing(Lateness::closed)
				.reversed()
				.thenComparing(Lateness::name, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	private static List<String> listOf(@Nullable String name) {
		return (name == null) ? List.of() : List.of(name);
	}

	private @Nullable Long overdue(@Nullable Moment now) {
		if (!has(LogColumn.END, Figure.OVERDUE, Reason.NO_END)
				|| !has(LogColumn.DEADLINE, Figure.OVERDUE, Reason.NO_DEADLINE)) {
			return null;
		}
		return cases.stream()
			.filter((each) -> !each.isClosed())
			.map(LoggedCase::deadline)
			.filter((deadline) -> deadline != null && now != null && now.isAfter(deadline))
			.count();
	}

	private @Nullable Durations firstToLast() {
		List<Duration> all = new ArrayList<>(cases.size());
		for (LoggedCase each : cases) {
			List<Moment> times = each.events().stream().map(LoggedEvent::time).sorted(Moment.ORDER).toList();
			if (!times.isEmpty()) {
				all.add(times.get(0).until(times.get(times.size() - 1)));
			}
		}
		Durations durations = Percentiles.summary(all, 0);
		if (durations == null) {
			missing.add(new Missing(Figure.FIRST_TO_LAST_EVENT, Reason.NO_CASE, ""));
		}
		return durations;
	}

	private static boolean hasSpan(LoggedCase each) {
		return each.start() != null && each.end() != null;
	}

	private @Nullable Durations startToEnd(List<LoggedCase> spans, Measure measure, boolean says) {
		List<Duration> all = new ArrayList<>(spans.size());
		for (LoggedCase each : spans) {
			Moment start = Objects.requireNonNull(each.start());
			Moment end = Objects.requireNonNull(each.end());
			if (!start.isAfter(end)) {
				all.add(measure.between(start, end));
			}
		}
		Durations durations = Percentiles.summary(all, spans.size() - all.size());
		if (durations == null && says) {
			Reason reason = !book.knows(LogColumn.START) ? Reason.NO_START
					: !book.knows(LogColumn.END) ? Reason.NO_END : Reason.NO_CASE;
			missing.add(new Missing(Figure.START_TO_END, reason, ""));
		}
		return durations;
	}

	private List<FourEyes> fourEyes() {
		if (fourEyes.isEmpty() || !has(LogColumn.RESOURCE, Figure.FOUR_EYES, Reason.NO_RESOURCE)) {
			return List.of();
		}
		Set<String> done = events().stream()
			.map(LoggedEvent::activity)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		List<FourEyes> all = new ArrayList<>();
		for (ActivityPair pair : fourEyes) {
			if (done.contains(pair.first()) && done.contains(pair.second())) {
				all.add(FourEyesCount.of(pair, cases));
			}
			else {
				missing.add(new Missing(Figure.FOUR_EYES, Reason.NO_SUCH_ACTIVITY,
						done.contains(pair.first()) ? pair.second() : pair.first()));
			}
		}
		return all;
	}

	private List<Hand> hands() {
		if (!has(LogColumn.RESOURCE, Figure.BUSIEST_HANDS, Reason.NO_RESOURCE)) {
			return List.of();
		}
		boolean completions = events().stream().anyMatch(LoggedEvent::isCompletion);
		Map<String, Long> counts = new HashMap<>();
		for (LoggedEvent event : events()) {
			String resource = event.resource();
			if (resource != null && (!completions || event.isCompletion())) {
				counts.merge(resource, 1L, Long::sum);
			}
		}
		long all = counts.values().stream().mapToLong(Long::longValue).sum();
		return counts.entrySet()
			.stream()
			.map((each) -> new Hand(each.getKey(), each.getValue(), 100.0 * each.getValue() / all))
			.sorted(Comparator.comparing(Hand::events).reversed().thenComparing(Hand::resource))
			.toList();
	}

	/** How long it is from one moment to another. */
	private interface Measure {

		Duration between(Moment start, Moment end);

	}

}
