package org.oneseal.timelimit;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock. Its zone says which day it is in law; the programme itself stores
 * instants.
 */
@Configuration
class LegalTime {

	@Bean
	Clock clock(@Value("${oneseal.zone:Asia/Shanghai}") ZoneId zone) {
		return Clock.system(zone);
	}

}
