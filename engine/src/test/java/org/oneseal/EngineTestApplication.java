package org.oneseal;

import java.time.Clock;

import org.oneseal.database.Desk;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The engine without screens. It is no component itself, so the tests of other modules,
 * which have it on their class path, do not find it.
 */
@EnableAutoConfiguration
@ComponentScan(basePackages = { "org.oneseal.database", "org.oneseal.organisation", "org.oneseal.workflow" })
public class EngineTestApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Desk desk() {
		return new Desk();
	}

}
