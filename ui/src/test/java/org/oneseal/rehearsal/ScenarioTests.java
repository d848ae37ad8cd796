package org.oneseal.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackReader;
import org.oneseal.matter.PackSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every scenario of every pack of this repository, on one program. */
class ScenarioTests {

	private static final Path MATTERS = Path.of("..", "process-definitions", "src", "main", "resources", "matters");

	private static final String FOOD = "food-business-licence";

	/** The food licence, made a renewal of whatever ends with the lease. */
	private static final String RENEWAL = "food-renewal";

	/** The food licence, whose fire review a lower body does (art. 43). */
	private static final String LOWER_BODY = "food-lower-body";

	private static final String ONE_IS_ENOUGH = "food-one-is-enough";

	private static Map<String, PackFiles> packs;

	private static RehearsalContext context;

	@TempDir
	private Path folder;

	@BeforeAll
	static void start() throws IOException {
		packs = new PackSource(Path.of("")).all()
			.stream()
			.map((files) -> folderOf(files.code().value()).files())
			.collect(Collectors.toMap((files) -> files.code().value(), (files) -> files, (one, same) -> one,
					HashMap::new));
		packs.put(RENEWAL, renewal(packs.get(FOOD)));
		packs.put(LOWER_BODY, lowerBody());
		packs.put(ONE_IS_ENOUGH, oneIsEnough());
		context = RehearsalContext.start(List.copyOf(packs.values()), new RehearsalCache(TestCache.FOLDER),
				LocalDate.of(2026, 1, 1).atStartOfDay(), TestCache.SETTINGS);
	}

	@AfterAll
	static void stop() throws IOException {
		context.close();
	}

	private static PackFiles lowerBody() {
		return likeFood(LOWER_BODY,
				(text) -> text.replace("    role: fire-rescue\n", "    role: fire-rescue\n    lower-body: true\n")
					.replace("429921-fire-rescue", "429922-fire-rescue")
					.replace("429900-fire-rescue", "429921-fire-rescue"));
	}

	private static PackFiles oneIsEnough() {
		return likeFood(ONE_IS_ENOUGH, (text) -> text.replace("\nphrases:\n", """

				joint-review:
				  policy: any
				  veto: [reviewFireRescue]
				  basis: { law: licensing-law, article: 26 }

				phrases:
				"""));
	}

	private static PackFiles likeFood(String code, UnaryOperator<String> change) {
		PackFiles food = packs.get(FOOD);
		Map<String, byte[]> files = new HashMap<>();
		food.paths()
			.forEach((path) -> files.put(path,
					change
						.apply(text(food.content(path)).replace("code: " + FOOD, "code: " + code)
							.replace("\"" + FOOD + "\"", "\"" + code + "\""))
						.getBytes(StandardCharsets.UTF_8)));
		return new PackFiles(new MatterCode(code), files);
	}

	private static PackFiles renewal(PackFiles food) {
		Map<String, byte[]> files = new HashMap<>();
		food.paths().forEach((path) -> files.put(path, food.content(path)));
		files.compute(MatterPack.MATTER_FILE,
				(path, matter) -> text(matter).replace("code: " + FOOD, "code: " + RENEWAL).replace("\nremedies:", """

						renewal:
						  expires: leaseUntil
						  basis: { law: licensing-law, article: 50 }

						remedies:""").getBytes(StandardCharsets.UTF_8));
		files
			.compute(
					MatterPack.PROCESS_FILE, (path,
							process) -> text(process).replace("\"" + FOOD + "\"", "\"" + RENEWAL + "\"")
								.replace("<subProcess id=\"withdrawal\"",
										"""
												<subProcess id="expiry" name="有效期届满" triggeredByEvent="true">
													<startEvent id="expired" name="有效期届满" isInterrupting="true">
														<timerEventDefinition flowable:businessCalendarName="workingDays">
															<timeDuration xsi:type="tFormalExpression">${limits.expiry}</timeDuration>
														</timerEventDefinition>
													</startEvent>
													<serviceTask id="renew" name="视为准予延续" flowable:delegateExpression="${renewBySilence}"/>
													<serviceTask id="issueRenewed" name="制作许可证" flowable:async="true" flowable:delegateExpression="${issueLicence}"/>
													<serviceTask id="deliverRenewed" name="送达许可证" flowable:async="true" flowable:delegateExpression="${deliverLicence}"/>
													<endEvent id="renewed" name="已延续"/>
													<sequenceFlow id="toRenew" sourceRef="expired" targetRef="renew"/>
													<sequenceFlow id="toIssueRenewed" sourceRef="renew" targetRef="issueRenewed"/>
													<sequenceFlow id="toDeliverRenewed" sourceRef="issueRenewed" targetRef="deliverRenewed"/>
													<sequenceFlow id="toRenewed" sourceRef="deliverRenewed" targetRef="renewed"/>
												</subProcess>
												<subProcess id="withdrawal\"""")
								.replace("</bpmndi:BPMNPlane>",
										Stream.of("expiry", "expired", "renew", "issueRenewed", "deliverRenewed",
												"renewed", "toRenew", "toIssueRenewed", "toDeliverRenewed", "toRenewed")
											.map(ScenarioTests::drawn)
											.collect(Collectors.joining()) + "</bpmndi:BPMNPlane>")
								.getBytes(StandardCharsets.UTF_8));
		String plain = Stream.of("renew", "issueRenewed", "deliverRenewed")
			.map((step) -> "\nstep." + step + ".plain = 延续")
			.collect(Collectors.joining());
		files.compute("texts_zh.properties", (path, texts) -> (text(texts) + plain).getBytes(StandardCharsets.UTF_8));
		files.compute("texts_en.properties",
				(path, texts) -> (text(texts) + plain + plain.replace(".plain", "")).getBytes(StandardCharsets.UTF_8));
		return new PackFiles(new MatterCode(RENEWAL), files);
	}

