package org.oneseal.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Preview;
import org.oneseal.cases.Previews;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Origin;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.timelimit.Countdowns;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case goes back without ever getting lost: what users of other systems complain about
 * (tasks that vanish when a case is returned out of parallel branches) cannot happen.
 */
class ReturnsTests extends ReviewedCases {

	@Autowired
	private Returns returns;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Previews previews;

	@Autowired
	private Countdowns countdowns;

	@Autowired
	private MovableClock clock;

	/** RuoYi #668 #727 #867 #1018: there tasks vanish. */
	@Test
	void aCaseReturnedOutOfTheDecisionComesBackToItAndNothingVanishes() {
		assertThat(turnBack(FIRE)).isEmpty();

		Step decision = this.samples.step(this.number, "decision");
		assertThat(decision.hold()).isEqualTo(Hold.EARLIER);
		assertThat(this.samples.step(this.number, FIRE).origin()).isEqualTo(Origin.REOPENED);
		assertThat(this.decisions.grant(decision.id(), "", "", decider(), seen(), key())).extracting(Problem::message)
			.containsExactly("step.waits-for-earlier");

		this.samples.agree(this.number, FIRE, "sunjing");
		assertThat(this.samples.step(this.number, "decision").hold()).isEqualTo(Hold.NONE);
		this.samples.grant(this.number);

		assertThat(this.samples.file(this.number).approvalCase().status()).isEqualTo(CaseStatus.GRANTED);
		assertThat(this.samples.file(this.number).openSteps()).isEmpty();
	}

	@Test
	void severalReviewsCanBeSentBackAtOnceAndTheDecisionWaitsForAll() {
		assertThat(turnBack(FIRE, URBAN)).isEmpty();

		this.samples.agree(this.number, URBAN, "xumin");
		assertThat(this.samples.step(this.number, "decision").hold()).isEqualTo(Hold.EARLIER);
		this.samples.agree(this.number, FIRE, FIREMAN);

		assertThat(this.samples.step(this.number, "decision").hold()).isEqualTo(Hold.NONE);
	}

	@Test
	void theReviewHasItsWholeLimitAgainAndTheDecisionKeepsItsOwn() {
		LocalDate promised = this.samples.file(this.number).approvalCase().promisedBy().orElseThrow();
		this.clock.advance(java.time.Duration.ofDays(2));
		turnBack(FIRE);

		Step again = this.samples.step(this.number, FIRE);
		assertThat(this.countdowns.ofStep(again.id()).orElseThrow().startedOn()).isEqualTo(this.clock.today());
		assertThat(this.samples.file(this.number).approvalCase().promisedBy()).contains(promised);
	}

	@Test
	void anOpinionThatWasSentBackNoLongerCountsAndIsNotLost() {
		turnBack(FIRE);

		Review before = this.reviews.of(caseId())
			.stream()
			.filter((review) -> review.stepId().equals(FIRE) && review.isComplete())
			.findFirst()
			.orElseThrow();
		assertThat(before.superseded()).contains(Review.Cause.RETURNED);
		assertThat(before.opinions()).singleElement()
			.satisfies((opinion) -> assertThat(opinion.official()).isEqualTo(FIREMAN));
		assertThat(this.trail.of(caseId())).last().satisfies((entry) -> {
			assertThat(entry.act()).isEqualTo(Act.RETURNED);
			assertThat(entry.details()).containsEntry("reviews", FIRE).containsEntry("reason", "现场与图纸不符");
		});
	}

	@Test
	void aReturnIsOnlyToWhatLiesBeforeAndHasEnded() {
		CaseNumber other = this.samples.accepted(SampleCases.COMPANY);
		Step fire = this.samples.step(other, FIRE);

		assertThat(this.returns.possible(this.samples.file(other).approvalCase(), fire)).isEmpty();
		assertThat(this.returns.turnBack(fire.id(), Set.of(URBAN), "再查", this.samples.actor(FIREMAN),
				this.samples.seen(other), key()))
			.extracting(Problem::message)
			.containsExactly("return.not-there");
		assertThat(turnBack("acceptance")).extracting(Problem::message).containsExactly("return.not-there");
		assertThat(turnBack()).extracting(Problem::message).containsExactly("return.back-required");
	}

	@Test
	void aPreviewTellsWhatHappensAndChangesNothing() {
		Step decision = this.samples.step(this.number, "decision");
		Preview preview = this.previews.of(this.number, () -> turnBack(FIRE));

		assertThat(preview.ends()).isEmpty();
		assertThat(preview.begins()).singleElement().satisfies((step) -> {
			assertThat(step.stepId()).isEqualTo(FIRE);
			assertThat(step.department()).isEqualTo("429900-fire-rescue");
		});
		assertThat(preview.changes()).singleElement().satisfies((change) -> {
			assertThat(change.after().id()).isEqualTo(decision.id());
			assertThat(change.after().hold()).isEqualTo(Hold.EARLIER);
		});
		assertThat(preview.limits()).singleElement().satisfies((limit) -> assertThat(limit.before()).isNull());
		assertThat(this.samples.file(this.number).openSteps()).extracting(Step::id).containsExactly(decision.id());
		assertThat(this.samples.step(this.number, "decision").hold()).isEqualTo(Hold.NONE);
		assertThat(this.trail.of(caseId())).extracting((entry) -> entry.act()).doesNotContain(Act.RETURNED);
	}

	@Test
	void theSameReturnSentTwiceIsDoneOnce() {
		String key = key();
		Step decision = this.samples.step(this.number, "decision");
		for (int i = 0; i < 2; i++) {
			assertThat(this.returns.turnBack(decision.id(), Set.of(FIRE), "再查", decider(), seen(), key)).isEmpty();
		}

		assertThat(this.samples.file(this.number).openSteps()).hasSize(2);
	}

	@Test
	void anApplicationCanBeTakenBackWhileItIsBack() {
		turnBack(FIRE);
		this.samples.withdraw(this.number, SampleCases.COMPANY);

		assertThat(this.samples.file(this.number).openSteps()).isEmpty();
		assertThat(this.samples.file(this.number).approvalCase().status()).isEqualTo(CaseStatus.WITHDRAWN);
	}

	private List<Problem> turnBack(String... back) {
		return this.returns.turnBack(this.samples.step(this.number, "decision").id(), Set.of(back), "现场与图纸不符",
				decider(), seen(), key());
	}

	private String seen() {
		return this.samples.seen(this.number);
	}

}
