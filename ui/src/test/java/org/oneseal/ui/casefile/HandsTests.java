package org.oneseal.ui.casefile;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.Drawn;
import org.oneseal.FormToken;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.ui.view.Choice;

import static org.assertj.core.api.Assertions.assertThat;

/** A step handed from one official to another, on the screens. */
@ApplicationTest
class HandsTests {

	private static final String HOLDER = "chenjianguo";

	private static final String COLLEAGUE = "helei";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Desk desk;

	private CaseNumber number;

	private String step;

	@BeforeEach
	void aStepInSomebodysHands() {
		this.number = this.samples.accepted(SampleCases.COMPANY);
		this.step = this.samples.step(this.number, "reviewMarketRegulation").id();
		this.desk.claim(this.step, this.samples.actor(HOLDER), UUID.randomUUID().toString());
	}

	@Test
	void itIsOfferedToItsHolderAndTheHeadWithThoseWhoCanHaveIt() {
		assertThat(file(HOLDER).hands().offers()).singleElement().satisfies((offer) -> {
			assertThat(offer.colleagues()).extracting(Choice::value).containsExactly("", COLLEAGUE, "linxiaomei");
			assertThat(offer.open()).isFalse();
		});
		assertThat(file("wangzhiyuan").hands().offers()).singleElement()
			.extracting(Hands.Offer::holder)
			.isEqualTo("陈建国");
		assertThat(file("linxiaomei").hands().offers()).isEmpty();
		assertThat(file("zhaogang").hands().offers()).as("their own step is claimed by nobody").isEmpty();
	}

	@Test
	void theColleagueSeesItWithWhoAndWhy() {
		MvcTestResult answer = transfer(HOLDER, HOLDER, COLLEAGUE, "下周出差<b>");

		assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().isEqualTo("/case-files/" + this.number);
		assertThat(page("/work?tab=mine&q=" + search(), COLLEAGUE)).bodyText().contains("陈建国转来");
		assertThat(page("/work?tab=mine&q=" + search(), HOLDER)).bodyText().doesNotContain(this.number.value() + "<");
		assertThat(page("/case-files/" + this.number, COLLEAGUE)).bodyText()
			.contains("食品安全条件审查：陈建国转给何磊办理", "下周出差&lt;b&gt;", "提交意见");
		assertThat(page("/case-files/" + this.number + "?lang=en", COLLEAGUE)).bodyText()
			.contains("陈建国 handed it to 何磊");
		assertThat(page("/case-files/" + this.number + "/history", HOLDER)).bodyText()
			.contains("转办", "原承办人", "接办人", "何磊");
	}

	@Test
	void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
		MvcTestResult nobody = transfer(HOLDER, HOLDER, "", "下周出差");
		MvcTestResult noReason = transfer(HOLDER, HOLDER, COLLEAGUE, " ");

