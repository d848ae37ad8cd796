package org.oneseal.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.oneseal.SampleCases;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Preview;
import org.oneseal.cases.Previews;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Origin;
import org.oneseal.cases.Step.Place;
import org.oneseal.cases.Transfers;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.organisation.Actor;
import org.oneseal.review.AskedDepartments;
import org.oneseal.review.Opinion;
import org.oneseal.review.Returns;
import org.oneseal.review.WithdrawnOpinions;
import org.oneseal.specialprocedure.SpecialProcedures;
import org.oneseal.timelimit.Countdown.State;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist.View;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The applicant is asked for the one correction from a review. Users of other systems
 * complain that a second round follows the first: here none does, nothing is decided
 * meanwhile, and no task gets lost.
 */
class AskedFromReviewTests extends CorrectionFromReview {

	@Autowired
	private Returns returns;

	@Autowired
	private AskedDepartments asked;

	@Autowired
	private WithdrawnOpinions withdrawn;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Transfers transfers;

	@Autowired
	private SpecialProcedures procedures;

	@Autowired
	private Previews previews;

	@Test
	void theApplicantIsAskedAndTheStepStaysWithWhoAsked() {
		assertThat(ask()).isEmpty();

		assertThat(approvalCase().status()).isEqualTo(CaseStatus.AWAITING_CORRECTION);
		Step review = step(FIRE);
		assertThat(review.hold()).isEqualTo(Hold.APPLICANT);
		assertThat(review.assignee()).contains(FIREMAN);
		Step correction = step("correction");
		assertThat(correction.origin()).isEqualTo(Origin.APPLICANT);
		assertThat(correction.dueOn()).as("ten working days").hasValue(LocalDate.of(2026, 12, 9));
		assertThat(this.acceptance.noticeOf(caseId()).orElseThrow().items()).extracting(CorrectionNotice.Item::about)
			.containsExactly("premisesAddress", "property-certificate");
		assertThat(lines(View.WAITING, FIREMAN)).extracting(WorkItem::stepKey).containsExactly(FIRE);
		assertThat(lines(View.MINE, FIREMAN)).extracting(WorkItem::hold).containsExactly(Hold.APPLICANT);
		assertThat(lines(View.WAITING, SampleCases.CLERK)).extracting(WorkItem::stepKey).containsExactly("correction");
		assertThat(entry(Act.CORRECTION_ASKED).stepId()).isEqualTo(FIRE);
		assertThat(this.reviews.give(review.id(), Opinion.Content.of(Opinion.Verdict.AGREE, "符合条件"), actor(FIREMAN),
				seen(), key()))
			.containsExactly(Problem.error(null, "step.waits-for-applicant"));
	}

	@Test
	void nothingIsDecidedWhileTheApplicantIsAsked() {
		SampleCases.EXAMINERS.forEach(
				(step, officials) -> officials.forEach((official) -> this.samples.agree(this.number, step, official)));
		Step decision = step("decision");
		Actor decider = actor(SampleCases.DECIDER);
		assertThat(this.asked.ask(decision.id(),
				new AskedDepartments.Wish(Place.BEFORE, "429900-public-security", 3, "请查验"), decider, key()))
			.isEmpty();
		Step added = this.samples.file(this.number)
			.openSteps()
			.stream()
			.filter((step) -> step.origin() == Origin.ADDED)
			.findFirst()
			.orElseThrow();
		assertThat(ask(added, "gaofei")).isEmpty();

		assertThat(this.asked.remove(added.id(), "不需要了", decider, key())).isEmpty();
		assertThat(openKeys()).as("the applicant keeps the chance to correct").contains("correction");
		assertThat(this.decisions.grant(decision.id(), "", "", decider, seen(), key()))
			.containsExactly(Problem.error(null, "step.waits-for-applicant"));
		assertThat(this.decisions.refuse(decision.id(), "不符合", decider, seen(), key()))
			.containsExactly(Problem.error(null, "step.waits-for-applicant"));

		answer(Map.of());
		this.samples.grant(this.number);
		assertThat(approvalCase().status()).isEqualTo(CaseStatus.GRANTED);
	}

