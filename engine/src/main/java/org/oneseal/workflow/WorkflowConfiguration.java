package org.oneseal.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.oneseal.cases.Steps;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as we run it; plain settings are in {@code oneseal-engine.properties}. */
@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

	@Bean
	EngineConfigurationConfigurer<SpringProcessEngineConfiguration> engine(Clock clock, Palette palette,
			ObjectProvider<CaseLimits> limits, ObjectProvider<Steps> steps) {
		return (engine) -> {
			engine.setClock(new EngineClock(clock));
			ClosedExpressions expressions = new ClosedExpressions(
					new ClosedResolver(palette, Map.of("roles", CaseVariables::department, "limits",
							(variables, name) -> limits.getObject().end(variables, name))));
			engine.setBeans(Map.of());
			engine.setExpressionManager(expressions);
			ClosedParsing.close(engine, expressions);
			engine.setEnableSafeBpmnXml(true);
			engine.setTypedEventListeners(StepEvents.TYPES.stream()
				.collect(Collectors.toMap(FlowableEngineEventType::name, (type) -> List.of(new StepEvents(steps)))));
			engine.setAsyncExecutorNumberOfRetries(GrowingPauses.TRIES);
			engine.setFailedJobCommandFactory(new GrowingPauses());
			// the picture would be one more file in a pack
			engine.setCreateDiagramOnDeploy(false);
		};
	}

}
