package org.oneseal.review;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.SampleCases;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Copies;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Place;
import org.oneseal.form.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case grows by departments that are asked, or told, beside the process: joins do not
 * starve, of which users of other systems complain.
 */
class AskedDepartmentsTests extends ReviewedCases {

	@Autowired
	private Copies copies;

	/** flowable-engine #1641 #3864: there the join waits for ever. */
	@Test
	void addedReviewersNeverStarveTheJoin() {
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		Step fire = this.samples.step(other, FIRE);
		assertThat(ask(fire, Place.BEFORE, "429900-health", FIREMAN)).isEmpty();
		assertThat(ask(fire, Place.AFTER, "429900-public-security", FIREMAN)).isEmpty();

		assertThat(give(other, fire, FIREMAN)).extracting(Problem::message).containsExactly("step.waits-for-asked");
		assertThat(give(other, added(other, "429900-public-security"), "gaofei")).extracting(Problem::message)
			.containsExactly("step.waits-for-earlier");
		assertThat(give(other, added(other, "429900-health"), "songyaqin")).isEmpty();
		assertThat(give(other, fire, FIREMAN)).isEmpty();
		this.samples.agree(other, URBAN, "huangwei");
		List.of("chenjianguo", "linxiaomei")
			.forEach((official) -> this.samples.agree(other, "reviewMarketRegulation", official));
		assertThat(this.samples.file(other).openSteps()).extracting(Step::stepId).doesNotContain("decision");
		assertThat(give(other, added(other, "429900-public-security"), "gaofei")).isEmpty();

		assertThat(this.samples.file(other).openSteps()).extracting(Step::stepId).containsExactly("decision");
	}

	@Test
	void anAddedReviewerCanBeRemovedUntilSomethingWasSaid() {
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		Step fire = this.samples.step(other, FIRE);
		ask(fire, Place.BEFORE, "429900-health", FIREMAN);
		String health = added(other, "429900-health").id();

		assertThat(this.asked.remove(health, "", this.samples.actor(FIREMAN), key())).extracting(Problem::message)
			.containsExactly("ask.reason-required");
		assertThat(this.asked.remove(health, "已核实", this.samples.actor(FIREMAN), key())).isEmpty();

		assertThat(give(other, fire, FIREMAN)).isEmpty();
		assertThat(this.asked.remove(health, "已核实", this.samples.actor(FIREMAN), key())).extracting(Problem::message)
			.containsExactly("ask.done-already");
	}

	@Test
	void noDepartmentIsAskedTwice() {
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		Step fire = this.samples.step(other, FIRE);
		ask(fire, Place.BESIDE, "429900-health", FIREMAN);

		assertThat(ask(fire, null, "429900-health", FIREMAN)).extracting(Problem::message)
			.containsExactly("ask.asked-already");
		assertThat(ask(fire, Place.BESIDE, "429900-urban-management", FIREMAN)).extracting(Problem::message)
			.containsExactly("ask.asked-already");
		assertThat(ask(fire, Place.BESIDE, "429900-fire-rescue", FIREMAN)).extracting(Problem::message)
			.containsExactly("ask.own-department");
		assertThat(ask(fire, Place.BESIDE, "429900-government-services", FIREMAN)).extracting(Problem::message)
			.containsExactly("ask.nobody-there");
	}

	@Test
	void aQuestionIsAnsweredAndNobodyHasToWaitForIt() {
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		Step fire = this.samples.step(other, FIRE);
		ask(fire, null, "429900-health", FIREMAN);
		Step question = added(other, "429900-health");
		assertThat(question.kind()).isEqualTo(Step.Kind.CONSULTATION);

		assertThat(this.asked.answer(question.id(), "无投诉记录", this.samples.actor("songyaqin"), this.samples.seen(other),
				key()))
			.isEmpty();

		assertThat(this.asked.of(this.samples.file(other).approvalCase().id())).singleElement()
			.satisfies((request) -> assertThat(request.answer()).contains("无投诉记录"));
		ask(fire, null, "429900-public-security", FIREMAN);
		assertThat(give(other, fire, FIREMAN)).isEmpty();
		assertThat(this.samples.file(other).openSteps()).extracting(Step::stepId).doesNotContain(FIRE);
	}

	@Test
	void aCopyLetsAnotherDepartmentReadTheCase() {
		assertThat(this.copies.send(this.number, "gaofei", "请知悉", decider(), key())).isEmpty();

		assertThat(this.copies.of(caseId())).singleElement()
			.satisfies((copy) -> assertThat(copy.to()).isEqualTo("gaofei"));
		assertThat(this.samples.file(this.number).openSteps()).hasSize(1);
		assertThat(this.trail.of(caseId())).last().satisfies((entry) -> assertThat(entry.act()).isEqualTo(Act.COPIED));
	}

}
