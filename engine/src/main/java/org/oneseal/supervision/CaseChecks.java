package org.oneseal.supervision;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Looks at each case when all its rows are there, and names what is odd about it. */
final class CaseChecks {

	private static final Pattern TEST_USER = Pattern
		.compile("(?i)(test|tester|testuser|dummy)([ _.-]?(user|account))?[ _.-]?\\d*|.*测试.*");

	private final LogBook book;

	private final DirtBook dirt;

	private CaseChecks(LogBook book) {
		this.book = book;
		this.dirt = book.dirt();
	}

	static void run(LogBook book) {
		CaseChecks checks = new CaseChecks(book);
		for (LoggedCase each : book.cases()) {
			checks.checkWords(each);
			checks.checkTimes(each);
			checks.checkEvents(each);
		}
	}

	private void checkWords(LoggedCase each) {
		if (!each.contradicting().isEmpty()) {
			dirt.add(Dirt.CONTRADICTING_CASE, 1, DirtExample.ofCase(each.name(), each.contradicting().toString()));
		}
		requireWord(each, LogColumn.CHANNEL, each.channel(), Dirt.WITHOUT_CHANNEL);
		requireWord(each, LogColumn.DEPARTMENT, each.department(), Dirt.WITHOUT_DEPARTMENT);
		requireWord(each, LogColumn.CASE_GROUP, each.group(), Dirt.EMPTY_CASE_GROUP);
	}

	private void requireWord(LoggedCase each, LogColumn column, @Nullable String word, Dirt otherwise) {
		if (word == null && book.knows(column)) {
			dirt.add(otherwise, 1, DirtExample.ofCase(each.name(), null));
		}
	}

	private void checkTimes(LoggedCase each) {
		if (!each.unreadable().isEmpty()) {
			dirt.add(Dirt.MALFORMED_CASE_TIME, 1,
					DirtExample.ofCase(each.name(), String.join(", ", each.unreadable().values())));
		}
		each.odd()
			.values()
			.forEach((time) -> time.quirk()
				.dirt()
				.ifPresent((kind) -> dirt.add(kind, 1, DirtExample.ofCase(each.name(), time.text()))));
		Moment start = each.start();
		Moment end = each.end();
		Moment deadline = each.deadline();
		if (start != null && end != null && start.isAfter(end)) {
			dirt.add(Dirt.END_BEFORE_START, 1, between(each, start, end));
		}
		if (start != null && deadline != null && start.isAfter(deadline)) {
			dirt.add(Dirt.DEADLINE_BEFORE_START, 1, between(each, start, deadline));
		}
		if (start != null && deadline != null && start.offsetSeconds() != deadline.offsetSeconds()) {
			dirt.add(Dirt.CLOCK_CHANGE, 1, between(each, start, deadline));
		}
	}

	private static DirtExample between(LoggedCase each, Moment from, Moment until) {
		return DirtExample.ofCase(each.name(), from + " → " + until);
	}

	private void checkEvents(LoggedCase each) {
		if (each.events().isEmpty()) {
			dirt.add(Dirt.CASE_WITHOUT_EVENTS, 1, DirtExample.ofCase(each.name(), null));
		}
		Moment start = each.start();
		Moment end = each.end();
		if (start != null) {
			count(each, Dirt.EVENT_BEFORE_START, (event) -> start.isAfter(event.time()));
		}
		if (end != null) {
			count(each, Dirt.EVENT_AFTER_END, (event) -> event.time().isAfter(end));
		}
		count(each, Dirt.WITHOUT_ACTIVITY, (event) -> event.activity() == null);
		if (book.knows(LogColumn.RESOURCE)) {
			count(each, Dirt.WITHOUT_RESOURCE, (event) -> event.resource() == null);
			count(each, Dirt.TEST_USER, (event) -> isTestUser(event.resource()));
		}
		if (book.knows(LogColumn.GROUP)) {
			count(each, Dirt.EMPTY_GROUP, (event) -> event.group() == null);
		}
	}

	private static boolean isTestUser(@Nullable String resource) {
		return resource != null && TEST_USER.matcher(resource).matches();
	}

	private void count(LoggedCase each, Dirt kind, Predicate<LoggedEvent> dirty) {
		List<LoggedEvent> found = each.events().stream().filter(dirty).toList();
		if (!found.isEmpty()) {
			dirt.add(kind, found.size(), DirtExample.ofCase(each.name(), describe(kind, found)));
		}
	}

	private static @Nullable String describe(Dirt kind, List<LoggedEvent> found) {
		return switch (kind) {
			case EVENT_BEFORE_START, EVENT_AFTER_END ->
				found.stream().map(LoggedEvent::time).max(Moment.ORDER).map(Moment::toString).orElse(null);
			case TEST_USER ->
				found.stream().map((event) -> String.valueOf(event.resource())).min(String::compareTo).orElse(null);
			default -> null;
		};
	}

}
