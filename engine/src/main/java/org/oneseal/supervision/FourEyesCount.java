package org.oneseal.supervision;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Counts for one pair of activities; {@link FourEyes} says how. */
final class FourEyesCount {

	private final ActivityPair pair;

	private long decided;

	private long breaches;

	private long sharedAtAnyTime;

	private long undecided;

	private FourEyesCount(ActivityPair pair) {
		this.pair = pair;
	}

	static FourEyes of(ActivityPair pair, Collection<LoggedCase> cases) {
		FourEyesCount count = new FourEyesCount(pair);
		cases.forEach(count::add);
		return new FourEyes(pair, count.decided, count.breaches, count.sharedAtAnyTime, count.undecided);
	}

	private void add(LoggedCase each) {
		Doers first = new Doers();
		Doers second = new Doers();
		for (LoggedEvent event : each.events()) {
			if (pair.first().equals(event.activity())) {
				first.add(event);
			}
			else if (pair.second().equals(event.activity())) {
				second.add(event);
			}
		}
		if (first.latest == null || second.latest == null) {
			return;
		}
		if (first.last.isEmpty() || second.last.isEmpty()) {
			undecided++;
			return;
		}
		decided++;
		breaches += haveInCommon(first.last, second.last) ? 1 : 0;
		sharedAtAnyTime += haveInCommon(first.all, second.all) ? 1 : 0;
	}

	private static boolean haveInCommon(Set<String> some, Set<String> others) {
		return some.stream().anyMatch(others::contains);
	}

	/**
	 * Who did an activity in one case: ever, and last; at the very same instant several
	 * may.
	 */
	private static final class Doers {

		private @Nullable Moment latest;

		private final Set<String> all = new HashSet<>();

		private final Set<String> last = new HashSet<>();

		void add(LoggedEvent event) {
			if (latest == null || event.time().epochNanos() > latest.epochNanos()) {
				latest = event.time();
				last.clear();
			}
			if (event.resource() != null) {
				all.add(event.resource());
				if (event.time().epochNanos() == latest.epochNanos()) {
					last.add(event.resource());
				}
			}
		}

	}

}
