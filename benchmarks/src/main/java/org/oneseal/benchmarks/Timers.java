package org.oneseal.benchmarks;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Ten thousand applications whose acceptance was due while the program was down: what the
 * people at work notice of the timers that are worked off once it is up again.
 */
final class Timers implements Benchmark {

	private static final int CASES = 10_000;

	private static final LocalDateTime RECEIVED = LocalDateTime.of(2026, 6, 1, 9, 0);

	/** The fifth working day, on which acceptance is due, was yesterday. */
	private static final LocalDateTime AFTER_THE_OUTAGE = LocalDateTime.of(2026, 6, 9, 9, 0);

	private static final int WARM_UP_SECONDS = 20;

	private static final int ALONE_SECONDS = 30;

	private static final double P95 = 0.95;

	private final int cases;

	Timers() {
		this(CASES);
	}

	private Timers(int cases) {
		this.cases = cases;
	}

	@Override
	public Benchmark of(int number) {
		if (number < 1) {
			throw new IllegalArgumentException("Without a case there is no timer");
		}
		return new Timers(number);
	}

	@Override
	public String name() {
		return "timers";
	}

	@Override
	public String about() {
		return "%,d timers due at once after an outage, with eight clerks at work beside them".formatted(this.cases);
	}

	@Override
	public Outcome run() {
		try (Program program = Program.start(RECEIVED)) {
			Receipts receipts = new Receipts(program);
			receipts.many(this.cases);
			Clerks clerks = new Clerks(program, receipts);
			clerks.work(WARM_UP_SECONDS);
			Waits before = clerks.work(ALONE_SECONDS);
			program.service(MovedClock.class).moveTo(AFTER_THE_OUTAGE);
			Backlog backlog = new Backlog(program, this.cases, AFTER_THE_OUTAGE.toLocalDate().minusDays(1));
			long began = System.nanoTime();
			program.startEngine();
			Waits beside = clerks.workUntil(backlog::isWorkedOff);
			double seconds = (double) (backlog.workedOffAt() - began) / TimeUnit.SECONDS.toNanos(1);
			Waits alone = before.and(clerks.work(ALONE_SECONDS));
			backlog.requireEachOnce();
			if (!clerks.errors().isEmpty()) {
				throw new IllegalStateException(
						"Clerks met %d errors, such as %s".formatted(clerks.errors().size(), clerks.errors().get(0)));
			}
			return outcome(alone, beside, this.cases / seconds, backlog.failedTries());
		}
	}

	private Outcome outcome(Waits alone, Waits beside, double perSecond, int failedTries) {
		Map<String, Double> ratios = new LinkedHashMap<>();
		ratios.put("times as long waits a clerk beside the timers, median", beside.quantile(0.5) / alone.quantile(0.5));
		ratios.put("times as long at the 95th percentile", beside.quantile(P95) / alone.quantile(P95));
		Map<String, Double> counts = new LinkedHashMap<>();
		counts.put("timers a second", perSecond);
		counts.put("timers that needed another try", (double) failedTries);
		counts.put("acts of clerks alone", (double) alone.count());
		counts.put("acts of clerks beside the timers", (double) beside.count());
		return new Outcome(name(), List.of(alone.measure("alone", 0.5), beside.measure("beside", 0.5),
				alone.measure("alone p95", P95), beside.measure("beside p95", P95)), ratios, counts);
	}

}