	@Test
	void aSecondRoundIsRefusedWhoeverAsks() {
		ask();
		assertThat(ask(step(URBAN), "huangwei")).containsExactly(Problem.error(null, "correction.used-up", ASKED));
		answer(Map.of());
		assertThat(ask()).containsExactly(Problem.error(null, "correction.used-up", ASKED));

		this.clock.moveTo(ACCEPTED);
		this.number = this.samples.toBeCorrected(SampleCases.COMPANY);
		answer(Map.of());
		assertThat(this.acceptance.accept(step("acceptance").id(), actor(SampleCases.CLERK), seen(), key())).isEmpty();
		this.clock.moveTo(ASKED);
		assertThat(ask()).containsExactly(Problem.error(null, "correction.used-up", ACCEPTED));
		assertThat(approvalCase().status()).isEqualTo(CaseStatus.ACCEPTED);
	}

	@Test
	void theNoticeIsCheckedAsAtTheCounter() {
		assertThat(ask(List.of())).containsExactly(Problem.error("items", "correction.items-required"));
		assertThat(ask(List.of(new CorrectionNotice.Item("x", "改"))))
			.containsExactly(Problem.error("items", "correction.unknown-field"));
		assertThat(ask(List.of(new CorrectionNotice.Item("", " "))))
			.containsExactly(Problem.error("items", "correction.request-required"));
		assertThat(approvalCase().status()).isEqualTo(CaseStatus.ACCEPTED);
	}

	@Test
	void theSameCommandSentTwiceAsksOnce() {
		Step review = step(FIRE);
		String key = key();

		assertThat(this.corrections.ask(review.id(), items(), actor(FIREMAN), seen(), key)).isEmpty();
		assertThat(this.corrections.ask(review.id(), items(), actor(FIREMAN), seen(), key)).isEmpty();

		assertThat(this.trail.of(caseId()).stream().filter((entry) -> entry.act() == Act.CORRECTION_ASKED)).hasSize(1);
	}

	@Test
	void aSpecialProcedureEndsFirst() {
		assertThat(this.procedures.begin(this.number, "expert-review", Limit.workingDays(5), "需要专家评审",
				actor(SampleCases.DECIDER), key()))
			.isEmpty();

		assertThat(ask()).containsExactly(Problem.error(null, "correction.procedure-running"));
	}

	@Test
	void meanwhileAStepIsHandedOnAndAnOpinionTakenBackButNothingIsSentBack() {
		this.samples.agree(this.number, URBAN, "huangwei");
		ask();

		assertThat(this.transfers.transfer(step(FIRE).id(), FIREMAN, "sunjing", "出差", actor(FIREMAN), key())).isEmpty();
		assertThat(step(FIRE).hold()).isEqualTo(Hold.APPLICANT);
		assertThat(lines(View.WAITING, "sunjing")).extracting(WorkItem::stepKey).containsExactly(FIRE);
		assertThat(this.returns.turnBack(step(MARKET).id(), Set.of(URBAN), "再查", actor("chenjianguo"), seen(), key()))
			.containsExactly(Problem.error(null, "return.applicant-asked"));
		assertThat(this.withdrawn.withdraw(review(URBAN).id(), "看错了", actor("huangwei"), key())).isEmpty();
		assertThat(step(URBAN).origin()).isEqualTo(Origin.REOPENED);
		assertThat(this.countdowns.ofStep(step(URBAN).id()).orElseThrow().state()).isEqualTo(State.PAUSED);

		answer(Map.of());

		assertThat(step(FIRE).assignee()).contains("sunjing");
		assertThat(step(FIRE).hold()).isEqualTo(Hold.NONE);
		assertThat(told("sunjing")).contains("CORRECTED");
	}

	@Test
	void whatItDoesIsShownBeforeItIsDone() {
		Step review = step(FIRE);

		Preview preview = this.previews.of(this.number,
				() -> this.corrections.ask(review.id(), items(), actor(FIREMAN), seen(), key()));

		assertThat(approvalCase().status()).isEqualTo(CaseStatus.ACCEPTED);
		assertThat(ownTimers()).isEmpty();
		assertThat(preview.begins()).extracting(Preview.OpenStep::stepId).containsExactly("correction");
		assertThat(preview.changes()).anySatisfy((change) -> {
			assertThat(change.after().stepId()).isEqualTo(FIRE);
			assertThat(change.after().hold()).isEqualTo(Hold.APPLICANT);
		});
		assertThat(preview.limits()).anySatisfy((limit) -> {
			assertThat(limit.subject()).isEqualTo(Subject.PROMISED);
			assertThat(limit.after()).as("if the applicant takes all the time").isEqualTo("2026-12-16");
		});
	}

	private List<Problem> ask(List<CorrectionNotice.Item> items) {
		return this.corrections.ask(step(FIRE).id(), items, actor(FIREMAN), seen(), key());
	}

}
