package org.oneseal.workflow;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oneseal.matter.MatterPack;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultWords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Whatever somebody puts in the place of a process, the pack is refused with file,
 * element and remedy, and soon: all of a start is gone through, not the gate alone.
 */
class HostileProcessTests {

	private static final Duration SOON = Duration.ofSeconds(5);

	private static final Set<String> PALETTE = Set.of("issueSample", "deliverSample", "deliverRefusal");

	private static final String SOUND = new String(SamplePack.files().content(MatterPack.PROCESS_FILE),
			StandardCharsets.UTF_8);

	/** Hostile content of a process, each in a file that would otherwise be sound. */
	private static final Map<String, String> ATTACKS = Map.ofEntries(
			Map.entry("script", "<scriptTask id=\"q\" scriptFormat=\"groovy\"><script>x</script></scriptTask>"),
			Map.entry("class", "<serviceTask id=\"q\" flowable:class=\"java.lang.Thread\"/>"),
			Map.entry("camunda class",
					"<serviceTask id=\"q\" xmlns:c=\"http://camunda.org/schema/1.0/bpmn\" c:class=\"x\"/>"),
			Map.entry("activiti class", "<serviceTask id=\"q\" xmlns:c=\"http://activiti.org/bpmn\" c:class=\"x\"/>"),
			Map.entry("shell", "<serviceTask id=\"q\" flowable:type=\" ShEll \"/>"),
			Map.entry("mail", "<serviceTask id=\"q\" flowable:type=\"MAIL\"/>"),
			Map.entry("http", "<serviceTask id=\"q\" flowable:type=\"http\t\"/>"),
			Map.entry("camel", "<sendTask id=\"q\" flowable:type=\"camel\"/>"),
			Map.entry("mule", "<serviceTask id=\"q\" flowable:type=\"Mule\"/>"),
			Map.entry("dmn", "<serviceTask id=\"q\" flowable:type=\"dmn\"/>"),
			Map.entry("decision", "<businessRuleTask id=\"q\" flowable:decisionRef=\"x\"/>"),
			Map.entry("case of CMMN",
					"<serviceTask id=\"q\" flowable:type=\"case\" flowable:caseDefinitionKey=\"x\"/>"),
			Map.entry("external worker",
					"<serviceTask id=\"q\" flowable:type=\"external-worker\" flowable:topic=\"x\"/>"),
			Map.entry("event registry", "<serviceTask id=\"q\" flowable:type=\"send-event\"/>"),
			Map.entry("call of a foreign process", "<callActivity id=\"q\" calledElement=\"food-business-licence\"/>"),
			Map.entry("call of itself", "<callActivity id=\"q\" calledElement=\"sample-permit\"/>"),
			Map.entry("loop", "<userTask id=\"q\"><standardLoopCharacteristics/></userTask>"),
			Map.entry("form key", "<userTask id=\"q\" flowable:formKey=\"${''.getClass()}\"/>"),
			Map.entry("nested expression", "<userTask id=\"q\" name=\"${a.${b}}\"/>"),
			Map.entry("data object",
					"<dataObject id=\"q\" itemSubjectRef=\"xsd:string\"><extensionElements><flowable:value>${x}</flowable:value></extensionElements></dataObject>"),
			Map.entry("message name",
					"<intermediateCatchEvent id=\"q\"><messageEventDefinition flowable:messageExpression=\"${x}\"/></intermediateCatchEvent>"),
			Map.entry("listener of the process",
					"<extensionElements><flowable:executionListener event=\"start\" class=\"x\"/></extensionElements>"),
			Map.entry("listener of a flow",
					"<sequenceFlow id=\"q\" sourceRef=\"a\" targetRef=\"b\"><extensionElements><flowable:executionListener event=\"take\" expression=\"#{x}\"/></extensionElements></sequenceFlow>"),
			Map.entry("listener of a gateway",
					"<exclusiveGateway id=\"q\"><extensionElements><flowable:executionListener event=\"start\" delegateExpression=\"${x}\"/></extensionElements></exclusiveGateway>"),
			Map.entry("inclusion",
					"<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>"),
			Map.entry("definitions inside", "<definitions/>"));

