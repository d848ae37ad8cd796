package org.oneseal.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.flowable.engine.HistoryService;
import org.oneseal.EngineTestApplication;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.database.AnyCommand;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The engine in a JVM of its own: {@code decide} carries a case to the decision and hangs
 * in the step after it, {@code finish} waits until that step is done.
 */
final class RunsOneCase {

	private RunsOneCase() {
	}

	public static void main(String[] arguments) throws Exception {
		var application = new SpringApplicationBuilder(EngineTestApplication.class).web(WebApplicationType.NONE)
			.run("--oneseal.home=" + arguments[0], "--oneseal.database.name=oneseal", "--logging.level.root=warn",
					"--flowable.async-executor-activate=true", "--oneseal.test.keep-database=true");
		application.getBean(PackDeployer.class).deploy(List.of(SamplePack.files()));
		SampleStep step = application.getBean(SampleStep.class);
		if (arguments[1].equals("decide")) {
			step.hang();
			decide(application.getBean(SampleCases.class), application.getBean(AnyCommand.class));
			TimeUnit.MINUTES.sleep(2);
		}
		HistoryService history = application.getBean(HistoryService.class);
		for (int i = 0; i < 600 && history.createHistoricProcessInstanceQuery().finished().count() == 0; i++) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		TimeUnit.SECONDS.sleep(2);
		System.out.println("issued " + step.done().size());
		application.close();
	}

	private static void decide(SampleCases cases, AnyCommand command) {
		ApprovalCase[] opened = new ApprovalCase[1];
		command.run(() -> opened[0] = cases.open());
		command.run(() -> cases.complete(opened[0], "acceptance", Map.of("acceptance", "accepted")));
		command.run(() -> cases.complete(opened[0], "reviewFireRescue", Map.of()));
		command.run(() -> cases.complete(opened[0], "reviewHealth", Map.of()));
		command.run(() -> cases.complete(opened[0], "decision", Map.of("decision", "granted")));
		System.out.println("decided");
	}

	static Process start(Path home, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						"-XX:TieredStopAtLevel=1", RunsOneCase.class.getName(), home.toString()));
		command.addAll(Arrays.asList(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

}
