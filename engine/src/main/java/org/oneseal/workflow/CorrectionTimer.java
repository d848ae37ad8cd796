package org.oneseal.workflow;

import java.util.Date;

import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;
import org.flowable.job.service.JobHandler;
import org.flowable.job.service.impl.persistence.entity.JobEntity;
import org.flowable.job.service.impl.persistence.entity.TimerJobEntity;
import org.flowable.variable.api.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CorrectionLimit;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The timer of a correction that was asked beside the process. It hangs on the process as
 * a whole and ends with it; no token has anything to do with it.
 */
final class CorrectionTimer implements JobHandler {

	static final String TYPE = "oneseal-correction";

	private static final String ELEMENT = "correction";

	private final ObjectProvider<CorrectionLimit> limit;

	/**
	 * @param limit looked up late, as it needs what needs the engine
	 */
	CorrectionTimer(ObjectProvider<CorrectionLimit> limit) {
		this.limit = limit;
	}

	static TimerJobEntity of(TimerJobEntity timer, ProcessInstance instance, Date due) {
		timer.setJobType(Job.JOB_TYPE_TIMER);
		timer.setJobHandlerType(TYPE);
		timer.setElementId(ELEMENT);
		timer.setExecutionId(instance.getId());
		timer.setProcessInstanceId(instance.getId());
		timer.setProcessDefinitionId(instance.getProcessDefinitionId());
		timer.setExclusive(true);
		timer.setRetries(GrowingPauses.TRIES);
		timer.setDuedate(due);
		return timer;
	}

	@Override
	public String getType() {
		return TYPE;
	}

	@Override
	public void execute(JobEntity job, @Nullable String configuration, VariableScope variables,
			CommandContext context) {
		ExecutionEntity instance = CommandContextUtil.getExecutionEntityManager(context)
			.findById(job.getProcessInstanceId());
		limit.getObject().passed(new CaseNumber(instance.getBusinessKey()));
	}

}
