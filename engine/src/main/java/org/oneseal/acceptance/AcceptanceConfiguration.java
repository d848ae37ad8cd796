package org.oneseal.acceptance;

import java.time.Clock;

import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Correcting;
import org.oneseal.cases.Journal;
import org.oneseal.cases.ProcessStep;
import org.oneseal.cases.TimeLimits;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of the palette for what silence makes of an application. */
@Configuration
class AcceptanceConfiguration {

	@Bean
	ProcessStep deemAccepted(ApprovalCases cases, Acceptances acceptances, TimeLimits limits, Journal journal,
			Clock clock) {
		return new DeemedAcceptance(cases, acceptances, limits, journal, clock);
	}

	@Bean
	ProcessStep lapse(ApprovalCases cases, Correcting correcting, TimeLimits limits, Journal journal, Clock clock) {
		return new Lapse(cases, correcting, limits, journal, clock);
	}

}
