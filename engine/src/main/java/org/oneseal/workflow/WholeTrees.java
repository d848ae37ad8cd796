package org.oneseal.workflow;

import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisExecutionDataManager;

/**
 * Reads all executions of a process at once when the first of them is asked for: an act
 * goes through most of them. The engine can do so by itself, but only for processes that
 * say so in their files, with a question for the first execution before, and it fails
 * where an execution is gone.
 */
final class WholeTrees extends MybatisExecutionDataManager {

	WholeTrees(ProcessEngineConfigurationImpl engine) {
		super(engine);
	}

	@Override
	protected boolean isExecutionTreeFetched(String execution) {
		return getEntityCache().findInCache(getManagedEntityClass(), execution) != null
				|| !getList("selectExecutionsWithSameRootProcessInstanceId", execution).isEmpty();
	}

}