	private static String drawn(String element) {
		return element.startsWith("to")
				? """
						<bpmndi:BPMNEdge id="%1$s_edge" bpmnElement="%1$s"><di:waypoint x="0" y="0"/><di:waypoint x="9" y="9"/></bpmndi:BPMNEdge>
						"""
					.formatted(element)
				: """
						<bpmndi:BPMNShape id="%1$s_shape" bpmnElement="%1$s"><dc:Bounds x="0" y="0" width="9" height="9"/></bpmndi:BPMNShape>
						"""
					.formatted(element);
	}

	private static String text(byte[] file) {
		return new String(file, StandardCharsets.UTF_8);
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
		assertThat(new PackSource(Path.of("")).all()).isNotEmpty()
			.allSatisfy((files) -> assertThat(folderOf(files.code().value()).scenarios()).hasSizeGreaterThan(2));
	}

	@Test
	void aRenewalUndecidedAtExpiryIsGrantedByTheSystem() throws IOException {
		assertThat(played(RENEWAL,
				"""
						apply: { on: 2026-03-02, answers: { premisesRight: leased, leaseFrom: 2021-03-08, leaseUntil: 2026-03-07 } }
						steps:
						  - { on: 2026-03-03, acceptance: accept }
						  # the 7th is a Saturday: the end of a licence does not roll forward
						  - { on: 2026-03-07 23:00, expect: { status: accepted } }
						  - { on: 2026-03-08 00:10, expect: { status: closed, licence: valid, accepted: 2026-03-03 } }
						"""))
			.isNull();
	}

	@Test
	void aLowerBodyReviewsAndSendsEverythingUp() throws IOException {
		assertThat(played(LOWER_BODY, """
				apply: { on: 2026-09-24 }
				steps:
				  - { on: 2026-09-25, acceptance: accept }
				  - { on: 2026-09-28, review: { fire-rescue: agree, urban-management: agree } }
				  - { on: 2026-09-29, review: { market-regulation: [agree, agree] } }
				  - { on: 2026-09-30, decision: grant }
				expect: { status: closed, licence: valid }
				""")).isNull();
	}

	@Test
	void withTheFirstAgreementTheOtherReviewsEnd() throws IOException {
		assertThat(played(ONE_IS_ENOUGH, """
				apply: { on: 2026-09-24 }
				steps:
				  - { on: 2026-09-25, acceptance: accept }
				  - on: 2026-09-28
				    review: { urban-management: { disagree: 油烟净化设施未安装 } }
				    expect: { joint-review: open, current-steps: [reviewFireRescue, reviewMarketRegulation] }
				  - { on: 2026-09-28, review: { market-regulation: [agree] }, expect: { joint-review: open } }
				  - on: 2026-09-29
				    review: { fire-rescue: agree }
				    expect: { joint-review: passed, happened: [review-ended], current-steps: [decision], signals: [] }
				  - { on: 2026-09-30, decision: grant }
				expect: { status: closed, licence: valid }
				""")).isNull();
	}

	@Test
	void aRenewalDecidedInTimeIsDecidedByPeople() throws IOException {
		assertThat(played(RENEWAL,
				"""
						apply: { on: 2026-03-02, answers: { premisesRight: leased, leaseFrom: 2021-03-08, leaseUntil: 2026-03-31 } }
						steps:
						  - { on: 2026-03-03, acceptance: accept }
						  - { on: 2026-03-04, review: { fire-rescue: agree, urban-management: agree, market-regulation: agree } }
						  - { on: 2026-03-05, decision: { refuse: 场所不符合要求 } }
						  - { on: 2026-04-01, expect: { status: closed, licence: none } }
						"""))
			.isNull();
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
		Difference difference = played(FOOD, scenario);
		assertThat(difference).isNotNull();
		return difference;
	}

	private Difference played(String code, String scenario) throws IOException {
		Path pack = Files.createDirectories(folder.resolve(code));
		Path scenarios = Files.createDirectories(pack.resolve("scenarios"));
		Files.copy(folderOf(FOOD).scenarioFolder().resolve("answers.yaml"), scenarios.resolve("answers.yaml"));
		Files.writeString(scenarios.resolve("played.scenario.yaml"), scenario);
		PackFolder own = PackFolder.of(pack);
		return play(code, own, own.scenarios().get(0));
	}

	private static Difference play(String code, PackFolder folder, PackFolder.ScenarioFile file) {
		MatterPack pack = PackReader.readDeployed(packs.get(code));
		Scenario scenario = ScenarioReader.read(pack, folder, List.of(file)).get(0);
		return context.play(scenario, packs.get(code), "zh").difference();
	}

}
