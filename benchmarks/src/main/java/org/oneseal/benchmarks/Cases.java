package org.oneseal.benchmarks;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whole cases a second: through our services, and through two engines by themselves with
 * the same process and the data in its variables, in one run on one database; with
 * nothing behind them, and with many ended cases.
 */
final class Cases implements Benchmark {

	/**
	 * What a way is measured for in one go. The ways take turns that often, so that
	 * whatever else the machine does strikes all alike.
	 */
	private static final int TURN_SECONDS = 2;

	private static final int ROUNDS = 3;

	/** What a case costs falls for some four thousand cases, until all is compiled. */
	private static final int WARM_UP_CASES = 4000;

	/** Until the server has written what was copied, and read what it needs of it. */
	private static final int SETTLING_CASES = 1000;

	private static final int WARM_UP_THREADS = 4;

	/** Real cases that the ended ones are copies of. */
	private static final int SAMPLES = 4;

	private final List<Integer> threads;

	private final int seconds;

	private final int history;

	Cases() {
		this(List.of(1, 2, 4, 8), 10, 200_000);
	}

	private Cases(List<Integer> threads, int seconds, int history) {
		this.threads = threads;
		this.seconds = seconds;
		this.history = history;
	}

	@Override
	public Benchmark with(String option, String value) {
		return switch (option) {
			case "threads" ->
				new Cases(Arrays.stream(value.split(",")).map((each) -> Benchmark.number(option, each, 1)).toList(),
						this.seconds, this.history);
			case "seconds" -> new Cases(this.threads, Benchmark.number(option, value, 1), this.history);
			case "history" -> new Cases(this.threads, this.seconds, Benchmark.number(option, value, 0));
			default -> Benchmark.super.with(option, value);
		};
	}

	@Override
	public String name() {
		return "cases";
	}

	@Override
	public String about() {
		return "whole cases a second with %s threads, ours against two engines by themselves, with 0 and %,d ended cases"
			.formatted(this.threads, this.history);
	}

	@Override
	public Outcome run() {
		try (Program program = Program.start(LocalDateTime.of(2026, 1, 5, 9, 0));
				HikariDataSource flowable = database(program, "oneseal_flowable");
				HikariDataSource operaton = database(program, "oneseal_operaton")) {
			List<Schema> schemas = new ArrayList<>();
			schemas.add(new Schema(program.service(HikariDataSource.class), "oneseal").empty());
			Drafted samples = new Drafted(program);
			OurApprovals ours = new OurApprovals(program, samples);
			List<Approvals> ways = List.of(ours, new FlowableApprovals(flowable), new OperatonApprovals(operaton));
			schemas.add(new Schema(flowable, "oneseal_flowable").empty());
			schemas.add(new Schema(operaton, "oneseal_operaton").empty());
			ways.forEach(Cases::end);
			samples.discard();
			schemas.forEach(Schema::remember);
			Drafted drafted = new Drafted(program);
			ours.take(drafted);
			warmUp(ways, drafted, WARM_UP_CASES);
			List<Line> lines = measured(ways, drafted, 0);
			if (this.history > 0) {
				schemas.forEach((schema) -> schema.multiply(this.history / SAMPLES));
				warmUp(ways, drafted, SETTLING_CASES);
				lines.addAll(measured(ways, drafted, this.history));
			}
			return outcome(lines);
		}
	}

	/** Some real cases, to the end. */
	private static void end(Approvals way) {
		for (int sample = 0; sample < SAMPLES; sample++) {
			way.approve();
		}
		way.finish();
	}

	/** In turns too: what they share is compiled for all of them then. */
	private static void warmUp(List<Approvals> ways, Drafted drafted, int cases) {
		Map<String, Pace> paces = new HashMap<>();
		List<Approvals> cold = ways;
		while (!cold.isEmpty()) {
			for (Approvals way : cold) {
				drafted.copy();
				paces.merge(way.name(), Pace.of(way, WARM_UP_THREADS, TURN_SECONDS), Pace::and);
			}
			cold = cold.stream()
				.filter((way) -> Objects.requireNonNull(paces.get(way.name())).cases() < cases)
				.toList();
		}
	}

	private List<Line> measured(List<Approvals> ways, Drafted drafted, int ended) {
		List<Line> lines = new ArrayList<>();
		for (int count : this.threads) {
			Map<String, Pace> paces = new LinkedHashMap<>();
			int turns = Math.max(1, ROUNDS * this.seconds / TURN_SECONDS);
			for (int turn = 0; turn < turns; turn++) {
				for (Approvals way : ways) {
					drafted.copy();
					paces.merge(way.name(), Pace.of(way, count, TURN_SECONDS), Pace::and);
				}
			}
			lines.add(new Line(ended, count, paces));
		}
		return lines;
	}

	private Outcome outcome(List<Line> lines) {
		Map<String, Double> ratios = new LinkedHashMap<>();
		Map<String, Double> counts = new LinkedHashMap<>();
		List<Map<String, Object>> told = new ArrayList<>();
		for (Line line : lines) {
			String name = "%d threads, %,d ended: ".formatted(line.threads(), line.ended());
			line.paces().forEach((way, pace) -> {
				counts.put(name + way + ", cases a second", pace.rate());
				counts.put(name + way + ", failed acts", (double) pace.failed());
			});
			ratios.put(name + "times the better engine", line.ratio());
			told.add(line.tree());
		}
		ratios.put("ratioToEngine", lines.stream().mapToDouble(Line::ratio).min().orElseThrow());
		ratios.put("failedActs", lines.stream().mapToDouble((line) -> line.pace("ours").failed()).sum());
		return new Outcome(name(), List.of(), ratios, counts, Map.of("threads", told));
	}

	/**
	 * What was measured with so many threads.
	 *
	 * @param ended cases that had ended before
	 * @param threads at work
	 * @param paces by the name of the way
	 */
	private record Line(int ended, int threads, Map<String, Pace> paces) {

		Pace pace(String way) {
			return Objects.requireNonNull(this.paces.get(way));
		}

		double ratio() {
			return pace("ours").rate() / Math.max(pace("flowable").rate(), pace("operaton").rate());
		}

		Map<String, Object> tree() {
			Map<String, Object> tree = new LinkedHashMap<>();
			tree.put("threads", this.threads);
			tree.put("history", this.ended);
			this.paces.forEach(
					(way, pace) -> tree.put(way, Map.of("casesPerSecond", pace.rate(), "failedActs", pace.failed())));
			tree.put("ratioToBetterEngine", ratio());
			return tree;
		}

	}

	/** A database beside ours, reached in the same way. */
	private static HikariDataSource database(Program program, String name) {
		program.service(JdbcTemplate.class).execute("create database " + name);
		HikariConfig same = new HikariConfig();
		HikariDataSource ours = program.service(HikariDataSource.class);
		ours.copyStateTo(same);
		same.setDataSource(null);
		same.setJdbcUrl(ours.getJdbcUrl().replace("/oneseal?", "/" + name + "?"));
		return new HikariDataSource(same);
	}

}
