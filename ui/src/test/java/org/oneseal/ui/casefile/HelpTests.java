package org.oneseal.ui.casefile;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.FormToken.sent;

/** What helps to write: drafts, phrases of one's own, the law, earlier decisions. */
@ApplicationTest
class HelpTests {

	private static final String OFFICIAL = "zhaogang";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Desk desk;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number;

	private String step;

	@BeforeEach
	void aReviewInSomebodysHands() {
		this.jdbc.sql("delete from own_phrase").update();
		// the cases of other tests are decided at any time
		this.jdbc.sql("update approval_case set decided_at = '2020-01-01' where decided_at is not null").update();
		this.number = this.samples.accepted(SampleCases.COMPANY);
		this.step = this.samples.step(this.number, "reviewFireRescue").id();
		this.desk.claim(this.step, this.samples.actor(OFFICIAL), UUID.randomUUID().toString());
	}

	@Test
	void whatIsTypedComesBackToTheFormItWasTypedIn() {
		assertThat(
				keep("steps/" + this.step + "/opinion", Map.of("findings", "现场“核查”", "list", "x", "verdict", "AGREE")))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.text")
			.asString()
			.matches("草稿已于 \\d\\d:\\d\\d 保存");

		HelpView help = help(OFFICIAL);
		assertThat(help.drafts()).contains("steps/" + this.step + "/opinion", "现场“核查”", "AGREE", "已恢复 ")
			.doesNotContain("_form", "_csrf", "list");
		assertThat(text(OFFICIAL)).contains("data-drafts=\"[{&quot;form&quot;");
		assertThat(help("sunjing").drafts()).isEqualTo("[]");
	}

	@Test
	void aRefusedActShowsWhatWasSentAndADoneOneForgetsTheDraft() {
		keep("steps/" + this.step + "/opinion", Map.of("findings", "草稿"));
		keep("steps/" + this.step + "/transfer", Map.of("transferReason-" + this.step, "出差"));

		MvcTestResult refused = post("/steps/" + this.step + "/opinion",
				Map.of("findings", "已改", "conditions", "", "_seen", this.samples.seen(this.number)));
		HelpView shown = (HelpView) refused.getMvcResult().getModelAndView().getModel().get("help");

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("已改");
		assertThat(shown.answered()).isEqualTo("steps/" + this.step + "/opinion");
		assertThat(shown.drafts()).contains("/transfer").doesNotContain("/opinion");

		post("/steps/" + this.step + "/transfer",
				Map.of("transferTo-" + this.step, "sunjing", "transferReason-" + this.step, "出差", "_holder", OFFICIAL));
		assertThat(help(OFFICIAL).drafts()).contains("/opinion").doesNotContain("/transfer");
	}

	@Test
	void aDraftOfTheNoticeHasRowsToComeBackTo() {
		CaseNumber received = this.samples.received(SampleCases.COMPANY);
		String acceptance = this.samples.step(received, "acceptance").id();
		this.desk.claim(acceptance, this.samples.actor(SampleCases.CLERK), UUID.randomUUID().toString());
		var request = this.mvc.post()
			.uri("/case-files/" + received + "/drafts")
			.param("_form", "steps/" + acceptance + "/correct")
			.param("_actKey", UUID.randomUUID().toString())
			.param("request", "一", "二", "三", "四", "五")
			.with(People.official(SampleCases.CLERK))
			.with(sent());
		assertThat(request.exchange()).hasStatusOk();

		CaseFileView file = (CaseFileView) get("/case-files/" + received, SampleCases.CLERK).getMvcResult()
			.getModelAndView()
			.getModel()
			.get("file");

		assertThat(file.act().rows()).hasSize(5);
	}

