package org.oneseal.workflow;

import java.time.Duration;
import java.util.Date;
import java.util.List;

import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.cmd.JobRetryCmd;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityManager;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.service.impl.asyncexecutor.FailedJobCommandFactory;
import org.flowable.job.service.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How an automatic step that failed is tried again: soon at first, then ever more
 * patiently, so that a service may be away for a working day without anybody noticing.
 * After the last try it waits for a person.
 */
final class GrowingPauses implements FailedJobCommandFactory {

	private static final Logger log = LoggerFactory.getLogger(GrowingPauses.class);

	private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30),
			Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1));

	/**
	 * Tries in all; with these pauses the last one comes about nine hours after the
	 * first.
	 */
	static final int TRIES = 14;

	@Override
	public Command<Object> getCommand(String job, Throwable failure) {
		return new Retry(job, failure);
	}

	static Duration pauseAfter(int failures) {
		return PAUSES.get(Math.min(Math.max(failures, 1), PAUSES.size()) - 1);
	}

	private static final class Retry extends JobRetryCmd {

		private Duration pause = Duration.ZERO;

		Retry(String job, Throwable failure) {
			super(job, failure);
		}

		@Override
		public Object execute(CommandContext context) {
			JobEntity job = CommandContextUtil.getJobService(context).findJobById(jobId);
			if (job != null) {
				pause = pauseAfter(TRIES - job.getRetries() + 1);
				log(context, job);
			}
			return super.execute(context);
		}

		/** Officials are sent here by the screens, so it names the case and the cause. */
		private void log(CommandContext context, JobEntity job) {
			ExecutionEntityManager executions = CommandContextUtil.getExecutionEntityManager(context);
			ExecutionEntity instance = executions.findById(job.getProcessInstanceId());
			ExecutionEntity execution = executions.findById(job.getExecutionId());
			log.warn("Case {}: the automatic step {} failed, tries left: {}",
					(instance != null) ? instance.getBusinessKey() : job.getProcessInstanceId(),
					(execution != null) ? execution.getActivityId() : job.getElementId(), job.getRetries() - 1,
					exception);
		}

		@Override
		protected Date calculateDueDate(CommandContext context, int seconds, Date old) {
			Date now = CommandContextUtil.getProcessEngineConfiguration(context).getClock().getCurrentTime();
			return Date.from(now.toInstant().plus(pause));
		}

	}

}
