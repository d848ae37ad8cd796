package org.oneseal.workflow;

import java.time.Clock;
import java.util.Map;

import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as we run it; plain settings are in {@code oneseal-engine.properties}. */
@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

	@Bean
	EngineConfigurationConfigurer<SpringProcessEngineConfiguration> closedEngine(Clock clock, Palette palette) {
		return (engine) -> {
			engine.setClock(new EngineClock(clock));
			ClosedExpressions expressions = new ClosedExpressions(
					new ClosedResolver(palette, Map.of("roles", CaseVariables::department)));
			engine.setBeans(Map.of());
			engine.setExpressionManager(expressions);
			ClosedParsing.close(engine, expressions);
			engine.setEnableSafeBpmnXml(true);
		};
	}

}
