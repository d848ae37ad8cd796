package org.oneseal.decision;

import java.time.Clock;

import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Journal;
import org.oneseal.cases.ProcessStep;
import org.oneseal.cases.TimeLimits;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The word of the palette for a renewal nobody decided in time. */
@Configuration
class DecisionConfiguration {

	@Bean
	ProcessStep renewBySilence(ApprovalCases cases, DecisionRepository decisions, TimeLimits limits, Journal journal,
			Clock clock) {
		return new RenewalBySilence(cases, decisions, limits, journal, clock);
	}

}
