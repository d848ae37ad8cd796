package org.oneseal.acceptance;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.oneseal.SampleCases;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Origin;
import org.oneseal.worklist.Worklist.View;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The applicant answers a correction that was asked from a review: everybody goes on, and
 * those who judged what is another now judge it again.
 */
class CorrectedInReviewTests extends CorrectionFromReview {

	@Test
	void theAnswerLetsEverybodyGoOn() {
		ask();

		answer(Map.of());

		assertThat(approvalCase().status()).isEqualTo(CaseStatus.ACCEPTED);
		assertThat(step(FIRE).hold()).isEqualTo(Hold.NONE);
		assertThat(step(FIRE).assignee()).contains(FIREMAN);
		assertThat(this.acceptance.noticeOf(caseId()).orElseThrow().answeredAt()).isPresent();
		assertThat(ownTimers()).isEmpty();
		assertThat(lines(View.WAITING, FIREMAN)).isEmpty();
		assertThat(told(FIREMAN)).contains("CORRECTED").doesNotContain("GOES_ON");
		SampleCases.EXAMINERS.forEach(
				(step, officials) -> officials.forEach((official) -> this.samples.agree(this.number, step, official)));
		this.samples.grant(this.number);
		assertThat(approvalCase().status()).isEqualTo(CaseStatus.GRANTED);
	}

	@Test
	void othersGoOnMeanwhileAndAnotherAnswerHasTheirReviewsDoneAgain() {
		ask();
		this.samples.agree(this.number, URBAN, "huangwei");

		answer(OTHER_ADDRESS);

		assertThat(step(URBAN).origin()).isEqualTo(Origin.REOPENED);
		assertThat(entry(Act.CORRECTED).details()).containsEntry("changedAnswers", "premisesAddress");
		assertThat(this.countdowns.ofStep(step(URBAN).id()).orElseThrow().ledger()).as("begun after the pause")
			.extracting((line) -> line.kind().name())
			.containsExactly("STARTED");
	}

	@Test
	void aMaterialThatIsReplacedHasThoseReviewsDoneAgainThatJudgeIt() {
		this.samples.agree(this.number, URBAN, "huangwei");
		List.of("chenjianguo", "linxiaomei").forEach((official) -> this.samples.agree(this.number, MARKET, official));
		ask();

		replace("property-certificate");
		answer(Map.of());

		assertThat(step(URBAN).origin()).isEqualTo(Origin.REOPENED);
		assertThat(openKeys()).doesNotContain(MARKET);
		assertThat(entry(Act.CORRECTED).details()).isEqualTo(Map.of("changedMaterials", "property-certificate"));
	}

	@Test
	void anAnswerThatChangesNothingKeepsTheOpinions() {
		this.samples.agree(this.number, URBAN, "huangwei");
		ask();

		answer(Map.of());

		assertThat(openKeys()).containsExactlyInAnyOrder(FIRE, MARKET);
	}

	@Test
	void theFirstOfTwoOfficialsIsAskedOnceMoreIfTheSecondHadTheApplicantAsked() {
		this.samples.agree(this.number, MARKET, "chenjianguo");
		assertThat(ask(step(MARKET), "linxiaomei")).isEmpty();

		answer(OTHER_ADDRESS);

		assertThat(review(MARKET).opinions()).isEmpty();
		this.samples.agree(this.number, MARKET, "linxiaomei");
		assertThat(openKeys()).contains(MARKET);
		this.samples.agree(this.number, MARKET, "chenjianguo");
		assertThat(openKeys()).doesNotContain(MARKET);
	}

	private void replace(String slot) {
		this.samples.file(this.number)
			.judged()
			.stream()
			.filter((material) -> material.slot().equals(slot))
			.forEach((material) -> this.uploads.remove(caseId(), material.id(), actor(SampleCases.COMPANY)));
		this.samples.upload(caseId(), slot, SampleCases.COMPANY);
	}

}
