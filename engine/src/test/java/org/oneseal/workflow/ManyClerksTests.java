package org.oneseal.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.flowable.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.oneseal.EngineTest;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.Workflow;
import org.oneseal.database.AnyCommand;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** On a fresh database the engine deadlocks with itself; nobody may notice. */
@EngineTest
@Tag("thorough")
class ManyClerksTests {

	private static final int CLERKS = 8;

	private static final int CASES = 400;

	@Autowired
	private PackDeployer deployer;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Workflow workflow;

	@Autowired
	private AnyCommand command;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void eightClerksWorkFourHundredCasesWithoutAnError() throws Exception {
		deployer.deploy(List.of(SamplePack.files()));
		long jobsBefore = management.createJobQuery().elementId("issueSample").count();
		int openBefore = openSteps();
		AtomicInteger attempts = new AtomicInteger();
		ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);

		List<Future<ApprovalCase>> worked = clerks.invokeAll(IntStream.range(0, CASES)
			.<Callable<ApprovalCase>>mapToObj((i) -> () -> work(i % 2 == 0, attempts))
			.toList());
		clerks.shutdown();

		Set<String> numbers = new HashSet<>();
		for (Future<ApprovalCase> one : worked) {
			ApprovalCase approvalCase = one.get();
			assertThat(numbers.add(approvalCase.number().value())).as("a number of its own").isTrue();
			assertThat(jdbc.queryForList("select step_id from case_step where case_id = ? and ended_at is not null",
					String.class, approvalCase.id()))
				.containsExactlyInAnyOrder("acceptance", "reviewFireRescue", "reviewHealth", "decision");
		}
		assertThat(management.createJobQuery().elementId("issueSample").count() - jobsBefore).isEqualTo(CASES / 2);
		assertThat(openSteps()).isEqualTo(openBefore);
		System.out.printf("%d commands took %d attempts%n", CASES * 5, attempts.get());
	}

	private int openSteps() {
		Integer open = jdbc.queryForObject("select count(*) from case_step where ended_at is null", Integer.class);
		return (open != null) ? open : -1;
	}

	private ApprovalCase work(boolean withdrawn, AtomicInteger attempts) {
		ApprovalCase[] opened = new ApprovalCase[1];
		run(attempts, () -> opened[0] = cases.open());
		ApprovalCase approvalCase = opened[0];
		run(attempts, () -> cases.complete(approvalCase, "acceptance", Map.of("acceptance", "accepted")));
		run(attempts, () -> cases.complete(approvalCase, "reviewFireRescue", Map.of()));
		run(attempts, () -> cases.complete(approvalCase, "reviewHealth", Map.of()));
		if (withdrawn) {
			// ends the process, and deleting what is left of it is where the engine
			// deadlocks
			run(attempts, () -> workflow.withdraw(approvalCase.number()));
		}
		else {
			run(attempts, () -> cases.complete(approvalCase, "decision", Map.of("decision", "granted")));
		}
		return approvalCase;
	}

	private void run(AtomicInteger attempts, Runnable work) {
		command.run(() -> {
			attempts.incrementAndGet();
			work.run();
		});
	}

}
