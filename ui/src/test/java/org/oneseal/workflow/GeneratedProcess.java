package org.oneseal.workflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.oneseal.matter.MatterCode;
import org.oneseal.matter.PackFiles;

/**
 * A matter whose reviews are drawn at random: one after another, in parallel, nested, the
 * same department several times over (multi-instance), with and without timers. It is a
 * complete pack that a designer could publish.
 */
final class GeneratedProcess {

	static final MatterCode CODE = new MatterCode("generated-reviews");

	/** Roles, each with officials of the sample city who review. */
	static final Map<String, List<String>> OFFICIALS = new LinkedHashMap<>();

	static {
		OFFICIALS.put("market-regulation", List.of("chenjianguo", "linxiaomei", "helei"));
		OFFICIALS.put("fire-rescue", List.of("zhaogang", "sunjing"));
		OFFICIALS.put("urban-management", List.of("huangwei", "xumin"));
		OFFICIALS.put("public-security", List.of("gaofei", "mahongtao", "tangli"));
		OFFICIALS.put("health", List.of("songyaqin"));
	}

	private static final List<String> ROLES = List.copyOf(OFFICIALS.keySet());

	private static final List<String> RULES = List.of("refuse", "keep", "again");

	private static final Pattern ELEMENT = Pattern
		.compile("<(\\w+(?:Event|Task|Gateway)|subProcess|sequenceFlow) id=\"(\\w+)\"");

	private final Random random;

	private final List<Review> reviews = new ArrayList<>();

	private final StringBuilder nodes = new StringBuilder();

	private final StringBuilder flows = new StringBuilder();

	private final List<String> behindJoins = new ArrayList<>();

	private final String shape;

	private final String rule;

	private int serial;

	private record Review(String step, String role, int examiners, int times, boolean atOnce, String silence) {

	}

	/** Where a part of the process begins and ends. */
	private record Part(String first, String last, String shape) {

	}

	private GeneratedProcess(Random random) {
		this.random = random;
		Part part = part(2, 2 + random.nextInt(2));
		this.shape = part.shape();
		this.rule = RULES.get(random.nextInt(RULES.size()));
		flow("takenIn", part.first());
		flow(part.last(), "decision");
	}

	static GeneratedProcess of(long seed) {
		return new GeneratedProcess(new Random(seed));
	}

	/**
	 * Such as {@code (r1 + (r2 r3*2)) r4}: plus is parallel, a blank is one after
	 * another.
	 */
	String shape() {
		return this.shape + ", return " + this.rule;
	}

	List<String> steps() {
		return this.reviews.stream().map(Review::step).toList();
	}

	/** Ids of what leads on from the gateways where branches meet. */
	List<String> flowsBehindJoins() {
		return List.copyOf(this.behindJoins);
	}

	/** How often a step is done where nothing goes back. */
	int times(String step) {
		return this.reviews.stream().filter((review) -> review.step().equals(step)).findFirst().orElseThrow().times();
	}

	private Part part(int depth, int most) {
		if (depth == 0 || this.reviews.size() >= 4) {
			return review();
		}
		boolean parallel = this.random.nextBoolean();
		List<Part> parts = IntStream.range(0, 2 + this.random.nextInt(most - 1))
			.mapToObj((any) -> this.random.nextInt(3) > 0 ? part(depth - 1, most) : review())
			.toList();
		String shape = parts.stream().map(Part::shape).collect(Collectors.joining(parallel ? " + " : " ", "(", ")"));
		if (!parallel) {
			for (int i = 1; i < parts.size(); i++) {
				flow(parts.get(i - 1).last(), parts.get(i).first());
			}
			return new Part(parts.get(0).first(), parts.get(parts.size() - 1).last(), shape);
		}
		int number = ++this.serial;
		this.nodes.append("<parallelGateway id=\"fork%1$d\"/><parallelGateway id=\"join%1$d\"/>\n".formatted(number));
		parts.forEach((branch) -> {
			flow("fork" + number, branch.first());
			flow(branch.last(), "join" + number);
		});
		return new Part("fork" + number, "join" + number, shape);
	}