	/** How an attack may be written so that a reader that looks for words misses it. */
	private static final Map<String, UnaryOperator<String>> DISGUISES = new LinkedHashMap<>();

	static {
		DISGUISES.put("as it is", (xml) -> xml);
		DISGUISES.put("other prefixes", HostileProcessTests::otherPrefixes);
		DISGUISES.put("line ends instead of blanks", (xml) -> xml.replace(" id=\"q\"", "\n\t\r\nid=\"q\"\n"));
		DISGUISES.put("single quotes", (xml) -> xml.replace(" id=\"q\"", " id='q'"));
		DISGUISES.put("entities in values", (xml) -> xml.replace("=\"x\"", "=\"&#120;\"").replace("${", "&#36;&#x7B;"));
	}

	static Stream<Arguments> disguised() {
		return ATTACKS.entrySet()
			.stream()
			.flatMap((attack) -> DISGUISES.entrySet()
				.stream()
				.map((disguise) -> arguments(attack.getKey() + ", " + disguise.getKey(),
						bytes(disguise.getValue().apply(inProcess(attack.getValue()))))));
	}

	static Stream<Arguments> files() {
		return Stream
			.of(arguments("UTF-16 with a mark", SOUND.getBytes(StandardCharsets.UTF_16)),
					arguments("UTF-32", SOUND.getBytes(Charset.forName("UTF-32"))),
					arguments("a mark", bytes("\uFEFF" + SOUND)), arguments("GB18030 declared", declared("GB18030")),
					arguments("GB18030", declared("GB18030")), arguments("nothing", new byte[0]),
					arguments("nulls", new byte[10_000]),
					arguments("stylesheet", bytes(SOUND.replaceFirst("\\?>", "?><?xml-stylesheet href=\"x\"?>"))),
					arguments("50 MB of blanks", bytes(inProcess(" ".repeat(50_000_000)))),
					arguments("50 MB of elements", bytes(inProcess("<userTask/>".repeat(4_600_000)))),
					arguments("a hundred thousand levels",
							bytes(inProcess("<subProcess>".repeat(100_000) + "</subProcess>".repeat(100_000)))),
					arguments("a hundred thousand levels that never end",
							bytes(inProcess("<subProcess>".repeat(100_000)))),
					arguments("attributes without end", bytes(
							inProcess("<userTask " + attributes(100_000) + "/>"))),
					arguments("50 MB of attributes", bytes(inProcess("<userTask " + attributes(3_500_000) + "/>"))),
					arguments("a long name of an element", bytes(inProcess("<" + "x".repeat(1_500_000) + "/>"))),
					arguments("namespaces without end",
							bytes(inProcess("<userTask " + IntStream.range(0, 20_000)
								.mapToObj((i) -> "xmlns:n" + i + "=\"u" + i + "\"")
								.collect(Collectors.joining(" ")) + "/>"))),
					arguments("the file twice", bytes(SOUND + SOUND)),
					arguments("entities",
							bytes("<!DOCTYPE d [" + "<!ENTITY a \"aaaaaaaaaa\">"
									+ IntStream.range(1, 30)
										.mapToObj((i) -> "<!ENTITY a%d \"&a;&a;\">".formatted(i))
										.collect(Collectors.joining())
									+ "]>" + SOUND)));
	}

