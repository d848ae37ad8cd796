package org.oneseal.delivery;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Journal;
import org.oneseal.cases.ProcessStep;
import org.oneseal.cases.TimeLimits;

/** The words of the palette for handing over an outcome. */
@Configuration
class DeliveryConfiguration {

	@Bean
	ProcessStep deliverLicence(ApprovalCases cases, Deliveries deliveries, TimeLimits limits, Journal journal,
			Clock clock) {
		return new DeliverOutcome(cases, deliveries, limits, journal, clock);
	}

	@Bean
	ProcessStep deliverRefusal(ApprovalCases cases, Deliveries deliveries, TimeLimits limits, Journal journal,
			Clock clock) {
		return new DeliverOutcome(cases, deliveries, limits, journal, clock);
	}

}
