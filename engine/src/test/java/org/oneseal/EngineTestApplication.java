package org.oneseal;

import org.oneseal.database.AnyCommand;
import org.oneseal.workflow.SampleCases;
import org.oneseal.workflow.SampleStep;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The engine without screens. It is no component itself, so the tests of other modules,
 * which have it on their class path, do not find it.
 */
@EnableAutoConfiguration
@ComponentScan
@Import(SampleCases.class)
public class EngineTestApplication {

	@Bean
	AnyCommand anyCommand() {
		return new AnyCommand();
	}

	@Bean
	SampleStep issueSample() {
		return new SampleStep();
	}

}
