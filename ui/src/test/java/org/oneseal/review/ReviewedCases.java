package org.oneseal.review;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Place;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** A case whose reviews are done, and what officials do about reviews. */
@ApplicationTest
abstract class ReviewedCases {

	static final String FIRE = "reviewFireRescue";

	static final String URBAN = "reviewUrbanManagement";

	static final String FIREMAN = "zhaogang";

	@Autowired
	SampleCases samples;

	@Autowired
	AskedDepartments asked;

	@Autowired
	Reviews reviews;

	@Autowired
	AuditTrail trail;

	CaseNumber number;

	@BeforeEach
	void aCaseThatWaitsForTheDecision() {
		this.number = this.samples.reviewed(SampleCases.COMPANY);
	}

	List<Problem> ask(Step step, Place place, String department, String official) {
		return this.asked.ask(step.id(), new AskedDepartments.Wish(place, department, 2, "请协助核查"),
				this.samples.actor(official), key());
	}

	List<Problem> give(CaseNumber of, Step step, String official) {
		return this.reviews.give(step.id(), Opinion.Content.of(Opinion.Verdict.AGREE, "符合"),
				this.samples.actor(official), this.samples.seen(of), key());
	}

	Step added(CaseNumber of, String department) {
		return this.samples.file(of)
			.openSteps()
			.stream()
			.filter((step) -> step.anchor().isPresent() && step.department().filter(department::equals).isPresent())
			.findFirst()
			.orElseThrow();
	}

	Actor decider() {
		return this.samples.actor(SampleCases.DECIDER);
	}

	String caseId() {
		return this.samples.file(this.number).approvalCase().id();
	}

	static String key() {
		return UUID.randomUUID().toString();
	}

}