	@Test
	void aDraftThatCannotBeKeptSaysWhy() {
		assertThat(keep("steps/none/opinion", Map.of("findings", "x"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.text")
			.asString()
			.isNotBlank();
		assertThat(keep("steps/../x", Map.of("findings", "x"))).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aPhraseOfOnesOwnIsOfferedAtTheStepAndToNobodyElse() {
		assertThat(post("/steps/" + this.step + "/phrases", Map.of("phrase", " 灭火器<已>配备到位 ")))
			.hasStatus3xxRedirection();
		assertThat(post("/steps/" + this.step + "/phrases", Map.of("phrase", "灭火器<已>配备到位"))).hasStatus3xxRedirection();

		assertThat(help(OFFICIAL).writing().own()).extracting(HelpView.Phrase::words).containsExactly("灭火器<已>配备到位");
		assertThat(text(OFFICIAL)).contains("<span class=\"os-small\" data-insert>灭火器&lt;已&gt;配备到位</span>")
			.contains("消防");
		this.samples.agree(this.number, "reviewFireRescue", OFFICIAL);
		CaseNumber next = this.samples.accepted(SampleCases.OTHER_APPLICANT);
		this.number = next;
		this.step = this.samples.step(next, "reviewFireRescue").id();
		this.desk.claim(this.step, this.samples.actor("sunjing"), UUID.randomUUID().toString());
		assertThat(help("sunjing").writing().own()).isEmpty();
		this.desk.release(this.step, this.samples.actor("sunjing"), UUID.randomUUID().toString());
		this.desk.claim(this.step, this.samples.actor(OFFICIAL), UUID.randomUUID().toString());
		assertThat(help(OFFICIAL).writing().own()).as("in another case of the matter")
			.singleElement()
			.satisfies((own) -> {
				assertThat(post(own.deleteHref().replace("/case-files/" + next, ""), Map.of()))
					.hasStatus3xxRedirection();
			});
		assertThat(help(OFFICIAL).writing().own()).isEmpty();
	}

	@Test
	void aPhraseThatIsNoneIsToldAndStaysTyped() {
		assertThat(post("/steps/" + this.step + "/phrases", Map.of("phrase", "　")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请写明常用语");
		assertThat(post("/steps/" + this.step + "/phrases", Map.of("phrase", "长".repeat(501))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("长".repeat(501));
		for (int i = 0; i < 30; i++) {
			post("/steps/" + this.step + "/phrases", Map.of("phrase", "常用语 " + i));
		}
		assertThat(post("/steps/" + this.step + "/phrases", Map.of("phrase", "再一条"))).bodyText().contains("最多保存 30 条");
	}

	@Test
	void theLawIsCitedAsTheMatterCitesItAndNothingIsInvented() {
		assertThat(help(OFFICIAL).writing().laws()).extracting(HelpView.Law::text)
			.doesNotHaveDuplicates()
			.contains("依据《中华人民共和国食品安全法》第 35 条")
			.allMatch((text) -> text.startsWith("依据《"));
		assertThat(help(OFFICIAL).writing().laws()).anyMatch((law) -> law.note().contains("未见原文"));
	}

	@Test
	void earlierDecisionsStandBesideTheActAndAreSearched() {
		CaseNumber refused = this.samples.refused(SampleCases.OTHER_APPLICANT);

		assertThat(help(OFFICIAL).writing().precedents().items()).hasSizeLessThanOrEqualTo(5)
			.first()
			.satisfies((first) -> {
				assertThat(first.caseNumber()).isEqualTo(refused.value());
				assertThat(first.reasons()).isEqualTo("疏散通道不足");
			});
		assertThat(get("/case-files/" + this.number + "/precedents?q=疏散通道", OFFICIAL)).hasStatusOk()
			.bodyText()
			.contains("id=\"precedents\"", refused.value(), "疏散通道不足");
		assertThat(get("/case-files/" + this.number + "/precedents?q=<没有>", OFFICIAL)).bodyText()
			.contains(HtmlUtils.htmlEscape("<没有>"));
		assertThat(get("/case-files/" + this.number + "/precedents", "songyaqin")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private HelpView help(String official) {
		return (HelpView) get("/case-files/" + this.number, official).getMvcResult()
			.getModelAndView()
			.getModel()
			.get("help");
	}

	private String text(String official) {
		try {
			return get("/case-files/" + this.number, official).getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	private MvcTestResult keep(String form, Map<String, String> fields) {
		var request = this.mvc.post()
			.uri("/case-files/" + this.number + "/drafts")
			.param("_form", form)
			.param("_actKey", UUID.randomUUID().toString())
			.with(People.official(OFFICIAL))
			.with(sent());
		fields.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		var request = this.mvc.post()
			.uri("/case-files/" + this.number + path)
			.param("_requestKey", UUID.randomUUID().toString())
			.with(People.official(OFFICIAL))
			.with(sent());
		fields.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult get(String address, String official) {
		return this.mvc.get().uri(address).with(People.official(official)).exchange();
	}

}
