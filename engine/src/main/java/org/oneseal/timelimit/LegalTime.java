package org.oneseal.timelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The one clock. Its zone says which day it is in law; the programme itself stores
 * instants.
 */
@Configuration
class LegalTime {

	/**
	 * @param ahead lets a demonstration see what limits will do, such as {@code P5D}
	 * @throws IllegalArgumentException if it is set outside of the demo profile: no real
	 * limit may be counted by a clock that is wrong
	 */
	@Bean
	Clock clock(@Value("${oneseal.zone:Asia/Shanghai}") ZoneId zone,
			@Value("${oneseal.clock-ahead:PT0S}") Duration ahead, Environment environment) {
		if (!ahead.isZero() && !environment.acceptsProfiles(Profiles.of("demo"))) {
			throw new IllegalArgumentException("oneseal.clock-ahead is for the demo profile only; remove it");
		}
		return Clock.offset(Clock.system(zone), ahead);
	}

}
