package org.oneseal.workflow;

import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.oneseal.EngineTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@EngineTest
class LeftOverLocksTests {

	@Test
	void jobsOfAKilledApplicationAreFreeAfterAStart(@Autowired LeftOverLocks locks, @Autowired RuntimeService runtime,
			@Autowired RepositoryService repository, @Autowired ManagementService management,
			@Autowired JdbcTemplate jdbc) {
		String deployment = repository.createDeployment().addString("async.bpmn20.xml", """
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
				xmlns:flowable="http://flowable.org/bpmn" targetNamespace="t"><process id="async">
				<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="x"/>
				<serviceTask id="x" flowable:async="true" flowable:delegateExpression="${absent}"/>
				</process></definitions>""").deploy().getId();
		String instance = runtime.startProcessInstanceByKey("async").getId();
		jdbc.update("update ACT_RU_JOB set LOCK_OWNER_ = 'dead', LOCK_EXP_TIME_ = now() + interval 1 hour"
				+ " where PROCESS_INSTANCE_ID_ = ?", instance);
		jdbc.update("update ACT_RU_EXECUTION set LOCK_OWNER_ = 'dead', LOCK_TIME_ = now() + interval 1 hour"
				+ " where ID_ = ?", instance);

		locks.free();

		assertThat(management.createJobQuery().processInstanceId(instance).unlocked().count()).isOne();
		assertThat(jdbc.queryForObject("select count(*) from ACT_RU_EXECUTION where LOCK_TIME_ is not null",
				Integer.class))
			.isZero();
		repository.deleteDeployment(deployment, true);
	}

}