	static Stream<Arguments> ways() {
		return Stream.of(
				arguments("a circle of gateways",
						bytes(inProcess(flows("<exclusiveGateway id=\"q1\"/><exclusiveGateway id=\"q2\"/>", "q1", "q2",
								"q2", "q1")))),
				arguments("a circle of automatic steps", bytes(inProcess(flows(
						"<serviceTask id=\"q1\" flowable:async=\"true\" flowable:delegateExpression=\"${issueSample}\"/>",
						"q1", "q1")))),
				arguments("multiplied in multiplied", bytes(inProcess(
						"<subProcess id=\"q1\"><multiInstanceLoopCharacteristics><loopCardinality>99</loopCardinality></multiInstanceLoopCharacteristics>"
								+ "<startEvent id=\"q2\"/><sequenceFlow id=\"q3\" sourceRef=\"q2\" targetRef=\"q4\"/><userTask id=\"q4\"><multiInstanceLoopCharacteristics><loopCardinality>99</loopCardinality></multiInstanceLoopCharacteristics></userTask></subProcess>"))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "disguised", "files" })
	void isRefused(String name, byte[] xml) {
		List<Fault> faults = assertTimeoutPreemptively(SOON,
				() -> PackInspection.faults(SamplePack.files().with(MatterPack.PROCESS_FILE, xml), PALETTE, List.of()));

		assertThat(faults).as(name).extracting(Fault::file).anyMatch((file) -> file.endsWith(MatterPack.PROCESS_FILE));
		assertThat(faults).as(name).allSatisfy((fault) -> {
			assertThat(fault.what()).isNotBlank().hasSizeLessThan(1000);
			assertThat(fault.remedy()).isNotBlank().hasSizeLessThan(1000);
			assertThat(fault.element()).hasSizeLessThan(300);
		});
		assertThat(ProcessGate.check(xml, PALETTE)).as("the gate by itself").isNotEmpty().allSatisfy((finding) -> {
			assertThat(FaultWords.chinese(finding.what())).as(finding.what()).isPresent();
			assertThat(FaultWords.chinese(finding.remedy())).as(finding.remedy()).isPresent();
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("ways")
	void waysWithoutEndAreRefused(String name, byte[] xml) {
		assertThat(ProcessGate.check(xml, PALETTE)).as(name)
			.anySatisfy((finding) -> assertThat(finding.code()).isEqualTo("endless"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatOthersDrawIsRefusedOrSoundAndNeverBreaksTheReading(Path file) throws IOException {
		byte[] xml = Files.readAllBytes(file);

		List<Finding> findings = assertTimeoutPreemptively(SOON, () -> ProcessGate.check(xml, PALETTE));

		assertThat(findings).as(file.toString()).isNotEmpty().allSatisfy((finding) -> {
			assertThat(finding.what()).isNotBlank();
			assertThat(finding.remedy()).isNotBlank();
		});
	}

	/** Files of the model interchange group and hostile ones, where they are at hand. */
	static Stream<Path> whatOthersDrawIsRefusedOrSoundAndNeverBreaksTheReading() throws IOException {
		Path data = Path.of(System.getProperty("oneseal.shared.data", "absent"));
		Stream.Builder<Path> found = Stream.builder();

		for (Path folder : List.of(data.resolve("miwg"), data.resolve("hostile/bpmn"))) {
			if (Files.isDirectory(folder)) {
				try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{bpmn,xml}")) {
					files.forEach(found);
				}
			}
		}
		return found.build();
	}

	private static String flows(String nodes, String... ends) {
		StringBuilder xml = new StringBuilder(nodes);
		for (int i = 0; i < ends.length; i += 2) {
			xml.append(
					"<sequenceFlow id=\"w%d\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(i, ends[i], ends[i + 1]));
		}
		return xml.toString();
	}

	private static String attributes(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "a" + i + "=\"x\"").collect(Collectors.joining(" "));
	}

	private static String inProcess(String content) {
		int end = SOUND.indexOf("</process>");
		return SOUND.substring(0, end) + content + SOUND.substring(end);
	}

	private static String otherPrefixes(String xml) {
		return xml.replace("flowable:", "xsd1:").replace("xmlns:flowable", "xmlns:xsd1");
	}

	private static byte[] declared(String encoding) {
		return SOUND.replaceFirst("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")
			.getBytes(Charset.forName(encoding));
	}

	private static byte[] bytes(String xml) {
		return xml.getBytes(StandardCharsets.UTF_8);
	}

}
