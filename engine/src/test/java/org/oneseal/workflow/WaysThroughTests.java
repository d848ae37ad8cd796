package org.oneseal.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.junit.jupiter.api.Test;
import org.oneseal.cases.ProcessMap;

import static org.assertj.core.api.Assertions.assertThat;

/** What the domain is told of the ways through a drawn process. */
class WaysThroughTests {

	private static final String PROCESS = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
			<message id="m" name="withdrawal"/>
			<process id="p" isExecutable="true">
			<startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="survey"/>
			<userTask id="survey"/><sequenceFlow id="f2" sourceRef="survey" targetRef="reviews"/>
			<boundaryEvent id="silent" attachedToRef="survey"><timerEventDefinition><timeDuration>P1D</timeDuration>
			</timerEventDefinition></boundaryEvent>
			<sequenceFlow id="f3" sourceRef="silent" targetRef="remind"/><serviceTask id="remind"/>
			<sequenceFlow id="f4" sourceRef="remind" targetRef="e"/>
			<subProcess id="reviews"><startEvent id="rs"/><sequenceFlow id="r1" sourceRef="rs" targetRef="fire"/>
			<userTask id="fire"/><sequenceFlow id="r2" sourceRef="fire" targetRef="re"/><endEvent id="re"/></subProcess>
			<sequenceFlow id="f5" sourceRef="reviews" targetRef="decision"/><userTask id="decision"/>
			<sequenceFlow id="f6" sourceRef="decision" targetRef="e"/><endEvent id="e"/>
			<subProcess id="withdrawal" triggeredByEvent="true"><startEvent id="w">
			<messageEventDefinition messageRef="m"/></startEvent>
			<sequenceFlow id="w1" sourceRef="w" targetRef="hear"/><userTask id="hear"/></subProcess>
			</process></definitions>""";

	private final ProcessMap map = WaysThrough.map(new BpmnXMLConverter()
		.convertToBpmnModel(() -> new ByteArrayInputStream(PROCESS.getBytes(StandardCharsets.UTF_8)), false, false));

	@Test
	void aSubProcessIsLaidOpen() {
		assertThat(this.map.after("survey")).containsExactly("reviews");
		assertThat(this.map.after("reviews")).containsExactly("rs");
		assertThat(this.map.after("rs")).containsExactly("fire");
		assertThat(this.map.after("re")).containsExactly("decision");
		assertThat(this.map.after("e")).isEmpty();
	}

	@Test
	void whatHangsOnTheEdgeOfAStepIsNotOnTheWay() {
		assertThat(this.map.next().values()).noneMatch((following) -> following.contains("silent"));
	}

	@Test
	void whatAnEventBeginsIsNoPartOfIt() {
		assertThat(this.map.userTasks()).containsExactlyInAnyOrder("survey", "fire", "decision");
	}

}
