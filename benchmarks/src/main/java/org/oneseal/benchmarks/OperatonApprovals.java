package org.oneseal.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.runtime.Job;
import org.operaton.bpm.engine.task.Task;

/**
 * Through Operaton by itself, with Flowable's level of history (audit), less than its own
 * (full).
 */
final class OperatonApprovals extends EngineApprovals {

	private final ProcessEngine engine;

	OperatonApprovals(DataSource source) {
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setDataSource(source);
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		configuration.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
		configuration.setJobExecutorActivate(false);
		// as several nodes need them, and as Flowable has them
		configuration.setIdGenerator(() -> UUID.randomUUID().toString());
		configuration.setDmnEnabled(false);
		// even so it looks for a reader of decision tables, and the other is not ours
		configuration.setDmnFeelEnableLegacyBehavior(true);
		configuration.setCmmnEnabled(false);
		configuration.setMetricsEnabled(false);
		configuration.setDbMetricsReporterActivate(false);
		this.engine = configuration.buildProcessEngine();
		this.engine.getRepositoryService().createDeployment().addString("process.bpmn", RawProcess.operaton()).deploy();
	}

	@Override
	public String name() {
		return "operaton";
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
		return this.engine.getManagementService().createJobQuery().messages().list();
	}

}
