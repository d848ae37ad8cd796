package org.oneseal.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessGateTests {

	private static final Set<String> PALETTE = Set.of("issueLicence", "deliverOutcome");

	private static final String HEAD = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
			xmlns:flowable="http://flowable.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
			targetNamespace="t">""";

	private static final String GOOD = HEAD + """
			<process id="p" isExecutable="true">
			<startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
			<userTask id="t" name="look"/><sequenceFlow id="f2" sourceRef="t" targetRef="x">
			<conditionExpression>${granted}</conditionExpression></sequenceFlow>
			<serviceTask id="x" flowable:delegateExpression="${issueLicence}"/>
			<sequenceFlow id="f3" sourceRef="x" targetRef="e"/><endEvent id="e"/></process></definitions>""";

	@Test
	void whatDesignersDrawPasses() {
		assertThat(ProcessGate.check(sample(), PALETTE)).isEmpty();
		assertThat(check(GOOD)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "${granted}", "${!granted}", "${ ! granted }", "${acceptance == 'accepted'}",
			"${people > 1000}", "${people >= 1000 && people <= 5000}", "${a == 'x' || !b && c != -1.5}", "${a == true}",
			"${acceptance == '受理'}" })
	void conditionsOfFactsPass(String condition) {
		assertThat(check(withCondition(condition))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass()}", "${granted.class}", "${granted['class']}", "#{granted}", "${a}${b}",
			"${a} and more", "granted", "", "${}", "${(a)}", "${a + 1 > 2}", "${empty a}", "${a ? b : c}", "${a == b}",
			"${a == \"x\"}", "${a == 'x\\''}", "${execution}", "${task}", "${variableContainer}", "${roles.lead}",
			"${limits.review}", "${a == '${b}'}", "${a == '#{b}'}", "${vars:get(a)}", "${x->x}", "${a;b}", "${a=b}",
			"${not a}", "${a eq 'x'}", "${null}", "${a == null}", "${T(java.lang.Runtime)}", "${a &&}", "${a | b}",
			"${authenticatedUserId == 'x'}", "${a == 'x' && ''.getClass()}", "${a}\u0000", "${ａ}", "$ {a}", "\\${a}",
			"${issueLicence.run(a)}" })
	void otherConditionsAreRefused(String condition) {
		assertThat(check(withCondition(condition))).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.remedy()).isNotBlank());
	}

	@Test
	void aRefusalNamesLineElementAndRemedy() {
		List<Finding> findings = check(GOOD.replace("name=\"look\"", "flowable:assignee=\"${boss}\""));

		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.line()).isEqualTo(3);
			assertThat(finding.element()).isEqualTo("t");
			assertThat(finding.code()).isEqualTo("attribute");
			assertThat(finding.in("process.bpmn20.xml").toString())
				.isEqualTo("process.bpmn20.xml:3 t: The attribute flowable:assignee is not allowed on userTask."
						+ " Delete it.");
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void hostileFilesAreRefused(String name, String expectedCode) throws IOException {
		Path file = Path.of(System.getProperty("oneseal.shared.data", "absent"), "hostile", "bpmn", name);
		assumeThat(file).as("the shared hostile files are not here").exists();

		assertThat(ProcessGate.check(Files.readAllBytes(file), PALETTE)).isNotEmpty()
			.anySatisfy((finding) -> assertThat(finding.code()).isEqualTo(expectedCode))
			.allSatisfy((finding) -> assertThat(finding.what()).isNotBlank());
	}

	Stream<Arguments> hostileFilesAreRefused() {
		return Stream.of(arguments("billion-laughs.bpmn20.xml", "dtd"),
				arguments("el-reflection.bpmn20.xml", "attribute"), arguments("java-class.bpmn20.xml", "attribute"),
				arguments("shell-task.bpmn20.xml", "attribute"),
				arguments("xxe-external-dtd-loopback.bpmn20.xml", "dtd"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void variationsAreRefused(String name, byte[] xml) {
		assertThat(ProcessGate.check(xml, PALETTE)).as(name).isNotEmpty();
	}

	Stream<Arguments> variationsAreRefused() {
		List<Arguments> all = new ArrayList<>();
		everyAttackInEveryAttribute(all);
		everyAttackInEveryText(all);
		attributesOfOtherNamespaces(all);
		elementsThatDoThings(all);
		documentTypes(all);
		encodings(all);
		sizes(all);
		structures(all);
		return all.stream();
	}

	private static final List<String> ATTACKS = List.of("${''.getClass().forName('java.lang.Runtime')}",
			"#{''.getClass()}", "${execution.getEngineServices()}", "x ${issueLicence} y", "&#36;{''.getClass()}",
			"&#x24;&#x7b;''.getClass()}", "&#36;&#123;a}", "${runtimeService}");

	/** Conditions that read like a fact of that name, and find none when they run. */
	private static final Set<String> FACTS = Set.of("&#36;&#123;a}", "${runtimeService}");

	private static void everyAttackInEveryAttribute(List<Arguments> all) {
		List<String> places = List.of("id=\"p\"", "id=\"s\"", "sourceRef=\"s\"", "targetRef=\"t\"", "name=\"look\"",
				"isExecutable=\"true\"", "targetNamespace=\"t\"", "\"${issueLicence}\"");
		for (String place : places) {
			for (String attack : ATTACKS) {
				String attacked = place.substring(0, place.indexOf('"')) + "\"" + attack + "\"";
				add(all, attack + " in " + place, GOOD.replaceFirst(quote(place), replacement(attacked)));
			}
		}
		for (String attribute : List.of("candidateGroups", "candidateUsers", "assignee", "owner", "dueDate", "category",
				"formKey", "priority", "skipExpression", "businessCalendarName")) {
			for (String attack : ATTACKS) {
				add(all, attack + " in " + attribute,
						GOOD.replace("name=\"look\"", "flowable:%s=\"%s\"".formatted(attribute, attack)));
			}
		}
	}

	private static void everyAttackInEveryText(List<Arguments> all) {
		for (String attack : ATTACKS) {
			add(all, attack + " in documentation", inTask("<documentation>" + attack + "</documentation>"));
			add(all, attack + " in CDATA", inTask("<documentation><![CDATA["
					+ attack.replace("&#36;", "$").replace("&#x24;", "$").replace("&#x7b;", "{").replace("&#123;", "{")
					+ "]]></documentation>"));
			if (!FACTS.contains(attack)) {
				add(all, attack + " in condition", withCondition(attack));
			}
			add(all, attack + " cut by a comment", inTask(
					"<documentation>" + attack.replaceFirst("[{]|&#123;|&#x7b;", "<!-- x -->$0") + "</documentation>"));
			add(all, attack + " in a timer", inProcess(boundary("<timeDuration>" + attack + "</timeDuration>")));
			add(all, attack + " in an annotation",
					inProcess("<textAnnotation id=\"n\"><text>" + attack + "</text></textAnnotation>"));
			add(all, attack + " beside elements", inTask(attack));
			add(all, attack + " as cardinality", inTask("<multiInstanceLoopCharacteristics><loopCardinality>" + attack
					+ "</loopCardinality></multiInstanceLoopCharacteristics>"));
			add(all, attack + " as retries", inService("<extensionElements><flowable:failedJobRetryTimeCycle>" + attack
					+ "</flowable:failedJobRetryTimeCycle></extensionElements>"));
		}
		add(all, "a comment inside a condition", withCondition("${gran<!-- -->ted}"));
		add(all, "a condition behind another", GOOD.replace("</conditionExpression>",
				"</conditionExpression><conditionExpression>${''.getClass()}</conditionExpression>"));
	}

	private static void attributesOfOtherNamespaces(List<Arguments> all) {
		for (String namespace : List.of("http://activiti.org/bpmn", "http://camunda.org/schema/1.0/bpmn",
				"http://operaton.org/schema/1.0/bpmn", "urn:foo", "http://flowable.org/bpmn/",
				"http://www.omg.org/spec/BPMN/20100524/MODEL", "http://flowable.org/bpmn")) {
			for (String attribute : List.of("class=\"java.lang.Thread\"", "expression=\"${a}\"", "type=\"shell\"",
					"delegateExpression=\"${dataSource}\"", "resultVariable=\"rv\"", "triggerable=\"true\"",
					"skipExpression=\"${a}\"", "extensionId=\"x\"")) {
				add(all, attribute + " of " + namespace, inServiceTag("xmlns:q=\"" + namespace + "\" q:" + attribute));
			}
		}
		for (String attribute : List.of("class=\"java.lang.Thread\"", "delegateExpression=\"${issueLicence}\"",
				"type=\"mail\"", "implementation=\"##WebService\"", "operationRef=\"o\"",
				"isForCompensation=\"true\"")) {
			add(all, attribute + " of no namespace", inServiceTag(attribute));
		}
		add(all, "flowable under a prefix that pretends to be xsi", GOOD.replace("xmlns:flowable", "xmlns:bioc")
			.replace("flowable:delegateExpression=\"${issueLicence}\"", "bioc:class=\"java.lang.Thread\""));
		add(all, "flowable as the default namespace", inService(
				"<extensionElements><executionListener xmlns=\"http://flowable.org/bpmn\" event=\"start\" class=\"java.lang.Thread\"/></extensionElements>"));
		add(all, "no namespace at all", GOOD.replace("xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"", ""));
		add(all, "another namespace for a script task", inProcess(
				"<q:scriptTask xmlns:q=\"urn:foo\" id=\"q\" scriptFormat=\"groovy\"><q:script>x</q:script></q:scriptTask>"));
		add(all, "script language of a condition",
				GOOD.replace("<conditionExpression>", "<conditionExpression language=\"groovy\">"));
		add(all, "java type of a condition",
				GOOD.replace("<conditionExpression>", "<conditionExpression evaluatesToTypeRef=\"x\">"));
		add(all, "schema from elsewhere", GOOD.replace("targetNamespace",
				"xsi:schemaLocation=\"urn:x http://127.0.0.1:1/x.xsd\" targetNamespace"));
		add(all, "type of another kind",
				GOOD.replace("<conditionExpression>", "<conditionExpression xsi:type=\"tExpression\">"));
	}

	private static void elementsThatDoThings(List<Arguments> all) {
		for (String element : List.of("task", "scriptTask", "sendTask", "receiveTask", "manualTask", "businessRuleTask",
				"transaction", "adHocSubProcess", "complexGateway", "eventBasedGateway", "dataObject",
				"ioSpecification", "intermediateThrowEvent", "property", "dataStoreReference", "callChoreography",
				"auditing")) {
			add(all, element, inProcess("<" + element + " id=\"q\"/>"));
			add(all, element + " under a prefix",
					inProcess("<b:" + element + " xmlns:b=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"q\"/>"));
		}
		for (String element : List.of("executionListener event=\"start\" class=\"java.lang.Thread\"",
				"executionListener event=\"start\" expression=\"${a}\"",
				"executionListener event=\"start\" delegateExpression=\"${issueLicence}\"",
				"taskListener event=\"create\" class=\"java.lang.Thread\"", "field name=\"command\" stringValue=\"x\"",
				"eventListener class=\"java.lang.Thread\"", "formProperty id=\"x\"",
				"collection class=\"java.lang.Thread\"", "customProperties", "mapException", "inputParameter",
				"property", "in source=\"a\" target=\"b\"")) {
			add(all, "flowable:" + element,
					inService("<extensionElements><flowable:" + element + "/></extensionElements>"));
			add(all, "flowable:" + element + " on a user task",
					inTask("<extensionElements><flowable:" + element + "/></extensionElements>"));
		}
		for (String definition : List.of("signalEventDefinition", "conditionalEventDefinition",
				"compensateEventDefinition", "escalationEventDefinition", "linkEventDefinition",
				"cancelEventDefinition")) {
			add(all, definition,
					inProcess("<boundaryEvent id=\"q\" attachedToRef=\"t\"><" + definition + "/></boundaryEvent>"));
		}
		add(all, "timer that starts the process", GOOD.replace("<startEvent id=\"s\"/>",
				"<startEvent id=\"s\"><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></startEvent>"));
		add(all, "cycle", inProcess(boundary("<timeCycle>R/PT1S</timeCycle>")));
		add(all, "WSDL import", GOOD.replace("<process",
				"<import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1:1/\" namespace=\"x\"/><process"));
		add(all, "interface", GOOD.replace("<process", "<interface id=\"i\" name=\"i\"/><process"));
		add(all, "call of an expression", inProcess("<callActivity id=\"q\" calledElement=\"${a}\"/>"));
		add(all, "called collection", inTask("<multiInstanceLoopCharacteristics flowable:collection=\"${a}\"/>"));
		add(all, "not exclusive", inServiceTag("flowable:exclusive=\"false\""));
	}

	private static void documentTypes(List<Arguments> all) {
		for (String type : List.of("<!DOCTYPE d>", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/dtd\">",
				"<!DOCTYPE d PUBLIC \"x\" \"file:///etc/passwd\">", "<!DOCTYPE d [<!ENTITY a \"b\">]>",
				"<!DOCTYPE d [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]>",
				"<!-- x --><!DOCTYPE definitions [ ]>", "\n\t<!DOCTYPE definitions>")) {
			add(all, type, type + GOOD);
			add(all, type + " behind a declaration", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + type + GOOD);
		}
		add(all, "unknown entity", inTask("<documentation>&foo;</documentation>"));
		add(all, "stylesheet", "<?xml-stylesheet href=\"http://127.0.0.1:1/\"?>" + GOOD);
		add(all, "instruction inside", inTask("<?php x ?>"));
	}

	private static void encodings(List<Arguments> all) {
		String attack = inServiceTag("flowable:class=\"java.lang.Thread\"");
		for (String encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM037", "UTF-32LE")) {
			Charset charset = Charset.forName(encoding);
			all.add(arguments("good in " + encoding, GOOD.getBytes(charset)));
			all.add(arguments("attack in " + encoding,
					("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + attack).getBytes(charset)));
			all.add(arguments("declared as " + encoding,
					("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + GOOD).getBytes(StandardCharsets.UTF_8)));
		}
		all.add(arguments("byte order mark", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8)));
		all.add(arguments("UTF-7",
				("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + GOOD).getBytes(StandardCharsets.UTF_8)));
		all.add(arguments("XML 1.1", ("<?xml version=\"1.1\"?>" + GOOD).getBytes(StandardCharsets.UTF_8)));
		all.add(arguments("overlong", withBytes(GOOD, (byte) 0xC0, (byte) 0xA4)));
		all.add(arguments("broken", withBytes(GOOD, (byte) 0xFF)));
		all.add(arguments("empty", new byte[0]));
		all.add(arguments("no XML", "hello".getBytes(StandardCharsets.UTF_8)));
		all.add(arguments("zip", new byte[] { 'P', 'K', 3, 4, 0, 0 }));
	}

	private static void sizes(List<Arguments> all) {
		add(all, "three million blanks", GOOD.replace("<startEvent", " ".repeat(3_000_000) + "<startEvent"));
		add(all, "a hundred levels", inProcess("<subProcess>".repeat(100) + "</subProcess>".repeat(100)));
		add(all, "thirty thousand elements", inProcess("<userTask/>".repeat(30_000)));
		add(all, "a long name", GOOD.replace("name=\"look\"", "name=\"" + "x".repeat(5000) + "\""));
	}

	private static void structures(List<Arguments> all) {
		add(all, "two processes", GOOD.replace("</definitions>", "<process id=\"q\"/></definitions>"));
		add(all, "no process", HEAD + "</definitions>");
		add(all, "not executable", GOOD.replace("isExecutable=\"true\"", "isExecutable=\"false\""));
		add(all, "the same id twice", GOOD.replace("id=\"e\"", "id=\"t\""));
		add(all, "a flow to nowhere", GOOD.replace("targetRef=\"e\"", "targetRef=\"nowhere\""));
		add(all, "no step", GOOD.replace("flowable:delegateExpression=\"${issueLicence}\"", ""));
		add(all, "an unknown step", GOOD.replace("${issueLicence}", "${dataSource}"));
		add(all, "a step with a method", GOOD.replace("${issueLicence}", "${issueLicence.run('x')}"));
		add(all, "another root", "<html/>");
		add(all, "process as the root", GOOD.replaceFirst("<definitions[^>]*>", "").replace("</definitions>", ""));
		add(all, "a process inside another", inProcess("<process id=\"q\"/>"));
	}

	private static void add(List<Arguments> all, String name, String xml) {
		assertThat(xml).as("the variation %s differs", name).isNotEqualTo(GOOD);
		all.add(arguments(name.length() > 90 ? name.substring(0, 90) : name, xml.getBytes(StandardCharsets.UTF_8)));
	}

	private static String withCondition(String condition) {
		return GOOD.replace("<conditionExpression>${granted}",
				"<conditionExpression>" + condition.replace("&&", "&amp;&amp;").replace("<=", "&lt;="));
	}

	private static String inTask(String content) {
		return GOOD.replace("<userTask id=\"t\" name=\"look\"/>", "<userTask id=\"t\">" + content + "</userTask>");
	}

	private static String inService(String content) {
		return GOOD.replace("\"${issueLicence}\"/>", "\"${issueLicence}\">" + content + "</serviceTask>");
	}

	private static String inServiceTag(String attribute) {
		return GOOD.replace("<serviceTask id=\"x\"", "<serviceTask id=\"x\" " + attribute);
	}

	private static String inProcess(String content) {
		return GOOD.replace("</process>", content + "</process>");
	}

	private static String boundary(String timer) {
		return "<boundaryEvent id=\"q\" attachedToRef=\"t\"><timerEventDefinition>" + timer
				+ "</timerEventDefinition></boundaryEvent>";
	}

	private static byte[] withBytes(String xml, byte... bytes) {
		byte[] good = xml.getBytes(StandardCharsets.UTF_8);
		int at = xml.indexOf("look");
		byte[] all = new byte[good.length + bytes.length];
		System.arraycopy(good, 0, all, 0, at);
		System.arraycopy(bytes, 0, all, at, bytes.length);
		System.arraycopy(good, at, all, at + bytes.length, good.length - at);
		return all;
	}

	private static String quote(String text) {
		return Pattern.quote(text);
	}

	private static String replacement(String text) {
		return Matcher.quoteReplacement(text);
	}

	private static List<Finding> check(String xml) {
		return ProcessGate.check(xml.getBytes(StandardCharsets.UTF_8), PALETTE);
	}

	static byte[] sample() {
		try (InputStream in = Objects
			.requireNonNull(ProcessGateTests.class.getResourceAsStream("/processes-for-tests/review.bpmn20.xml"))) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
