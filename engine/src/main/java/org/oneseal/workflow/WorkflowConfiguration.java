package org.oneseal.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.flowable.common.engine.impl.calendar.BusinessCalendarManager;
import org.flowable.common.engine.impl.calendar.CycleBusinessCalendar;
import org.flowable.common.engine.impl.calendar.DueDateBusinessCalendar;
import org.flowable.common.engine.impl.calendar.DurationBusinessCalendar;
import org.flowable.common.engine.impl.calendar.MapBusinessCalendarManager;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.oneseal.cases.CorrectionLimit;
import org.oneseal.cases.Steps;
import org.oneseal.timelimit.WorkingCalendars;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine as we run it; plain settings are in {@code oneseal-engine.properties}. */
@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

	@Bean
	EngineConfigurationConfigurer<SpringProcessEngineConfiguration> engine(Clock clock, Palette palette,
			ObjectProvider<CaseLimits> limits, ObjectProvider<Steps> steps, ObjectProvider<WorkingCalendars> calendars,
			ObjectProvider<CorrectionLimit> correction, ObjectProvider<JdbcClient> jdbc) {
		return (engine) -> {
			EngineClock engineClock = new EngineClock(clock);
			engine.setClock(engineClock);
			engine.setBusinessCalendarManager(calendars(engineClock, calendars, clock));
			ClosedExpressions expressions = new ClosedExpressions(
					new ClosedResolver(palette, Map.of("roles", CaseVariables::department, "limits",
							(variables, name) -> limits.getObject().end(variables, name))));
			engine.setBeans(Map.of());
			engine.setExpressionManager(expressions);
			ClosedParsing.close(engine, expressions);
			engine.setCreateUserTaskInterceptor(new TaskDepartments(expressions));
			engine.setEnableSafeBpmnXml(true);
			engine.setTypedEventListeners(StepEvents.TYPES.stream()
				.collect(Collectors.toMap(FlowableEngineEventType::name, (type) -> List.of(new StepEvents(steps)))));
			engine.setCustomJobHandlers(List.of(new CorrectionTimer(correction)));
			engine.setExecutionDataManager(new WholeTrees(engine));
			engine.setEnableEagerExecutionTreeFetching(true);
			engine.setActivityInstanceEntityManager(new PassedElements(engine, jdbc));
			engine.setAsyncExecutorNumberOfRetries(GrowingPauses.TRIES);
			engine.setFailedJobCommandFactory(new GrowingPauses());
			// for the few rows of one act, its text is built and read anew each time: a
			// third
			// of the work of a timer (benchmark "timers")
			engine.setBulkInsertEnabled(false);
			// the picture would be one more file in a pack
			engine.setCreateDiagramOnDeploy(false);
		};
	}

	private static BusinessCalendarManager calendars(EngineClock engineClock,
			ObjectProvider<WorkingCalendars> calendars, Clock clock) {
		MapBusinessCalendarManager known = new MapBusinessCalendarManager();
		known.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar(engineClock));
		known.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar(engineClock));
		known.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar(engineClock));
		known.addBusinessCalendar(WorkingDaysCalendar.NAME, new WorkingDaysCalendar(engineClock, calendars, clock));
		return known;
	}

}
