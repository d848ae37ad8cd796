package org.oneseal.workflow;

import java.util.List;

import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Steps;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Tells the domain, in the transaction of the engine, which user tasks began and ended.
 * What goes wrong there rolls the engine back.
 */
final class StepEvents implements FlowableEventListener {

	static final List<FlowableEngineEventType> TYPES = List.of(FlowableEngineEventType.TASK_CREATED,
			FlowableEngineEventType.ENTITY_DELETED);

	private final ObjectProvider<Steps> steps;

	/**
	 * @param steps looked up late, as they need what needs the engine
	 */
	StepEvents(ObjectProvider<Steps> steps) {
		this.steps = steps;
	}

	@Override
	public void onEvent(FlowableEvent event) {
		if (event instanceof FlowableEngineEntityEvent entity && entity.getEntity() instanceof TaskEntity task) {
			String number = businessKey(task);
			if (number == null) {
				return; // a process of nobody's case
			}
			if (event.getType() == FlowableEngineEventType.TASK_CREATED) {
				steps.getObject()
					.started(new CaseNumber(number), task.getId(), task.getTaskDefinitionKey(), task.getCategory());
			}
			else {
				steps.getObject().ended(task.getId());
			}
		}
	}

	private static @Nullable String businessKey(TaskEntity task) {
		ExecutionEntity instance = CommandContextUtil.getExecutionEntityManager().findById(task.getProcessInstanceId());
		return (instance != null) ? instance.getBusinessKey() : null;
	}

	@Override
	public boolean isFailOnException() {
		return true;
	}

	@Override
	public boolean isFireOnTransactionLifecycleEvent() {
		return false;
	}

	@Override
	public @Nullable String getOnTransaction() {
		return null;
	}

}
