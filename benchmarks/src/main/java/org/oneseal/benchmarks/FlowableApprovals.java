package org.oneseal.benchmarks;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.flowable.engine.ProcessEngine;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;

/**
 * Through Flowable by itself, as it comes, with its history level as it comes (audit).
 */
final class FlowableApprovals extends EngineApprovals {

	private final ProcessEngine engine;

	FlowableApprovals(DataSource source) {
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setDataSource(source);
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setAsyncExecutorActivate(false);
		configuration.setIdGenerator(new StrongUuidGenerator());
		configuration.setDisableEventRegistry(true);
		configuration.setDisableIdmEngine(true);
		this.engine = configuration.buildProcessEngine();
		this.engine.getRepositoryService()
			.createDeployment()
			.addString("process.bpmn20.xml", RawProcess.flowable())
			.deploy();
	}

	@Override
	public String name() {
		return "flowable";
	}

	@Override
	Object start(String number, Map<String, Object> application) {
		return this.engine.getRuntimeService().startProcessInstanceByKey(RawProcess.KEY, number, application);
	}

	@Override
	String open(String number, String step) {
		TaskService tasks = this.engine.getTaskService();
		Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(step).singleResult();
		tasks.getVariables(task.getId());
		return task.getId();
	}

	@Override
	Object note(String task, Map<String, Object> facts) {
		this.engine.getTaskService().setVariables(task, facts);
		return task;
	}

	@Override
	Object complete(String task, Map<String, Object> facts) {
		this.engine.getTaskService().complete(task, facts);
		return task;
	}

	@Override
	public void finish() {
		for (List<Job> left = jobs(); !left.isEmpty(); left = jobs()) {
			left.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		}
	}

	private List<Job> jobs() {
		return this.engine.getManagementService().createJobQuery().list();
	}

}
