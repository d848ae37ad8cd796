package org.oneseal.review;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Place;
import org.oneseal.form.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** Officials take their opinions back while nobody has built upon them. */
class WithdrawnOpinionsTests extends ReviewedCases {

	@Autowired
	private WithdrawnOpinions withdrawn;

	@Autowired
	private Desk desk;

	@Test
	void anOpinionCanBeTakenBackUntilSomebodyTakesTheNextStepUp() {
		String review = reviewOf(FIRE).id();
		LocalDate due = reviewOf(FIRE).dueOn().orElseThrow();

		assertThat(this.withdrawn.withdraw(review, "看错了楼层", this.samples.actor(FIREMAN), key())).isEmpty();

		Step again = this.samples.step(this.number, FIRE);
		assertThat(again.assignee()).contains(FIREMAN);
		assertThat(again.dueOn()).contains(due);
		assertThat(this.samples.step(this.number, "decision").hold()).isEqualTo(Hold.EARLIER);
		this.samples.agree(this.number, FIRE, FIREMAN);

		this.desk.claim(this.samples.step(this.number, "decision").id(), decider(), key());
		assertThat(this.withdrawn.withdraw(reviewOf(FIRE).id(), "又看错了", this.samples.actor(FIREMAN), key()))
			.extracting(Problem::message)
			.containsExactly("withdraw-act.built-upon");
	}

	@Test
	void theFirstOfTwoOfficialsTakesAnOpinionBackUntilTheSecondHasTheReview() {
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		Step step = this.samples.step(other, "reviewMarketRegulation");
		give(other, step, "chenjianguo");

		assertThat(this.withdrawn.withdraw(step.id(), "写错了", this.samples.actor("chenjianguo"), key())).isEmpty();

		assertThat(this.samples.step(other, "reviewMarketRegulation").assignee()).contains("chenjianguo");
		give(other, step, "chenjianguo");
		this.desk.claim(step.id(), this.samples.actor("linxiaomei"), key());
		assertThat(this.withdrawn.withdraw(step.id(), "写错了", this.samples.actor("chenjianguo"), key()))
			.extracting(Problem::message)
			.containsExactly("withdraw-act.built-upon");
	}

	@Test
	void theSecondOfTwoOfficialsTakesBackTheirOwnOpinionAndNotThatOfTheFirst() {
		String market = "reviewMarketRegulation";

		assertThat(this.withdrawn.withdraw(reviewOf(market).id(), "写错了", this.samples.actor("linxiaomei"), key()))
			.isEmpty();

		assertThat(reviewOf(market).opinions()).extracting(Opinion::official).containsExactly("chenjianguo");
		assertThat(give(this.number, this.samples.step(this.number, market), "chenjianguo")).isNotEmpty();
		this.samples.agree(this.number, market, "linxiaomei");
		assertThat(reviewOf(market).opinions()).extracting(Opinion::official)
			.containsExactly("chenjianguo", "linxiaomei");
		assertThat(this.samples.step(this.number, "decision").hold()).isEqualTo(Hold.NONE);
	}

	@Test
	void whoTakesAnOpinionBackWhileADepartmentReviewsAfterItLeavesThatOfTheFirstOfficial() {
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		Step step = this.samples.step(other, "reviewMarketRegulation");
		ask(step, Place.AFTER, "429900-health", "chenjianguo");
		give(other, step, "chenjianguo");
		give(other, step, "linxiaomei");

		assertThat(this.withdrawn.withdraw(step.id(), "写错了", this.samples.actor("linxiaomei"), key())).isEmpty();

		Review review = this.reviews.of(this.samples.file(other).approvalCase().id())
			.stream()
			.filter((one) -> one.id().equals(step.id()))
			.findFirst()
			.orElseThrow();
		assertThat(review.opinions()).extracting(Opinion::official).containsExactly("chenjianguo");
		assertThat(give(other, step, "linxiaomei")).isEmpty();
	}

	@Test
	void whatAnotherDepartmentAskedForIsNotTakenBack() {
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		Step fire = this.samples.step(other, FIRE);
		ask(fire, Place.BESIDE, "429900-health", FIREMAN);
		Step health = added(other, "429900-health");
		give(other, health, "songyaqin");

		assertThat(this.withdrawn.withdraw(health.id(), "看错了", this.samples.actor("songyaqin"), key()))
			.extracting(Problem::message)
			.containsExactly("withdraw-act.added");
		assertThat(ask(fire, Place.BESIDE, "429900-health", FIREMAN)).isEmpty();
	}

	@Test
	void nobodyTakesBackWhatIsNotTheirs() {
		assertThat(this.withdrawn.withdraw(reviewOf(FIRE).id(), "…", this.samples.actor("sunjing"), key()))
			.extracting(Problem::message)
			.containsExactly("withdraw-act.none");
	}

	private Review reviewOf(String step) {
		return this.reviews.of(caseId())
			.stream()
			.filter((review) -> review.stepId().equals(step) && review.superseded().isEmpty())
			.findFirst()
			.orElseThrow();
	}

}
