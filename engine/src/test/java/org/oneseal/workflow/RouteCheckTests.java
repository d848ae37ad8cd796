package org.oneseal.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFiles;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultWords;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Art. 35, 42 and 43 along the ways through a process; the promise is 10 working days.
 */
class RouteCheckTests {

	private static final String CITY = "implementations/429900.yaml";

	private static final String LOWER_BODY = "limit: { working-days: 4 }\n    lower-body: true";

	@Test
	void stepLimitsAddUpToNoMoreThanThePromiseAlongAnyPath() {
		PackFiles nineDays = with(SamplePack.files(), MatterPack.MATTER_FILE, "limit: { working-days: 4 }",
				"limit: { working-days: 9 }");
		PackFiles inARow = inARow(nineDays);

		assertThat(faults(nineDays)).as("of parallel reviews the longest counts").isEmpty();
		assertThat(faults(inARow)).singleElement().satisfies((fault) -> {
			assertThat(fault.file()).endsWith(MatterPack.PROCESS_FILE);
			assertThat(fault.line()).isPositive();
			assertThat(fault.element()).isEqualTo("reviewFireRescue");
			assertThat(fault.what()).isEqualTo(
					"One after another, the reviews reviewFireRescue, reviewHealth take longer than 429900 promises");
			assertThat(FaultWords.chinese(fault.what())).isPresent();
			assertThat(FaultWords.chinese(fault.remedy())).isPresent();
		});
	}

	@Test
	void whatALowerBodySentUpIsNotAskedForAgain() {
		PackFiles lowerBody = with(
				with(SamplePack.files(), MatterPack.MATTER_FILE, "limit: { working-days: 4 }", LOWER_BODY), CITY,
				"429900-health", "429921-health");
		PackFiles again = with(lowerBody, MatterPack.PROCESS_FILE,
				"<sequenceFlow id=\"f10\" sourceRef=\"reviewHealth\" targetRef=\"join\"/>",
				"""
						<exclusiveGateway id="complete"/>
						<sequenceFlow id="f10" sourceRef="reviewHealth" targetRef="complete"/>
						<sequenceFlow id="f18" sourceRef="complete" targetRef="join">
							<conditionExpression xsi:type="tFormalExpression">${acceptance == 'accepted'}</conditionExpression>
						</sequenceFlow>
						<sequenceFlow id="f19" sourceRef="complete" targetRef="correction">
							<conditionExpression xsi:type="tFormalExpression">${acceptance == 'correction'}</conditionExpression>
						</sequenceFlow>""");

		assertThat(faults(lowerBody)).isEmpty();
		assertThat(faults(with(again, MatterPack.PROCESS_FILE, "<bpmndi:BPMNShape ", drawn()))).anySatisfy((fault) -> {
			assertThat(fault.element()).isEqualTo("reviewHealth");
			assertThat(fault.what())
				.isEqualTo("After the lower body's review reviewHealth the applicant is asked again");
			assertThat(FaultWords.chinese(fault.what())).isPresent();
			assertThat(FaultWords.chinese(fault.remedy())).isPresent();
		});
	}

	@Test
	void reviewsAreDrawnAsTheirJointRuleNeedsThem() {
		PackFiles inOrder = joint("policy: in-order");
		PackFiles anyOne = joint("policy: any");

		assertThat(faults(joint("policy: all"))).isEmpty();
		assertThat(faults(anyOne)).isEmpty();
		assertThat(faults(inARow(inOrder))).isEmpty();
		assertThat(faults(inOrder)).singleElement()
			.satisfies((fault) -> isTold(fault, "reviewHealth",
					"The review reviewHealth does not follow the one before it in matter.yaml"));
		assertThat(faults(inARow(anyOne))).singleElement()
			.satisfies((fault) -> isTold(fault, "reviewHealth",
					"The review reviewHealth waits for another, although one agreement is enough"));
	}

	@Test
	void aShareIsAtMostAllAndAVetoThatOfAReview() {
		assertThat(faults(joint("policy: ratio\n  at-least: 1/2\n  veto: [reviewHealth]"))).isEmpty();
		assertThat(faults(joint("policy: ratio\n  at-least: 3/2"))).singleElement()
			.satisfies((fault) -> isTold(fault, "joint-review.at-least", "3/2 is more than all votes"));
		assertThat(faults(joint("policy: ratio\n  at-least: most"))).singleElement()
			.satisfies((fault) -> assertThat(FaultWords.chinese(fault.what())).contains("“most”不是票数比例，例如 2/3"));
		assertThat(faults(joint("policy: all\n  veto: [decision]"))).singleElement()
			.satisfies((fault) -> isTold(fault, "joint-review.veto", "The veto belongs to no review: decision"));
	}

	private static void isTold(Fault fault, String element, String what) {
		assertThat(fault.element()).isEqualTo(element);
		assertThat(fault.what()).isEqualTo(what);
		assertThat(FaultWords.chinese(fault.what())).isPresent();
		assertThat(FaultWords.chinese(fault.remedy())).isPresent();
	}

	private static PackFiles joint(String rule) {
		return with(SamplePack.files(), MatterPack.MATTER_FILE, "materials: []",
				"joint-review:\n  " + rule + "\n  basis: { law: licensing-law, article: 26 }\nmaterials: []");
	}

	/** First the fire review, then that of health. */
	private static PackFiles inARow(PackFiles files) {
		return with(
				with(files, MatterPack.PROCESS_FILE, "sourceRef=\"reviewFireRescue\" targetRef=\"join\"",
						"sourceRef=\"reviewFireRescue\" targetRef=\"reviewHealth\""),
				MatterPack.PROCESS_FILE, "sourceRef=\"fork\" targetRef=\"reviewHealth\"",
				"sourceRef=\"fork\" targetRef=\"join\"");
	}

	private static String drawn() {
		return """
				<bpmndi:BPMNShape id="s18" bpmnElement="complete"><dc:Bounds x="0" y="0" width="9" height="9"/></bpmndi:BPMNShape>
				<bpmndi:BPMNEdge id="e18" bpmnElement="f18"><di:waypoint x="0" y="0"/><di:waypoint x="9" y="9"/></bpmndi:BPMNEdge>
				<bpmndi:BPMNEdge id="e19" bpmnElement="f19"><di:waypoint x="0" y="0"/><di:waypoint x="9" y="9"/></bpmndi:BPMNEdge>
				<bpmndi:BPMNShape\s""";
	}

	private static List<Fault> faults(PackFiles files) {
		return PackInspection.faults(files, Set.of("issueSample", "deliverRefusal"), List.of());
	}

	private static PackFiles with(PackFiles files, String path, String old, String other) {
		String text = new String(files.content(path), StandardCharsets.UTF_8);
		assertThat(text).contains(old);
		int at = text.indexOf(old);
		return files.with(path,
				(text.substring(0, at) + other + text.substring(at + old.length())).getBytes(StandardCharsets.UTF_8));
	}

}
