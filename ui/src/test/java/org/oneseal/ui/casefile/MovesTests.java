package org.oneseal.ui.casefile;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.Drawn;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Step;
import org.oneseal.organisation.Actor;
import org.oneseal.review.AskedDepartments;
import org.oneseal.review.Returns;

import static org.assertj.core.api.Assertions.assertThat;

/** What the case file tells of cases that go back and of departments that were asked. */
@ApplicationTest
class MovesTests {

	private static final String HOLDER = "chenjianguo";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Desk desk;

	@Autowired
	private Returns returns;

	@Autowired
	private AskedDepartments asked;

	@Test
	void whoReviewsAgainReadsWhoSentItBackAndWhy() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		Step decision = this.samples.step(number, "decision");
		assertThat(this.returns.turnBack(decision.id(), Set.of("reviewUrbanManagement"), "请重新测量排烟口<b>",
				this.samples.actor(SampleCases.DECIDER), this.samples.seen(number), key()))
			.isEmpty();

		assertThat(page(number, "huangwei")).bodyText().contains("王志远退回重新审查：油烟和市容审查", "请重新测量排烟口&lt;b&gt;");

		this.samples.agree(number, "reviewUrbanManagement", "huangwei");
		assertThat(moves(number, SampleCases.DECIDER).back()).as("done again").isEmpty();
	}

	@Test
	void whatOtherDepartmentsHaveDoneStandsBelowOnesOwnAct() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		String step = this.samples.step(number, "reviewMarketRegulation").id();
		this.desk.claim(step, this.samples.actor(HOLDER), key());
		assertThat(this.asked.ask(step, new AskedDepartments.Wish(null, "429900-health", 2, "有无投诉"),
				this.samples.actor(HOLDER), key()))
			.isEmpty();
		assertThat(moves(number, HOLDER).open()).hasSize(1);
		assertThat(moves(number, HOLDER).over()).isEmpty();

		answer(number, "无投诉记录");

		assertThat(moves(number, HOLDER).open()).isEmpty();
		assertThat(moves(number, HOLDER).over()).singleElement().satisfies((one) -> {
			assertThat(one.answered()).isTrue();
			assertThat(one.answer()).isEqualTo("无投诉记录");
		});
		assertThat(page(number, HOLDER)).bodyText().containsSubsequence("提交意见", "征求意见：江城市卫生健康委员会（已办结，办理人：宋雅琴）");
	}

	private void answer(CaseNumber number, String words) {
		Actor asked = this.samples.actor("songyaqin");
		String question = this.samples.file(number)
			.openSteps()
			.stream()
			.filter((step) -> step.kind() == Step.Kind.CONSULTATION)
			.findFirst()
			.orElseThrow()
			.id();
		assertThat(this.asked.answer(question, words, asked, this.samples.seen(number), key())).isEmpty();
	}

	private Moves moves(CaseNumber number, String official) {
		return Drawn.attribute(page(number, official), "file", CaseFileView.class).moves();
	}

	private MvcTestResult page(CaseNumber number, String official) {
		return this.mvc.get().uri("/case-files/" + number).with(People.official(official)).exchange();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
