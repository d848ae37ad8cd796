package org.oneseal.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackReader;
import org.oneseal.matter.PackSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every scenario of every pack of this repository, on one program. */
class ScenarioTests {

	private static final Path MATTERS = Path.of("..", "process-definitions", "src", "main", "resources", "matters");

	private static final String FOOD = "food-business-licence";

	private static Map<String, PackFiles> packs;

	private static RehearsalContext context;

	@TempDir
	private Path folder;

	@BeforeAll
	static void start() throws IOException {
		packs = new PackSource(Path.of("")).all()
			.stream()
			.map((files) -> folderOf(files.code().value()).files())
			.collect(Collectors.toMap((files) -> files.code().value(), (files) -> files));
		context = RehearsalContext.start(List.copyOf(packs.values()), new RehearsalCache(TestCache.FOLDER),
				LocalDate.of(2026, 1, 1).atStartOfDay(), TestCache.SETTINGS);
	}

	@AfterAll
	static void stop() throws IOException {
		context.close();
	}

	private static PackFolder folderOf(String code) {
		return PackFolder.of(MATTERS.resolve(code));
	}

	/** Whose name is what the test report shows. */
	record OfPack(String code, PackFolder.ScenarioFile file) {

		@Override
		public String toString() {
			return code + " " + file.name();
		}

	}

	static Stream<OfPack> all() {
		return new PackSource(Path.of("")).all()
			.stream()
			.map((files) -> files.code().value())
			.flatMap((code) -> folderOf(code).scenarios().stream().map((file) -> new OfPack(code, file)));
	}

	@ParameterizedTest
	@MethodSource("all")
	void goesAsItSays(OfPack scenario) {
		assertThat(play(scenario.code(), folderOf(scenario.code()), scenario.file())).isNull();
	}

	@Test
	void everyPackHasScenarios() {
		assertThat(packs).isNotEmpty()
			.allSatisfy((code, files) -> assertThat(folderOf(code).scenarios()).hasSizeGreaterThan(2));
	}

	@Test
	void aWrongDayIsToldInASentence() throws IOException {
		Difference difference = played("""
				apply: { on: 2026-09-24 }
				steps:
				  - { on: 2026-09-25, acceptance: accept }
				  - { on: 2026-09-28, expect: { status: accepted, promised: 2026-10-13 } }
				""");

		assertThat(difference).isEqualTo(
				new Difference("scenarios/played.scenario.yaml", 4, "steps[1].expect.promised", "2026-09-28T10:00",
						"承诺期限的最后一日应为“2026-10-13 周二”，实际为“2026-10-12 周一”。", "2026-10-13 周二", "2026-10-12 周一"));
	}

	@Test
	void theFirstLineThatDiffersIsToldAndNothingAfterIt() throws IOException {
		Difference difference = played("""
				apply: { on: 2026-09-24 }
				steps:
				  - { on: 2026-09-25, acceptance: accept, expect: { status: granted, licence: valid } }
				expect: { status: withdrawn }
				""");

		assertThat(difference.text()).isEqualTo("案件状态应为“准予许可 (granted)”，实际为“审查中 (accepted)”。");
		assertThat(difference.line()).isEqualTo(3);
	}

	@Test
	void anActThatIsNotPossibleIsToldWithTheReason() throws IOException {
		Difference difference = played("""
				apply: { on: 2026-09-24 }
				steps:
				  - { on: 2026-09-25, decision: grant }
				""");

		assertThat(difference.text())
			.isEqualTo("剧本要求能够办理，但系统不予办理：环节“作出决定 (decision)”此时没有打开。案件状态为“待受理”，打开的环节：受理 (acceptance)");
		assertThat(difference.element()).isEqualTo("steps[0].decision");
	}

	@Test
	void anActThatShouldBeRefusedAndIsNotDiffers() throws IOException {
		Difference difference = played("""
				apply: { on: 2026-09-24 }
				steps:
				  - { on: 2026-09-25, acceptance: accept, refused: 须由他人办理 }
				""");

		assertThat(difference.text()).isEqualTo("剧本要求系统以“须由他人办理”为由不予办理，但系统办理了。");
	}

	@Test
	void anotherReasonThanExpectedDiffers() throws IOException {
		Difference difference = played("""
				apply: { on: 2026-09-24, answers: { staff: "" }, refused: 请选择场所使用权 }
				""");

		assertThat(difference.text()).isEqualTo("剧本要求系统以“请选择场所使用权”为由不予办理，系统给出的理由却是：请填写从业人员人数");
	}

	/** A scenario of the food licence that differs. */
	private Difference played(String scenario) throws IOException {
		Path pack = Files.createDirectories(folder.resolve(FOOD));
		Path scenarios = Files.createDirectories(pack.resolve("scenarios"));
		Files.copy(folderOf(FOOD).scenarioFolder().resolve("answers.yaml"), scenarios.resolve("answers.yaml"));
		Files.writeString(scenarios.resolve("played.scenario.yaml"), scenario);
		PackFolder own = PackFolder.of(pack);
		Difference difference = play(FOOD, own, own.scenarios().get(0));
		assertThat(difference).isNotNull();
		return difference;
	}

	private static Difference play(String code, PackFolder folder, PackFolder.ScenarioFile file) {
		MatterPack pack = PackReader.readDeployed(packs.get(code));
		Scenario scenario = ScenarioReader.read(pack, folder, List.of(file)).get(0);
		return context.play(scenario, packs.get(code), "zh").difference();
	}

}
