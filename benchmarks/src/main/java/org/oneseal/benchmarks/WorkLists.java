package org.oneseal.benchmarks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import org.flowable.engine.TaskService;
import org.flowable.task.api.TaskQuery;
import org.springframework.jdbc.core.JdbcTemplate;

import org.oneseal.benchmarks.Outcome.Measure;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.Worklist.View;
import org.oneseal.worklist.WorklistPage;

/**
 * The pool of a department as its official opens it, against the engine's own task query
 * for the same official, while the number of open tasks grows to a million.
 */
final class WorkLists implements Benchmark {

	private static final int MOST = 1_000_000;

	private static final int LEAST = 1_000;

	private static final int STEPS = 3;

	private static final int TIMES_MORE = 10;

	/** Two pages are in the pool of a department with the fewest tasks. */
	private static final int PAGE = 20;

	/** A program at work is never cold. */
	private static final Duration WARM_UP = Duration.ofSeconds(5);

	/** For how long one list is asked for before the other one is. */
	private static final Duration TURN = Duration.ofMillis(200);

	private static final int GROUPS = 10;

	private static final String OFFICIAL = "zhaogang";

	/** One in ten thousand subjects has it. */
	private static final String TEXT = "第4200号";

	private final int tasks;

	WorkLists() {
		this(MOST);
	}

	private WorkLists(int tasks) {
		this.tasks = tasks;
	}

	@Override
	public Benchmark of(int number) {
		if (number < LEAST * TIMES_MORE * TIMES_MORE) {
			throw new IllegalArgumentException(
					"A work list is measured with %,d tasks at least".formatted(LEAST * TIMES_MORE * TIMES_MORE));
		}
		return new WorkLists(number);
	}

	@Override
	public String name() {
		return "worklist";
	}

	@Override
	public String about() {
		return "the pool of one of 200 departments with %,d, %,d and %,d open tasks, against the engine's own query"
			.formatted(this.tasks / TIMES_MORE / TIMES_MORE, this.tasks / TIMES_MORE, this.tasks);
	}

	@Override
	public Outcome run() {
		try (Program program = Program.start(LocalDateTime.of(2026, 1, 5, 9, 0))) {
			Actor official = program.service(Organisation.class).actor(OFFICIAL);
			String department = Objects.requireNonNull(official.department());
			OpenTasks open = new OpenTasks(program.service(JdbcTemplate.class), official);
			List<Measure> measures = new ArrayList<>();
			int number = this.tasks / TIMES_MORE / TIMES_MORE;
			for (int step = 0; step < STEPS; step++) {
				open.grow(number);
				measures.addAll(measured(program, official, department, "%,d ".formatted(number)));
				number *= TIMES_MORE;
			}
			return outcome(measures);
		}
	}

	/** Each pair comes to the same number of tasks. */
	private static List<Measure> measured(Program program, Actor official, String department, String size) {
		Worklist list = program.service(Worklist.class);
		TaskService engine = program.service(TaskService.class);
		WorklistPage first = list.page(View.POOL, official, "", null, PAGE);
		List<Measure> measures = new ArrayList<>();
		measures.addAll(pair(size + "first page", () -> list.page(View.POOL, official, "", null, PAGE).items().size(),
				() -> ordered(pool(engine, department)).listPage(0, PAGE).size()));
		first.after()
			.ifPresent((end) -> measures
				.addAll(pair(size + "next page", () -> list.page(View.POOL, official, "", end, PAGE).items().size(),
						() -> ordered(pool(engine, department)).listPage(PAGE, PAGE).size())));
		measures.addAll(
				pair(size + "count", () -> list.count(View.POOL, official), () -> pool(engine, department).count()));
		measures.addAll(pair(size + "text", () -> list.page(View.POOL, official, TEXT, null, PAGE).items().size(),
				() -> ordered(pool(engine, department).taskNameLike("%" + TEXT + "%")).listPage(0, PAGE).size()));
		measures.addAll(pair(size + "own or pool",
				() -> Math.min(PAGE,
						Stream.of(View.MINE, View.POOL)
							.mapToInt((view) -> list.page(view, official, "", null, PAGE).items().size())
							.sum()),
				() -> ordered(ownOrPool(engine, official, department)).listPage(0, PAGE).size()));
		measures.addAll(
				rounds()
					.way(size + "ten groups, engine alone",
							() -> ordered(engine.createTaskQuery().taskCandidateGroupIn(OpenTasks.groups(GROUPS)))
								.listPage(0, PAGE)
								.size())
					.measure());
		return measures;
	}

	private static List<Measure> pair(String name, LongSupplier ours, LongSupplier engines) {
		return rounds().way(name, ours).way(name + ", engine", engines).measure();
	}

	private static Rounds rounds() {
		return new Rounds(1, WARM_UP, TURN);
	}

	/** What is offered to a department and in nobody's hands, which the engine adds. */
	private static TaskQuery pool(TaskService engine, String department) {
		return engine.createTaskQuery().taskCandidateGroup(department);
	}

	private static TaskQuery ownOrPool(TaskService engine, Actor official, String department) {
		return engine.createTaskQuery().or().taskAssignee(official.username()).taskCandidateGroup(department).endOr();
	}

	private static TaskQuery ordered(TaskQuery query) {
		return query.orderByTaskDueDate().asc().orderByTaskId().asc();
	}

	private Outcome outcome(List<Measure> measures) {
		Map<String, Double> nanos = new LinkedHashMap<>();
		measures.forEach((measure) -> nanos.put(measure.name(), measure.nanosEach()));
		Map<String, Double> ratios = new LinkedHashMap<>();
		nanos.keySet()
			.stream()
			.filter((name) -> nanos.containsKey(name + ", engine"))
			.forEach((name) -> ratios.put("times faster: " + name, of(nanos, name + ", engine") / of(nanos, name)));
		String largest = "%,d first page".formatted(this.tasks);
		String smallest = "%,d first page".formatted(this.tasks / TIMES_MORE / TIMES_MORE);
		ratios.put("ratioToEngine", of(nanos, largest + ", engine") / of(nanos, largest));
		ratios.put("growth", of(nanos, largest) / of(nanos, smallest));
		return new Outcome(name(), measures, ratios);
	}

	private static double of(Map<String, Double> nanos, String name) {
		return Objects.requireNonNull(nanos.get(name));
	}

}
