package org.oneseal.workflow;

import java.util.List;
import java.util.Objects;

import org.flowable.common.engine.impl.el.ExpressionManager;
import org.flowable.engine.interceptor.CreateUserTaskAfterContext;
import org.flowable.engine.interceptor.CreateUserTaskBeforeContext;
import org.flowable.engine.interceptor.CreateUserTaskInterceptor;

/**
 * Keeps the department a user task is offered to, which its process names as candidate
 * group, in the row of the task, as its category. The engine would keep it in a row
 * beside, to be written, read and deleted with the task; tasks that began under an
 * earlier version have one.
 */
final class TaskDepartments implements CreateUserTaskInterceptor {

	private final ExpressionManager expressions;

	TaskDepartments(ExpressionManager expressions) {
		this.expressions = expressions;
	}

	@Override
	public void beforeCreateUserTask(CreateUserTaskBeforeContext context) {
		context.setCandidateGroups(List.of());
	}

	@Override
	public void afterCreateUserTask(CreateUserTaskAfterContext context) {
		context.getUserTask()
			.getCandidateGroups()
			.stream()
			.map((group) -> expressions.createExpression(group).getValue(context.getExecution()))
			.filter(Objects::nonNull)
			.findFirst()
			.ifPresent((department) -> context.getTaskEntity().setCategory(department.toString()));
	}

}
