package org.oneseal.review;

import java.time.Clock;

import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.BesideSteps;
import org.oneseal.cases.Journal;
import org.oneseal.cases.ProcessStep;
import org.oneseal.matter.MatterPacks;
import org.oneseal.timelimit.Countdowns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The word of the palette for a department that says nothing. */
@Configuration
class ReviewConfiguration {

	@Bean
	ProcessStep departmentSilent(ApprovalCases cases, ReviewRepository reviews, JointReviews joint, MatterPacks packs,
			Countdowns countdowns, BesideSteps steps, Journal journal, Clock clock) {
		return new DepartmentSilence(cases, reviews, joint, packs, countdowns, steps, journal, clock);
	}

}
