package org.oneseal.workflow;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.oneseal.database.OncePerTransaction;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Which elements and flows of a process were passed, which is what a diagram shows. The
 * engine would keep a row for each of them twice, look for it when the element ends and
 * change it: two fifths of its statements for a whole case (benchmark "cases"). Who did
 * what and when is in the steps and the audit trail, where a token is in the engine's
 * executions.
 */
final class PassedElements extends ActivityInstanceEntityManagerImpl {

	private final ObjectProvider<JdbcClient> jdbc;

	/**
	 * @param jdbc looked up late, as the database is there before the engine
	 */
	PassedElements(ProcessEngineConfigurationImpl engine, ObjectProvider<JdbcClient> jdbc) {
		super(engine, new MybatisActivityInstanceDataManager(engine));
		this.jdbc = jdbc;
	}

	/**
	 * The elements a process has passed.
	 * @param instance id of the process
	 */
	static Set<String> of(JdbcClient jdbc, String instance) {
		return jdbc.sql("select element from passed_element where process_instance = ?")
			.param(instance)
			.query(String.class)
			.set();
	}

	@Override
	public void recordActivityStart(ExecutionEntity execution) {
		// where a token is the executions know
	}

	@Override
	public void recordActivityEnd(ExecutionEntity execution, @Nullable String deleteReason) {
		FlowElement element = execution.getCurrentFlowElement();
		// a timer on a step's edge that did not fire goes with the step
		if (element != null && (deleteReason == null || !(element instanceof BoundaryEvent))) {
			passed(execution, element.getId());
		}
	}

	@Override
	public void recordSequenceFlowTaken(ExecutionEntity execution) {
		passed(execution, execution.getCurrentFlowElement().getId());
	}

	@Override
	public void recordSubProcessInstanceStart(ExecutionEntity parent, ExecutionEntity started) {
		getHistoryManager().recordProcessInstanceStart(started);
	}

	@Override
	public void recordTaskCreated(TaskEntity task, @Nullable ExecutionEntity execution) {
		// tasks are steps of ours
	}

	@Override
	public void recordActivityTaskEnd(TaskEntity task, @Nullable ExecutionEntity execution, @Nullable String person,
			@Nullable String deleteReason, Date at) {
		// the element ends with its execution
	}

	@Override
	public void recordTaskInfoChange(TaskEntity task, Date at) {
		// who has a step is in the domain
	}

	@Override
	public void deleteActivityInstancesByProcessInstanceId(String instance) {
		// there are none
	}

	private void passed(ExecutionEntity execution, String element) {
		AtTheEnd noted = OncePerTransaction.findOrRegister(AtTheEnd.class,
				() -> new AtTheEnd(this.jdbc.getObject(), new HashMap<>()));
		noted.passed().merge(new Passed(execution.getProcessInstanceId(), element), 1, Integer::sum);
	}

	private record Passed(String instance, String element) {

	}

	/** Writes in one statement what an act's transaction passed. */
	private record AtTheEnd(JdbcClient jdbc, Map<Passed, Integer> passed) implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			String rows = passed.entrySet().stream().map((row) -> "(?, ?, ?)").collect(Collectors.joining(", "));
			JdbcClient.StatementSpec statement = jdbc
				.sql("insert into passed_element (process_instance, element, times) values " + rows
						+ " on duplicate key update times = times + values(times)");
			for (Map.Entry<Passed, Integer> row : passed.entrySet()) {
				statement = statement.param(row.getKey().instance())
					.param(row.getKey().element())
					.param(row.getValue());
			}
			statement.update();
		}

	}

}
