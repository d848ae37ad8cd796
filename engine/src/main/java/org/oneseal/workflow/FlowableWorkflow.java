package org.oneseal.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.el.VariableContainerWrapper;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.runtime.Execution;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.eventsubscription.api.EventSubscription;
import org.flowable.job.api.Job;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Course;
import org.oneseal.cases.Course.Drawn;
import org.oneseal.cases.Outlook;
import org.oneseal.cases.ProcessMap;
import org.oneseal.cases.StepDelayedException;
import org.oneseal.cases.Workflow;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.PackVersion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drives cases through their processes. The case number is the engine's business key. */
@Component
class FlowableWorkflow implements Workflow {

	private final DeployedPacks packs;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final HistoryService history;

	private final ManagementService management;

	private final SpringProcessEngineConfiguration engine;

	private final JdbcClient jdbc;

	FlowableWorkflow(DeployedPacks packs, RepositoryService repository, RuntimeService runtime, TaskService tasks,
			HistoryService history, ManagementService management, SpringProcessEngineConfiguration engine,
			JdbcClient jdbc) {
		this.packs = packs;
		this.repository = repository;
		this.runtime = runtime;
		this.tasks = tasks;
		this.history = history;
		this.management = management;
		this.engine = engine;
		this.jdbc = jdbc;
	}

	@Override
	public void start(ApprovalCase approvalCase, PackVersion version, Map<String, String> departments) {
		Map<String, String> roles = new HashMap<>(departments);
		roles.putIfAbsent("lead", approvalCase.leadDepartment());
		roles.putIfAbsent(Implementation.WINDOW, approvalCase.leadDepartment());
		runtime.createProcessInstanceBuilder()
			.processDefinitionId(packs.definition(version))
			.predefineProcessInstanceId(approvalCase.id())
			.businessKey(approvalCase.number().value())
			.variables(CaseVariables.ofDepartments(roles))
			.start();
	}

	@Override
	public void complete(String step, Map<String, Object> facts) {
		tasks.complete(step, facts);
	}

	@Override
	public void withdraw(CaseNumber number) {
		EventSubscription waiting = running(number)
			.map((instance) -> runtime.createEventSubscriptionQuery()
				.processInstanceId(instance)
				.eventType("message")
				.eventName(PackInspection.WITHDRAWAL)
				.singleResult())
			.orElseThrow(
					() -> new IllegalStateException("The process of case %s cannot be withdrawn".formatted(number)));
		runtime.messageEventReceived(PackInspection.WITHDRAWAL, waiting.getExecutionId());
	}

	@Override
	public Progress progress(CaseNumber number) {
		HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(number.value())
			.excludeSubprocesses(true)
			.singleResult();
		if (instance == null) {
			throw new IllegalStateException("No process was started for case " + number);
		}
		BpmnModel model = repository.getBpmnModel(instance.getProcessDefinitionId());
		Set<String> current = runtime.createExecutionQuery()
			.processInstanceId(instance.getId())
			.list()
			.stream()
			.map(Execution::getActivityId)
			.filter((activity) -> activity != null && !isOnlyWatched(model.getFlowElement(activity)))
			.collect(Collectors.toSet());
		return new Progress(current, PassedElements.of(jdbc, instance.getId()));
	}

	/** Whether a token is there only to notice a timer or a message. */
	private static boolean isOnlyWatched(FlowElement element) {
		return element instanceof BoundaryEvent
				|| element instanceof StartEvent && element.getSubProcess() instanceof EventSubProcess;
	}

	@Override
	public ProcessMap map(PackVersion version) {
		return packs.map(version);
	}

	@Override
	public Optional<Course<Drawn>> course(PackVersion version) {
		return packs.course(version);
	}

	@Override
	public Optional<Outlook> outlook(ApprovalCase approvalCase, Set<String> stepKeys, Map<String, Object> facts) {
		return running(approvalCase.number()).flatMap((instance) -> {
			BpmnModel model = packs.model(approvalCase.packVersion());
			Map<String, Integer> waiting = new HashMap<>();
			runtime.createExecutionQuery()
				.processInstanceId(instance)
				.list()
				.stream()
				.map(Execution::getActivityId)
				.filter((activity) -> activity != null && model.getFlowElement(activity) instanceof ParallelGateway)
				.forEach((gateway) -> waiting.merge(gateway, 1, Integer::sum));
			List<String> open = tasks.createTaskQuery()
				.processInstanceId(instance)
				.list()
				.stream()
				.map(Task::getTaskDefinitionKey)
				.filter((step) -> !stepKeys.contains(step))
				.toList();
			Map<String, Object> variables = new HashMap<>(runtime.getVariables(instance));
			variables.putAll(facts);
			return Foresight.of(model, stepKeys, open, waiting, (flow) -> holds(flow, variables));
		});
	}

	/** A condition on a fact that is not known yet does not hold. */
	private boolean holds(SequenceFlow flow, Map<String, Object> variables) {
		try {
			return Boolean.TRUE.equals(engine.getExpressionManager()
				.createExpression(flow.getConditionExpression())
				.getValue(new VariableContainerWrapper(variables)));
		}
		catch (FlowableException ex) {
			return false;
		}
	}

	@Override
	public List<PendingStep> pending(CaseNumber number) {
		return running(number)
			.map((instance) -> Stream.of(waiting(instance), delayed(instance), givenUp(instance))
				.flatMap(List::stream)
				.map(FlowableWorkflow::pending)
				.toList())
			.orElse(List.of());
	}

	@Override
	public void retry(CaseNumber number) {
		running(number).ifPresent((instance) -> {
			delayed(instance).forEach((job) -> management.moveTimerToExecutableJob(job.getId()));
			givenUp(instance)
				.forEach((job) -> management.moveDeadLetterJobToExecutableJob(job.getId(), GrowingPauses.TRIES));
		});
	}

	private List<Job> waiting(String instance) {
		return automatic(management.createJobQuery().processInstanceId(instance).list());
	}

	/** The engine keeps a job that failed among the timers until its pause is over. */
	private List<Job> delayed(String instance) {
		return automatic(management.createTimerJobQuery().processInstanceId(instance).list());
	}

	private List<Job> givenUp(String instance) {
		return automatic(management.createDeadLetterJobQuery().processInstanceId(instance).list());
	}

	/** Without the jobs of true timers. */
	private static List<Job> automatic(List<Job> jobs) {
		return jobs.stream().filter((job) -> Job.JOB_TYPE_MESSAGE.equals(job.getJobType())).toList();
	}

	private static PendingStep pending(Job job) {
		String failure = job.getExceptionMessage();
		String problem = (failure != null) ? StepDelayedException.keyFor(failure) : "";
		return new PendingStep(job.getElementId(), GrowingPauses.TRIES - job.getRetries(), problem,
				job.getRetries() <= 0);
	}

	/** Id of the process of a case; empty where it has ended. */
	private Optional<String> running(CaseNumber number) {
		return Optional
			.ofNullable(runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(number.value())
				.excludeSubprocesses(true)
				.singleResult())
			.map(ProcessInstance::getId);
	}

}
