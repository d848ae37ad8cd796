package org.oneseal.workflow;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneseal.EngineTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The second line of defence: every definition here is deployed past the gate, straight
 * into the engine.
 */
@EngineTest
class ClosedEngineTests {

	private static final String HEAD = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
			xmlns:flowable="http://flowable.org/bpmn" targetNamespace="t">""";

	private static volatile boolean reached;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService management;

	ClosedEngineTests(@Autowired RepositoryService repository, @Autowired RuntimeService runtime,
			@Autowired TaskService tasks, @Autowired ManagementService management) {
		this.repository = repository;
		this.runtime = runtime;
		this.tasks = tasks;
		this.management = management;
	}

	/** What an attacker would like the engine to call. */
	public static boolean reach() {
		reached = true;
		return true;
	}

	@AfterEach
	void nothingWasReachedAndNothingIsLeft() {
		assertThat(reached).isFalse();
		repository.createDeploymentQuery()
			.deploymentName("past the gate")
			.list()
			.forEach((deployment) -> repository.deleteDeployment(deployment.getId(), true));
	}

	private static final String REACH = "${''.getClass().forName('org.oneseal.workflow.ClosedEngineTests').getMethod('reach').invoke(null)}";

	static Stream<String> definitionsThatDoThings() {
		return Stream.of("<serviceTask id='x' flowable:expression=\"" + REACH + "\"/>",
				"<serviceTask id='x' flowable:expression=\"${a}\"/>",
				"<serviceTask id='x' flowable:class='java.lang.Thread'/>",
				"<serviceTask id='x' flowable:delegateExpression=\"${dataSource}\"/>",
				"<serviceTask id='x' flowable:delegateExpression=\"${runtimeServiceBean}\"/>",
				"<serviceTask id='x' flowable:delegateExpression=\"" + REACH + "\"/>",
				"<serviceTask id='x' flowable:type='shell'><extensionElements><flowable:field name='command' stringValue='true'/></extensionElements></serviceTask>",
				"<serviceTask id='x' flowable:type='http'/>", "<serviceTask id='x' flowable:type='mail'/>",
				"<serviceTask id='x' flowable:type='external-worker'/>", "<task id='x'/>", "<manualTask id='x'/>",
				"<scriptTask id='x' scriptFormat='juel'><script>" + REACH + "</script></scriptTask>",
				"<receiveTask id='x'/>", "<userTask id='x' name=\"" + REACH + "\"/>",
				"<userTask id='x' flowable:assignee=\"" + REACH + "\"/>",
				"<userTask id='x' flowable:assignee=\"${execution.id}\"/>",
				"<userTask id='x' flowable:assignee=\"${vars:get('a')}\"/>",
				"<userTask id='x' flowable:dueDate=\"#{" + REACH.substring(2) + "\"/>",
				"<userTask id='x' flowable:candidateGroups=\"${roles.getClass()}\"/>",
				"<userTask id='x'><extensionElements><flowable:taskListener event='create' class='java.lang.Thread'/></extensionElements></userTask>",
				"<userTask id='x'><extensionElements><flowable:taskListener event='create' expression=\"" + REACH
						+ "\"/></extensionElements></userTask>",
				"<userTask id='x'><extensionElements><flowable:executionListener event='start' delegateExpression='${issueLicence}'/></extensionElements></userTask>",
				"<userTask id='x'><multiInstanceLoopCharacteristics><loopCardinality>" + REACH
						+ "</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
				"<userTask id='x'><multiInstanceLoopCharacteristics flowable:collection='c'><extensionElements><flowable:collection flowable:class='java.lang.Thread'/></extensionElements></multiInstanceLoopCharacteristics></userTask>",
				"<callActivity id='x' calledElement=\"" + REACH + "\"/>");
	}

	@ParameterizedTest
	@MethodSource("definitionsThatDoThings")
	void whatWouldRunSomethingDoesNot(String activity) {
		assertThatThrownBy(() -> {
			deploy(activity, "${a}");
			runtime.startProcessInstanceByKey("past", Map.of("a", true));
		}).isInstanceOf(FlowableException.class);
		assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("past").count()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { REACH, "${a.getClass()}", "${a.class}", "${a['x']}", "${execution}", "${dataSource}",
			"${vars:eq('a', true)}", "${unknown}", "${a; b}", "${(x->x)(a)}" })
	void aConditionThatIsNoComparisonFails(String condition) {
		deploy("<inclusiveGateway id='x'/>", "${a}");
		repository.createDeploymentQuery()
			.deploymentName("past the gate")
			.list()
			.forEach((deployment) -> repository.deleteDeployment(deployment.getId(), true));

		assertThatThrownBy(() -> {
			deploy("<inclusiveGateway id='x'/>", condition);
			runtime.startProcessInstanceByKey("past", Map.of("a", true));
		}).isInstanceOf(FlowableException.class);
	}

	@Test
	void factsRolesAndStepsOfThePaletteWork() {
		repository.createDeployment()
			.name("past the gate")
			.addBytes("review.bpmn20.xml", ProcessGateTests.sample())
			.deploy();
		var instance = runtime.startProcessInstanceByKey("review-test", CaseVariables
			.ofDepartments(Map.of("market-regulation", "mr-510100", "fire-rescue", "fr-510100", "health", "h-510100")));

		complete("acceptance", "mr-510100", Map.of("acceptance", "accepted"));
		complete("fireReview", "fr-510100", Map.of());
		complete("healthReview", "h-510100", Map.of("granted", true, "late", false, "heads", 2));

		var job = management.createJobQuery().processInstanceId(instance.getId()).singleResult();
		assertThat(job.getElementId()).isEqualTo("issueLicence");
		assertThat(job.getRetries()).isEqualTo(GrowingPauses.TRIES);
		runtime.deleteProcessInstance(instance.getId(), "done");
	}

	@Test
	void rareCharactersAreKeptByTheEngine() {
		deploy("<userTask id='x' name='消防审查 𠮷😀'/>", "${a}");
		var instance = runtime.startProcessInstanceByKey("past", Map.of("a", true, "words", "𠮷野家 😀"));
		Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
		tasks.addComment(task.getId(), instance.getId(), "同意 𠮷😀");

		assertThat(task.getName()).isEqualTo("消防审查 𠮷😀");
		assertThat(runtime.getVariable(instance.getId(), "words")).isEqualTo("𠮷野家 😀");
		assertThat(tasks.getTaskComments(task.getId())).singleElement()
			.satisfies((comment) -> assertThat(comment.getFullMessage()).isEqualTo("同意 𠮷😀"));
	}

	@Test
	void anExpressionInADescriptionIsNotRun() {
		deploy("<userTask id='x'><documentation>" + REACH + "</documentation></userTask>", "${a}");

		runtime.startProcessInstanceByKey("past", Map.of("a", true));

		assertThat(reached).isFalse();
	}

	@Test
	void aDocumentTypeIsNotFetched() throws Exception {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(500);

			deployXml("<!DOCTYPE d SYSTEM \"http://127.0.0.1:%d/dtd\">".formatted(server.getLocalPort())
					+ definition("<userTask id='x'/>", "${a}"));

			assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
		}
	}

	private void complete(String step, String department, Map<String, Object> facts) {
		List<Task> found = tasks.createTaskQuery().taskDefinitionKey(step).taskCategory(department).list();
		assertThat(found).as("step %s of %s", step, department).hasSize(1);
		assertThat(tasks.getIdentityLinksForTask(found.get(0).getId())).isEmpty();
		tasks.complete(found.get(0).getId(), facts);
	}

	private void deploy(String activity, String condition) {
		deployXml(definition(activity, condition));
	}

	private void deployXml(String xml) {
		repository.createDeployment()
			.name("past the gate")
			.addBytes("past.bpmn20.xml", xml.getBytes(StandardCharsets.UTF_8))
			.deploy();
	}

	private static String definition(String activity, String condition) {
		return HEAD + "<process id='past' isExecutable='true'><startEvent id='s'/>"
				+ "<sequenceFlow id='f1' sourceRef='s' targetRef='x'/>" + activity
				+ "<sequenceFlow id='f2' sourceRef='x' targetRef='e'><conditionExpression>" + condition
				+ "</conditionExpression></sequenceFlow><endEvent id='e'/></process></definitions>";
	}

}