	private Part review() {
		String step = "review" + (this.reviews.size() + 1);
		String role = ROLES.get(this.reviews.size() % ROLES.size());
		int times = (this.random.nextInt(5) == 0) ? 2 : 1;
		boolean atOnce = this.random.nextBoolean();
		int examiners = (times == 1 && OFFICIALS.get(role).size() > 1 && this.random.nextInt(4) == 0) ? 2 : 1;
		String silence = List.of("", "remind", "escalate", "consent").get(this.random.nextInt(4));
		this.reviews.add(new Review(step, role, examiners, times, atOnce, silence));
		this.nodes.append("<userTask id=\"%s\" name=\"%s\" flowable:candidateGroups=\"${roles.%s}\">".formatted(step,
				step, CaseVariables.camelCase(role)));
		if (times > 1) {
			this.nodes.append(
					"<multiInstanceLoopCharacteristics isSequential=\"%s\"><loopCardinality>%d</loopCardinality></multiInstanceLoopCharacteristics>"
						.formatted(!atOnce, times));
		}
		this.nodes.append("</userTask>\n");
		if (!silence.isEmpty()) {
			this.nodes
				.append("""
						<boundaryEvent id="%1$sSilent" attachedToRef="%1$s" cancelActivity="false"><timerEventDefinition flowable:businessCalendarName="workingDays"><timeDuration xsi:type="tFormalExpression">${limits.%1$s}</timeDuration></timerEventDefinition></boundaryEvent>
						"""
					.formatted(step));
			flow(step + "Silent", "departmentSilent");
		}
		return new Part(step, step, (times > 1) ? step + "*" + times : step);
	}

	private void flow(String from, String to) {
		if (from.startsWith("join")) {
			this.behindJoins.add("f" + (this.serial + 1));
		}
		this.flows.append(
				"<sequenceFlow id=\"f%d\" sourceRef=\"%s\" targetRef=\"%s\"/>\n".formatted(++this.serial, from, to));
	}

