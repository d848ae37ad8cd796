package org.oneseal.ui.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.oneseal.OneSealApplication;
import org.oneseal.load.RunningOneSeal;
import org.oneseal.rehearsal.TestCache;

import static org.assertj.core.api.Assertions.assertThat;

/** The command in a JVM of its own, as a designer runs it. */
@Tag("thorough")
class RehearseCommandTests {

	private static final Path SCENARIOS = Path.of("..", "process-definitions", "src", "test", "resources", "scenarios",
			"food-business-licence");

	private static final Path MATTER = Path.of("..", "process-definitions", "src", "main", "resources", "matters",
			"food-business-licence");

	@TempDir
	private Path folder;

	/** What came of a run. */
	private record Ended(int code, String out, String err) {

	}

	@Test
	void aDifferenceIsToldAsJsonAndEndsWithOne() throws Exception {
		write("as-it-is", "apply: { on: 2026-06-01 }\nexpect: { status: received }\n");
		write("otherwise", "apply: { on: 2026-06-01 }\nexpect: { status: received, authority: 429921 }\n");

		Ended ended = rehearse(pack().toString(), "--json", "--lang", "en");

		assertThat(ended.code()).as(ended.err()).isOne();
		JsonNode report = JsonMapper.builder().build().readTree(ended.out());
		assertThat(report.get("matter").asString()).isEqualTo("food-business-licence");
		assertThat(report.get("played").asInt()).isEqualTo(2);
		assertThat(report.get("differences").asInt()).isEqualTo(1);
		assertThat(report.get("faults")).isEmpty();
		assertThat(report.get("scenarios").get(0).get("asExpected").asBoolean()).isTrue();
		assertThat(report.get("scenarios").get(0).get("difference").isNull()).isTrue();
		JsonNode difference = report.get("scenarios").get(1).get("difference");
		assertThat(difference.get("line").asInt()).isEqualTo(2);
		assertThat(difference.get("element").asString()).isEqualTo("expect.authority");
		assertThat(difference.get("text").asString()).isEqualTo("Authority: expected “429921”, but was “429900”.");
		assertThat(difference.get("expected").asString()).isEqualTo("429921");
		assertThat(difference.get("actual").asString()).isEqualTo("429900");
	}

	@Test
	void faultsAreToldWithFileLineAndRemedyAndEndWithOne() throws Exception {
		write("faulty", "apply: { on: 2026-06-01 }\nsteps:\n  - { on: 2026-06-02, review: { police: agree } }\n");

		Ended ended = rehearse(pack().toString(), "--lang", "zh");

		assertThat(ended.code()).as(ended.err()).isOne();
		assertThat(ended.out()).contains("scenarios/faulty.scenario.yaml:3 steps[0].review.police",
				"没有由角色“police”进行的审查。请从以下各项中选用：fire-rescue, market-regulation");
		assertThat(ended.err()).isEmpty();
	}

	@Test
	void whatThePackItselfGetsWrongIsToldAtOnceWhetherFilesOrProcess() throws Exception {
		write("granted", "apply: { on: 2026-06-01 }\n");
		String process = Files.readString(MATTER.resolve("process.bpmn20.xml"));
		Files.writeString(pack().resolve("process.bpmn20.xml"), process.replace("${issueLicence}", "${giveLicence}"));
		String matter = Files.readString(MATTER.resolve("matter.yaml"));
		Files.writeString(pack().resolve("matter.yaml"),
				matter.replace("promised: { working-days: 7 }", "promised: { working-days: 11 }"));

		Ended ended = rehearse(pack().toString(), "--lang", "zh");

		assertThat(ended.code()).as(ended.err()).isOne();
		assertThat(ended.out()).contains("giveLicence", "承诺 11");
		assertThat(ended.err()).isEmpty();
	}

	@Test
	void aNameThatNoScenarioHasEndsWithTwo() throws Exception {
		write("granted", "apply: { on: 2026-06-01 }\n");

		Ended ended = rehearse(pack().toString(), "refused", "--lang", "en");

		assertThat(ended.code()).isEqualTo(2);
		assertThat(ended.err()).contains("There is no scenario called \"refused\". There are: granted.");
		assertThat(ended.out()).isEmpty();
	}

	@Test
	void aPackWithoutScenariosIsNotTakenForOneThatIsInOrder() throws Exception {
		Ended ended = rehearse(pack().toString(), "--lang", "en");

		assertThat(ended.code()).isOne();
		assertThat(ended.err()).contains("has no scenario");
	}

	@Test
	void aFolderThatIsNotThereEndsWithOne() throws Exception {
		Ended ended = rehearse(folder.resolve("nowhere").toString(), "--json", "--lang", "en");

		assertThat(ended.code()).isOne();
		JsonNode fault = JsonMapper.builder().build().readTree(ended.out()).get("faults").get(0);
		assertThat(fault.get("what").asString()).isEqualTo("There is no such folder");
		assertThat(fault.get("file").asString()).endsWith("nowhere");
	}

	private Path pack() throws IOException {
		return Files.createDirectories(folder.resolve("food-business-licence"));
	}

	private void write(String name, String scenario) throws IOException {
		Path scenarios = Files.createDirectories(pack().resolve("scenarios"));
		if (!Files.exists(scenarios.resolve("answers.yaml"))) {
			Files.copy(SCENARIOS.resolve("answers.yaml"), scenarios.resolve("answers.yaml"));
		}
		Files.writeString(scenarios.resolve(name + ".scenario.yaml"), scenario);
	}

	private Ended rehearse(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Dnative.encoding=UTF-8", "-cp", RunningOneSeal.withoutTests(),
						OneSealApplication.class.getName(), "rehearse"));
		command.addAll(List.of(arguments));
		command.addAll(List.of("--cache", TestCache.FOLDER.toString()));
		Path out = folder.resolve("out.txt");
		Path err = folder.resolve("err.txt");
		Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
				Files.readString(err, StandardCharsets.UTF_8));
	}

}
