package org.oneseal.benchmarks;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.oneseal.benchmarks.Outcome.Measure;
import org.oneseal.benchmarks.Town.Work;

/**
 * Officials at work in the screens of the program as it is handed out, over HTTP, and
 * whether what they were told is what the program remembers.
 */
final class Officials implements Benchmark {

	private static final double[] PARTS = { 0.5, 0.95, 0.99 };

	private static final double NANOS_OF_A_MILLISECOND = 1e6;

	/** Of one case, by its process. */
	private static final int EXAMINERS = 2;

	/** More cases than are needed, so that nobody waits for work. */
	private static final double SPARE = 1.4;

	/** A first page is full, as in every department. */
	private static final int LEAST = 30;

	private static final int THREADS = 4;

	private static final int SECONDS_OF_AN_HOUR = 3600;

	private final int officials;

	private final int seconds;

	private final int warmUp;

	private final int pace;

	private final Path program;

	Officials() {
		this(50, 300, 60, 60, PackedProgram.jar());
	}

	private Officials(int officials, int seconds, int warmUp, int pace, Path program) {
		this.officials = officials;
		this.seconds = seconds;
		this.warmUp = warmUp;
		this.pace = pace;
		this.program = program;
	}

	@Override
	public Benchmark with(String option, String value) {
		return switch (option) {
			case "officials" -> new Officials(Benchmark.number(option, value, Work.values().length), this.seconds,
					this.warmUp, this.pace, this.program);
			case "minutes" -> new Officials(this.officials, 60 * Benchmark.number(option, value, 1), this.warmUp,
					this.pace, this.program);
			case "seconds" ->
				new Officials(this.officials, Benchmark.number(option, value, 1), this.warmUp, this.pace, this.program);
			case "warmup" -> new Officials(this.officials, this.seconds, Benchmark.number(option, value, 0), this.pace,
					this.program);
			case "pace" -> new Officials(this.officials, this.seconds, this.warmUp, Benchmark.number(option, value, 1),
					this.program);
			case "program" -> new Officials(this.officials, this.seconds, this.warmUp, this.pace, Path.of(value));
			default -> Benchmark.super.with(option, value);
		};
	}

	@Override
	public String name() {
		return "officials";
	}

	@Override
	public String about() {
		return "%d officials in the screens for %d seconds, each clearing %d cases an hour".formatted(this.officials,
				this.seconds, this.pace);
	}

	@Override
	public Outcome run() {
		Town town = new Town(this.officials);
		HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		try (PackedProgram running = PackedProgram.start(this.program, town.written())) {
			Intake intake = new Intake(running.address(), http);
			fill(town, intake);
			Workday day = new Workday(running.address(), http, this.pace, this.warmUp, this.seconds);
			day.work(town.staff());
			List<String> wrong = new ArrayList<>(day.errors());
			wrong.addAll(day.notAsInTheTrails(intake));
			wrong.addAll(running.errors());
			Outcome outcome = outcome(day);
			if (!wrong.isEmpty()) {
				throw new IllegalStateException("%d things went wrong: %s%n%s".formatted(wrong.size(),
						wrong.subList(0, Math.min(10, wrong.size())), outcome.counts()));
			}
			running.requireTrueList();
			return outcome;
		}
	}

	/** As many cases before each office as it can take on, and a full page more. */
	private void fill(Town town, Intake intake) {
		int each = (int) Math.ceil(SPARE * this.pace * (this.seconds + this.warmUp) / SECONDS_OF_AN_HOUR);
		int reviews = Math.max(town.doing(Work.EXAMINE) / EXAMINERS + 1,
				Math.max(town.doing(Work.INSPECT), town.doing(Work.TIDY)));
		ExecutorService clerks = Executors.newFixedThreadPool(THREADS);
		try {
			List<Future<String>> filed = new ArrayList<>();
			times(LEAST + each * town.doing(Work.ACCEPT), intake::file, filed, clerks);
			times(LEAST + each * reviews, intake::accepted, filed, clerks);
			times(LEAST + each * town.doing(Work.DECIDE), intake::reviewed, filed, clerks);
			for (Future<String> one : filed) {
				one.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the lists were filled", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The lists could not be filled: " + ex.getCause(), ex);
		}
		finally {
			clerks.shutdownNow();
		}
	}

	private static void times(int count, Callable<String> work, List<Future<String>> begun, ExecutorService clerks) {
		for (int i = 0; i < count; i++) {
			begun.add(clerks.submit(work));
		}
	}

	private Outcome outcome(Workday day) {
		Map<String, Waits> waits = day.waits();
		Waits all = waits.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(Workday.SIGN_IN))
			.map(Map.Entry::getValue)
			.reduce(Waits::and)
			.orElseThrow(() -> new IllegalStateException("Nobody asked for anything; take more time"));
		List<Measure> measures = new ArrayList<>();
		List<Map<String, Object>> told = new ArrayList<>();
		waits.forEach((kind, each) -> {
			measures.add(each.measure(kind + ", median", PARTS[0]));
			measures.add(each.measure(kind + ", p95", PARTS[1]));
			told.add(line(kind, each));
		});
		Map<String, Double> counts = new LinkedHashMap<>();
		counts.put("requests", (double) all.count());
		counts.put("ms, p50 of all requests", millis(all, PARTS[0]));
		counts.put("ms, p95 of all requests", millis(all, PARTS[1]));
		counts.put("ms, p99 of all requests", millis(all, PARTS[2]));
		counts.put("errors", (double) day.errors().size());
		counts.put("acts, all of them in the trails", (double) day.acts());
		counts.put("times somebody else was faster", (double) day.timesBeaten());
		counts.put("times there was nothing to do", (double) day.timesIdle());
		return new Outcome(name(), measures, Map.of(), counts,
				Map.of("officials", this.officials, "seconds", this.seconds, "casesAnHour", this.pace, "p50Millis",
						millis(all, PARTS[0]), "p95Millis", millis(all, PARTS[1]), "p99Millis", millis(all, PARTS[2]),
						"errors", day.errors().size(), "acts", day.acts(), "requests", told));
	}

	private static Map<String, Object> line(String kind, Waits waits) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("kind", kind);
		line.put("count", waits.count());
		line.put("p50Millis", millis(waits, PARTS[0]));
		line.put("p95Millis", millis(waits, PARTS[1]));
		line.put("p99Millis", millis(waits, PARTS[2]));
		line.put("mostMillis", millis(waits, 1));
		return line;
	}

	private static double millis(Waits waits, double part) {
		return waits.quantile(part) / NANOS_OF_A_MILLISECOND;
	}

}
