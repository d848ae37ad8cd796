package org.oneseal.workflow;

import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.flowable.engine.impl.persistence.CountingExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * A user task whose process goes on when it is completed and not otherwise. The engine
 * asks the database for that, although it counts the tasks of an execution.
 */
final class CountedTasks extends UserTaskActivityBehavior {

	private static final long serialVersionUID = 1L;

	CountedTasks(UserTask task) {
		super(task);
	}

	@Override
	public void trigger(DelegateExecution execution, @Nullable String signal, @Nullable Object data) {
		if (execution instanceof CountingExecutionEntity counting && counting.isCountEnabled()
				&& counting.getTaskCount() == 0) {
			leave(execution);
		}
		else {
			super.trigger(execution, signal, data);
		}
	}

}
