package org.oneseal.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Eight clerks, each of whom takes whatever work there is in the name of whoever may do
 * it, so that they often reach for the same step. In a program and a database of their
 * own: only there do serials begin at one, does the executor of jobs run, and does
 * everything between the network and the disk take part.
 */
@Tag("thorough")
class EightClerksTests {

	private static final int CLERKS = 8;

	private static final int CASES = Integer.getInteger("oneseal.test.cases", 400);

	private static final List<String> OFFICIALS = List.of("zhoulan", "chenjianguo", "linxiaomei", "helei", "zhaogang",
			"sunjing", "huangwei", "xumin", "wangzhiyuan");

	private static final Map<String, Map<String, Object>> ACTS = Map.of("ACCEPTANCE", Map.of("action", "accept"),
			"REVIEW", Map.of("action", "opinion", "verdict", "AGREE"), "DECISION", Map.of("action", "grant"));

	/** What somebody is told who came second. */
	private static final List<String> ANNOUNCED = List.of("step-claimed-by-other", "step-done-by-other",
			"second-official-needed");

	private final AtomicInteger begun = new AtomicInteger();

	private final AtomicInteger granted = new AtomicInteger();

	private final List<String> numbers = Collections.synchronizedList(new ArrayList<>());

	private final Map<String, Integer> told = new ConcurrentHashMap<>();

	@Test
	void workFourHundredCasesWithoutAnError() throws Exception {
		ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
		try (RunningOneSeal program = new RunningOneSeal("eight-clerks")) {
			program.start();
			Client people = new Client(program);
			long start = System.nanoTime();
			List<Future<?>> work = IntStream.range(0, CLERKS)
				.<Future<?>>mapToObj((clerk) -> clerks.submit(() -> work(people, new Random(clerk))))
				.toList();
			while (!work.stream().allMatch(Future::isDone)) {
				listsAreTrue(program);
				TimeUnit.SECONDS.sleep(2);
			}
			for (Future<?> clerk : work) {
				clerk.get();
			}
			long worked = System.nanoTime();
			licencesAreIssued(program);
			long issued = System.nanoTime();

			everythingIsDone(program, people);
			System.out.printf("%d cases granted in %d s, last licence %d s later; %d commands run again; told: %s%n",
					CASES, TimeUnit.NANOSECONDS.toSeconds(worked - start),
					TimeUnit.NANOSECONDS.toSeconds(issued - worked), retries(program), new TreeMap<>(this.told));
		}
		finally {
			clerks.shutdownNow();
		}
	}

	private void work(Client people, Random random) {
		while (this.granted.get() < CASES) {
			if (this.begun.get() < CASES && this.begun.getAndIncrement() < CASES) {
				this.numbers.add(people.file(random.nextBoolean() ? "hehua" : "zhangji"));
			}
			for (String official : OFFICIALS) {
				takeOne(people, official, random);
			}
		}
	}

	private void takeOne(Client people, String official, Random random) {
		JsonNode pool = people.get(official, "/api/tasks?view=pool&size=10").success().path("items");
		if (pool.isEmpty()) {
			return;
		}
		JsonNode line = pool.get(random.nextInt(pool.size()));
		String task = line.path("id").asString();
		Client.Answer taken = people.post(official, "/api/tasks/" + task + "/claim", Map.of());
		if (!fulfilled(taken)) {
			return;
		}
		if (taken.body().path("actions").isEmpty()) {
			fulfilled(people.post(official, "/api/tasks/" + task + "/release", Map.of()));
			return;
		}
		String kind = line.path("kind").asString();
		if (fulfilled(people.complete(official, task, ACTS.get(kind), taken.body().path("seen").asString()))
				&& kind.equals("DECISION")) {
			this.granted.incrementAndGet();
		}
	}

	private boolean fulfilled(Client.Answer answer) {
		if (!answer.isSuccess()) {
			assertThat(answer.problem()).as("%s", answer.body()).isIn(ANNOUNCED);
			this.told.merge(answer.problem(), 1, Integer::sum);
		}
		return answer.isSuccess();
	}

	/** At any moment the officials' lists are the engine's tasks. */
	private static void listsAreTrue(RunningOneSeal program) throws Exception {
		assertThat(program.query("""
				select concat('not listed: ', t.ID_) from ACT_RU_TASK t
				where not exists (select 1 from work_item w where w.step_id = t.ID_ and w.state <> 'DONE')
				union all
				select concat('no task: ', w.step_id) from work_item w
				where w.state <> 'DONE' and not exists (select 1 from ACT_RU_TASK t where t.ID_ = w.step_id)"""))
			.isEmpty();
	}

	private static void licencesAreIssued(RunningOneSeal program) throws Exception {
		long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(20);
		String open = "select concat_ws(' ', number, status) from approval_case where status <> 'CLOSED'";
		while (!program.query(open).isEmpty() && System.nanoTime() < deadline) {
			TimeUnit.SECONDS.sleep(1);
		}
		assertThat(program.query(open)).isEmpty();
	}

	private void everythingIsDone(RunningOneSeal program, Client people) throws Exception {
		assertThat(people.lost()).isZero();
		assertThat(this.numbers).hasSize(CASES).doesNotHaveDuplicates();
		assertThat(program.query("select count(*) from approval_case")).containsExactly(String.valueOf(CASES));
		assertThat(program.query("select identifier from licence").stream().map(EightClerksTests::serial).sorted())
			.containsExactlyElementsOf(IntStream.rangeClosed(1, CASES).boxed().toList());
		assertThat(program.query("select ID_ from ACT_RU_TASK union all select ID_ from ACT_RU_EXECUTION "
				+ "union all select step_id from work_item where state <> 'DONE'"))
			.isEmpty();
		this.numbers.forEach(people::actsOfGranted);
		assertThat(program.log().lines().filter((line) -> line.matches("\\S+ +ERROR .*"))).isEmpty();
	}

	private static int serial(String identifier) {
		return Integer.parseInt(identifier.split("\\.")[7]);
	}

	private static long retries(RunningOneSeal program) throws Exception {
		return program.log().lines().filter((line) -> line.contains("initiating the retry process")).count();
	}

}
