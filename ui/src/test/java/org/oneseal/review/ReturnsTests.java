package org.oneseal.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Copies;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Preview;
import org.oneseal.cases.Previews;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Origin;
import org.oneseal.cases.Step.Place;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.timelimit.Countdowns;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case goes back and grows without ever getting lost: what users of other systems
 * complain about (tasks that vanish when a case is returned out of parallel branches,
 * joins that starve) cannot happen.
 */
@ApplicationTest
class ReturnsTests {

	private static final String FIRE = "reviewFireRescue";

	private static final String URBAN = "reviewUrbanManagement";

	private static final String FIREMAN = "zhaogang";

	@Autowired
	private SampleCases samples;

	@Autowired
	private Returns returns;

	@Autowired
	private AskedDepartments asked;

	@Autowired
	private WithdrawnOpinions withdrawn;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Copies copies;

	@Autowired
	private Desk desk;

	@Autowired
	private Previews previews;

	@Autowired
	private Countdowns countdowns;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private MovableClock clock;

	private CaseNumber number;

	@BeforeEach
	void aCaseThatWaitsForTheDecision() {
		this.number = this.samples.reviewed(SampleCases.COMPANY);
	}

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

	@Test
	void aCopyLetsAnotherDepartmentReadTheCase() {
		assertThat(this.copies.send(this.number, "gaofei", "请知悉", decider(), key())).isEmpty();

		assertThat(this.copies.of(caseId())).singleElement()
			.satisfies((copy) -> assertThat(copy.to()).isEqualTo("gaofei"));
		assertThat(this.samples.file(this.number).openSteps()).hasSize(1);
		assertThat(this.trail.of(caseId())).last().satisfies((entry) -> assertThat(entry.act()).isEqualTo(Act.COPIED));
	}

	private List<Problem> turnBack(String... back) {
		return this.returns.turnBack(this.samples.step(this.number, "decision").id(), Set.of(back), "现场与图纸不符",
				decider(), seen(), key());
	}

	private List<Problem> ask(Step step, Place place, String department, String official) {
		return this.asked.ask(step.id(), new AskedDepartments.Wish(place, department, 2, "请协助核查"),
				this.samples.actor(official), key());
	}

	private List<Problem> give(CaseNumber of, Step step, String official) {
		return this.reviews.give(step.id(), Opinion.Content.of(Opinion.Verdict.AGREE, "符合"),
				this.samples.actor(official), this.samples.seen(of), key());
	}

	private Step added(CaseNumber of, String department) {
		return this.samples.file(of)
			.openSteps()
			.stream()
			.filter((step) -> step.anchor().isPresent() && step.department().filter(department::equals).isPresent())
			.findFirst()
			.orElseThrow();
	}

	private Review reviewOf(String step) {
		return this.reviews.of(caseId())
			.stream()
			.filter((review) -> review.stepId().equals(step) && review.superseded().isEmpty())
			.findFirst()
			.orElseThrow();
	}

	private Actor decider() {
		return this.samples.actor(SampleCases.DECIDER);
	}

	private String caseId() {
		return this.samples.file(this.number).approvalCase().id();
	}

	private String seen() {
		return this.samples.seen(this.number);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