	PackFiles files() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		put(files, "matter.yaml", matter());
		put(files, "process.bpmn20.xml", drawn());
		put(files, "implementations/429900.yaml", implementation());
		put(files, "application.form", """
				{ "schemaVersion": 18, "type": "default", "id": "application", "components": [
				{ "type": "textfield", "label": "持证人", "key": "holder", "id": "Field_holder",
				"validate": { "required": true, "maxLength": 100 } } ] }
				""");
		put(files, "licence.layout.yaml", LAYOUT);
		put(files, "texts_zh.properties", texts("step.%s.plain = 正在办理\n"));
		put(files, "texts_en.properties", texts("step.%1$s = Step %1$s\nstep.%1$s.plain = Going on\n")
				+ "form.application.holder.label = Holder\n");
		return new PackFiles(CODE, files);
	}

	private static void put(Map<String, byte[]> files, String path, String text) {
		files.put(path, text.getBytes(StandardCharsets.UTF_8));
	}

	private String matter() {
		return """
				# a matter for tests: %s (%s)
				code: generated-reviews
				title: { zh: 生成的样例事项, en: Generated sample matter }
				result: { zh: 样例许可证, en: Sample permit }
				summary: { zh: 用于测试。, en: For tests. }
				laws:
				  licensing-law: { zh: 中华人民共和国行政许可法, en: Administrative Licensing Law of the PRC }
				legal-basis: [ { law: licensing-law, article: 12 } ]
				applicants: [person, company]
				lead: market-regulation
				return: { when-others-answered: %s }
				limits:
				  acceptance: { working-days: 5, basis: { law: licensing-law, article: 32 } }
				  decision: { working-days: 20, basis: { law: licensing-law, article: 42 } }
				  promised: { working-days: 20 }
				  correction: { working-days: 3, basis: { law: licensing-law, article: 32 } }
				  issue: { working-days: 10, basis: { law: licensing-law, article: 44 } }
				reviews:
				%smaterials: []
				remedies: { zh: 可以依法申请行政复议。, en: Reconsideration may be asked for. }
				licence:
				  type-code: 11100000MB0341032Y001
				  title: { zh: 样例许可证, en: Sample permit }
				  valid-for: P1Y
				  basis: { law: licensing-law, article: 39 }
				  seal: market-regulation
				  fields: { holder: holder, licenceNumber: licence.number, issuer: issuer.name, issuedOn: decision.date }
				guide:
				  conditions: [ { zh: 符合条件。, en: The conditions hold. } ]
				  fee: { text: { zh: 不收费。, en: Free of charge. }, basis: { law: licensing-law, article: 58 } }
				  visits: 0
				  results: { zh: 在线下载。, en: Download. }
				"""
			.formatted(this.shape, isTimed() ? "with timers" : "without timers", this.rule,
					this.reviews.stream().map(this::review).collect(Collectors.joining()));
	}

	/** All one after another, they have to fit into what is promised. */
	private String review(Review review) {
		int days = (this.reviews.size() > 6) ? 2 : 3;
		String silence = switch (review.silence()) {
			case "" -> "";
			case "consent" -> "    silence: { rule: consent, basis: { law: licensing-law, article: 26 } }\n";
			default -> "    silence: " + review.silence() + "\n";
		};
		return """
				  - step: %s
				    role: %s
				    title: { zh: 审查, en: Review }
				    limit: { working-days: %d }
				    examiners: %d
				%s    basis: { law: licensing-law, article: 34 }
				""".formatted(review.step(), review.role(), days, review.examiners(), silence);
	}

	private String implementation() {
		return """
				authority: 429900
				code: 11429900011310020N3420131018001
				roles:
				%swindows:
				  - name: { zh: 一号窗口, en: Window 1 }
				    address: { zh: 中心路 1 号, en: 1 Centre Road }
				    hours: { zh: 工作日, en: Working days }
				    phone: 0732-5550100
				complaints: "12345"
				""".formatted(Stream.concat(Stream.of("market-regulation"), this.reviews.stream().map(Review::role))
			.distinct()
			.map((role) -> "  %1$s: 429900-%1$s\n".formatted(role))
			.collect(Collectors.joining()));
	}

	private String texts(String line) {
		List<String> steps = new ArrayList<>(steps());
		steps.addAll(
				List.of("acceptance", "correction", "decision", "issueLicence", "deliverLicence", "deliverRefusal"));
		if (isTimed()) {
			steps.add("departmentSilent");
		}
		return steps.stream().map((step) -> line.formatted(step)).collect(Collectors.joining());
	}

	private boolean isTimed() {
		return this.reviews.stream().anyMatch((review) -> !review.silence().isEmpty());
	}

	/** The process with a diagram that shows each element, if not where anybody would. */
	private String drawn() {
		String process = process();
		StringBuilder shapes = new StringBuilder();
		Matcher elements = ELEMENT.matcher(process);
		while (elements.find()) {
			shapes.append(elements.group(1).equals("sequenceFlow")
					? "<bpmndi:BPMNEdge bpmnElement=\"%s\"><di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"9\" y=\"9\"/></bpmndi:BPMNEdge>\n"
						.formatted(elements.group(2))
					: "<bpmndi:BPMNShape bpmnElement=\"%s\"><dc:Bounds x=\"0\" y=\"0\" width=\"36\" height=\"36\"/></bpmndi:BPMNShape>\n"
						.formatted(elements.group(2)));
		}
		return process.replace("</process>", """
				</process>
				<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="generated-reviews">
				%s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>""".formatted(shapes));
	}

	private String process() {
		String silence = isTimed() ? """
				<serviceTask id="departmentSilent" name="逾期" flowable:delegateExpression="${departmentSilent}"/>
				<endEvent id="reminded"/>
				<sequenceFlow id="toReminded" sourceRef="departmentSilent" targetRef="reminded"/>
				""" : "";
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:flowable="http://flowable.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="https://oneseal.org/matters">
				<message id="withdrawalMessage" name="withdrawal"/>
				<process id="generated-reviews" name="生成的样例" isExecutable="true">
				<startEvent id="start"/>
				<sequenceFlow id="toAcceptance" sourceRef="start" targetRef="acceptance"/>
				<userTask id="acceptance" name="受理" flowable:candidateGroups="${roles.lead}"/>
				<sequenceFlow id="toOutcome" sourceRef="acceptance" targetRef="outcome"/>
				<exclusiveGateway id="outcome"/>
				<sequenceFlow id="accepted" sourceRef="outcome" targetRef="takenIn"><conditionExpression xsi:type="tFormalExpression">${acceptance == 'accepted'}</conditionExpression></sequenceFlow>
				<sequenceFlow id="notAccepted" sourceRef="outcome" targetRef="notAcceptedEnd"><conditionExpression xsi:type="tFormalExpression">${acceptance == 'notAccepted'}</conditionExpression></sequenceFlow>
				<endEvent id="notAcceptedEnd"/>
				<sequenceFlow id="incomplete" sourceRef="outcome" targetRef="correction"><conditionExpression xsi:type="tFormalExpression">${acceptance == 'correction'}</conditionExpression></sequenceFlow>
				<userTask id="correction" name="补正"/>
				<sequenceFlow id="corrected" sourceRef="correction" targetRef="acceptance"/>
				<exclusiveGateway id="takenIn"/>
				%s%s%s<userTask id="decision" name="决定" flowable:candidateGroups="${roles.lead}"/>
				<sequenceFlow id="toDecided" sourceRef="decision" targetRef="decided"/>
				<exclusiveGateway id="decided"/>
				<sequenceFlow id="granted" sourceRef="decided" targetRef="issueLicence"><conditionExpression xsi:type="tFormalExpression">${decision == 'granted'}</conditionExpression></sequenceFlow>
				<sequenceFlow id="refused" sourceRef="decided" targetRef="deliverRefusal"><conditionExpression xsi:type="tFormalExpression">${decision == 'refused'}</conditionExpression></sequenceFlow>
				<serviceTask id="issueLicence" name="制证" flowable:async="true" flowable:delegateExpression="${issueLicence}"/>
				<sequenceFlow id="toDelivery" sourceRef="issueLicence" targetRef="deliverLicence"/>
				<serviceTask id="deliverLicence" name="送达" flowable:async="true" flowable:delegateExpression="${deliverLicence}"/>
				<sequenceFlow id="toClosed" sourceRef="deliverLicence" targetRef="closed"/>
				<endEvent id="closed"/>
				<serviceTask id="deliverRefusal" name="送达" flowable:async="true" flowable:delegateExpression="${deliverRefusal}"/>
				<sequenceFlow id="toRefusedEnd" sourceRef="deliverRefusal" targetRef="refusedEnd"/>
				<endEvent id="refusedEnd"/>
				<subProcess id="withdrawal" triggeredByEvent="true">
				<startEvent id="withdrawn" isInterrupting="true"><messageEventDefinition messageRef="withdrawalMessage"/></startEvent>
				<endEvent id="withdrawnEnd"/>
				<sequenceFlow id="toWithdrawnEnd" sourceRef="withdrawn" targetRef="withdrawnEnd"/>
				</subProcess>
				</process>
				</definitions>
				"""
			.formatted(silence, this.nodes, this.flows);
	}

	private static final String LAYOUT = """
			title: { zh: 样例许可证, en: Sample permit }
			data: { holder: text, licenceNumber: text, issuer: text, issuedOn: date }
			look: { accent: "#a5823c", size: 13, at-least: 8 }
			number: { label: { zh: 编号, en: No. }, value: "{licenceNumber}" }
			content:
			  - row: { label: { zh: 持证人, en: Holder }, value: "{holder}" }
			issuer: { label: { zh: 发证机关, en: Issuing authority }, value: "{issuer}" }
			date: { label: { zh: 发证日期, en: Date of issue }, value: "{issuedOn}" }
			seal: { line: 行政许可专用章, diameter: 42 }
			qr: { caption: { zh: 扫码核验真伪与现状, en: Scan to verify this licence and its status }, code: { zh: 查验码, en: Code }, size: 30 }
			footer: { zh: 样例。, en: Sample. }
			""";

}