		assertThat(nobody).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请选择接办人员", "下周出差", "#f-transferTo-" + this.step);
		assertThat(Drawn.attribute(noReason, "file", CaseFileView.class).hands().offers()).singleElement()
			.satisfies((offer) -> {
				assertThat(offer.open()).isTrue();
				assertThat(offer.wordsError()).isEqualTo("请写明转办理由");
				assertThat(offer.colleagues()).filteredOn(Choice::chosen)
					.extracting(Choice::value)
					.containsExactly(COLLEAGUE);
			});
		assertThat(this.samples.step(this.number, "reviewMarketRegulation").assignee()).contains(HOLDER);
	}

	@Test
	void whoComesTooLateIsToldSo() {
		transfer(HOLDER, HOLDER, COLLEAGUE, "下周出差");

		assertThat(transfer("wangzhiyuan", HOLDER, "linxiaomei", "病假")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("该环节已由何磊领取，正在办理");
		assertThat(transfer("zhaogang", HOLDER, "sunjing", "x")).as("of another department")
			.hasStatus(HttpStatus.NOT_FOUND);
		this.samples.withdraw(this.number, SampleCases.COMPANY);
		assertThat(transfer("wangzhiyuan", COLLEAGUE, "linxiaomei", "病假")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("该环节已经结束");
	}

	@Test
	void aColleagueIsAskedAndAnswersOnTheScreens() {
		assertThat(file(HOLDER).hands().asks()).singleElement()
			.satisfies((offer) -> assertThat(offer.colleagues()).extracting(Choice::value)
				.containsExactly("", COLLEAGUE, "linxiaomei"));

		assertThat(post(HOLDER, "delegate",
				Map.of("delegateTo-" + this.step, COLLEAGUE, "delegateWords-" + this.step, "请核对面积")))
			.hasStatus(HttpStatus.SEE_OTHER);

		assertThat(page("/work?tab=mine&q=" + search(), COLLEAGUE)).bodyText()
			.contains("陈建国委派")
			.doesNotContain("/work/" + this.step + "/release");
		assertThat(page("/work?tab=mine&q=" + search(), HOLDER)).bodyText()
			.contains("已委派何磊")
			.doesNotContain("/work/" + this.step + "/release");
		CaseFileView mine = file(HOLDER);
		assertThat(mine.act()).isNull();
		assertThat(mine.idleKey()).isEqualTo("file.idle.delegated");
		assertThat(mine.hands().callBacks()).hasSize(1);
		assertThat(mine.hands().offers()).isEmpty();
		assertThat(file("linxiaomei").hands().answers()).isEmpty();
		assertThat(post(COLLEAGUE, "answer", Map.of("delegateNote-" + this.step, " ")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请写明反馈内容", "#f-delegateNote-" + this.step);
		assertThat(post(COLLEAGUE, "answer", Map.of("delegateNote-" + this.step, "与图纸一致")))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page("/case-files/" + this.number, HOLDER)).bodyText()
			.contains("食品安全条件审查：陈建国委派何磊", "请核对面积", "何磊反馈", "与图纸一致", "提交意见");
		assertThat(page("/case-files/" + this.number + "/history", HOLDER)).bodyText()
			.contains("反馈委派", "协助人员", "委派人", "反馈内容");
		assertThat(page("/case-files/" + this.number + "?lang=en", HOLDER)).bodyText()
			.contains("陈建国 asked 何磊", "何磊 answered");
	}

	@Test
	void aColleagueWhoAnswersTooLateIsToldSo() {
		post(HOLDER, "delegate", Map.of("delegateTo-" + this.step, COLLEAGUE, "delegateWords-" + this.step, "请核对面积"));
		assertThat(post(HOLDER, "call-back", Map.of("callBackReason-" + this.step, "本人核对")))
			.hasStatus(HttpStatus.SEE_OTHER);

		assertThat(post(COLLEAGUE, "answer", Map.of("delegateNote-" + this.step, "与图纸一致")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("该项委派已经反馈或者收回");
		assertThat(page("/case-files/" + this.number, HOLDER)).bodyText().contains("未反馈，已收回");
	}

	@Test
	void theLeadDepartmentUrgesAnotherOneOnTheScreens() {
		String fire = this.samples.step(this.number, "reviewFireRescue").id();
		assertThat(file(HOLDER).hands().urges()).extracting(Hands.Urge::step).containsExactly("消防安全条件审查", "油烟和市容审查");
		assertThat(file("zhaogang").hands().urges()).isEmpty();

		assertThat(urge(HOLDER, fire, " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请写明催办内容", "#f-urgeWords-" + fire);
		assertThat(urge(HOLDER, fire, "请尽快出具意见")).hasStatus(HttpStatus.SEE_OTHER);

		assertThat(page("/case-files/" + this.number, "zhaogang")).bodyText().contains("消防安全条件审查：陈建国催办", "请尽快出具意见");
		assertThat(page("/work?tab=pool&q=" + search(), "zhaogang")).bodyText().contains("催办</span>");
		assertThat(page("/work?tab=mine&q=" + search(), HOLDER)).bodyText().doesNotContain("催办</span>");
		assertThat(page("/case-files/" + this.number + "/history", HOLDER)).bodyText().contains("催办内容");
		assertThat(page("/case-files/" + this.number, HOLDER)).bodyText().contains("您已催办该环节");
		assertThat(urge(HOLDER, fire, "再催一次，别丢了这句话")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("每个工作日只能催办一次", "再催一次，别丢了这句话");
	}

	private MvcTestResult urge(String official, String step, String words) {
		return this.mvc.post()
			.uri("/case-files/" + this.number + "/steps/" + step + "/urge")
			.with(People.official(official))
			.with(FormToken.sent())
			.param("_requestKey", UUID.randomUUID().toString())
			.param("urgeWords-" + step, words)
			.exchange();
	}

	private MvcTestResult transfer(String official, String holder, String to, String reason) {
		return post(official, "transfer",
				Map.of("_holder", holder, "transferTo-" + this.step, to, "transferReason-" + this.step, reason));
	}

	private MvcTestResult post(String official, String act, Map<String, String> typed) {
		var request = this.mvc.post()
			.uri("/case-files/" + this.number + "/steps/" + this.step + "/" + act)
			.with(People.official(official))
			.with(FormToken.sent())
			.param("_requestKey", UUID.randomUUID().toString());
		typed.forEach(request::param);
		return request.exchange();
	}

	/** The whole number would lead to the file. */
	private String search() {
		return this.number.value().substring(5);
	}

	private CaseFileView file(String official) {
		return Drawn.attribute(page("/case-files/" + this.number, official), "file", CaseFileView.class);
	}

	private MvcTestResult page(String address, String official) {
		return this.mvc.get().uri(address).with(People.official(official)).exchange();
	}

}
