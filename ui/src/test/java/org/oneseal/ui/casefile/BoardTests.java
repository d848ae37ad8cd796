package org.oneseal.ui.casefile;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.Drawn;
import org.oneseal.FormToken;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.ui.casefile.CaseFileView.ReviewView;

import static org.assertj.core.api.Assertions.assertThat;

/** All departments' opinions side by side, for whoever decides. */
@ApplicationTest
class BoardTests {

	private static final String PLAN = "layout-and-process";

	private static final String CLEAN = "每季度清洗一次油烟管道";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleCases samples;

	@Test
	void whatDoesNotFitTogetherIsMarkedAndConditionsAreMerged() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(opinion(number, "reviewFireRescue", "zhaogang", "AGREE", "", CLEAN, PLAN)).hasStatus(303);
		assertThat(opinion(number, "reviewUrbanManagement", "huangwei", "DISAGREE", "排烟口朝向居民楼", CLEAN, PLAN))
			.hasStatus(303);
		assertThat(opinion(number, "reviewMarketRegulation", "chenjianguo", "AGREE", "", "每年自查一次")).hasStatus(303);
		assertThat(opinion(number, "reviewMarketRegulation", "linxiaomei", "DISAGREE", "冷藏设备不足", "")).hasStatus(303);

		claim(number, "decision", "wangzhiyuan");

		CaseFileView file = file(number, "wangzhiyuan");

		assertThat(file.board().joint()).as("the matter has no rule").isNull();
		assertThat(file.board().contradictions()).containsExactly("江城市市场监督管理局的审查人员意见不一",
				"同样依据“主要设备设施布局、操作流程等文件”，江城市消防救援支队同意，江城市城市管理委员会不同意",
				"江城市消防救援支队、江城市城市管理委员会都就“主要设备设施布局、操作流程等文件”提出要求，请核对是否一致");
		assertThat(file.board().reviews()).extracting(ReviewView::department)
			.containsExactlyInAnyOrder("江城市市场监督管理局", "江城市消防救援支队", "江城市城市管理委员会");
		assertThat(file.act()).isNotNull();
		assertThat(file.act().merged().lines()).containsExactlyInAnyOrder(CLEAN + "（江城市消防救援支队、江城市城市管理委员会）",
				"每年自查一次（江城市市场监督管理局）");
		assertThat(Drawn
			.attribute(this.mvc.get()
				.uri("/case-files/" + number + "?lang=en")
				.with(People.official("wangzhiyuan"))
				.exchange(), "file", CaseFileView.class)
			.act()
			.merged()
			.lines()).as("a decision is in Chinese, whoever reads the page").contains("每年自查一次（江城市市场监督管理局）");
		assertThat(page(number, "wangzhiyuan")).bodyText().contains(">" + CLEAN, "依据", "主要设备设施布局、操作流程等文件");
	}

	@Test
	void nobodyAbstainsWhereNoVoteIsTakenAndNothingTypedIsLost() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(file(number, "zhaogang").act()).isNotNull();

		MvcTestResult refused = opinion(number, "reviewFireRescue", "zhaogang", "ABSTAIN", "不属于本部门职责", CLEAN, PLAN);

		assertThat(refused).hasStatus(422).bodyText().contains("本事项的审查不能弃权", "不属于本部门职责").doesNotContain("v-abstain");
		CaseFileView file = Drawn.attribute(refused, "file", CaseFileView.class);
		assertThat(file.act().typed()).containsEntry("conditions", CLEAN);
		assertThat(file.act().materials()).filteredOn((material) -> material.chosen())
			.singleElement()
			.satisfies((material) -> assertThat(material.value()).isEqualTo(PLAN));
		assertThat(opinion(number, "reviewFireRescue", "zhaogang", "AGREE", "", "", "no-such-material")).hasStatus(422)
			.bodyText()
			.contains("本事项没有材料“no-such-material”");
	}

	@Test
	void whatEachOutcomeLeadsToIsSaidBefore() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		claim(number, "acceptance", SampleCases.CLERK);
		assertThat(file(number, SampleCases.CLERK).act().outlook()).extracting(OutlookViews.Line::outcome)
			.containsExactly("act.accept", "act.correct", "act.reject");
		assertThat(file(number, SampleCases.CLERK).act().outlook().get(0).text()).startsWith("进入")
			.contains("消防安全条件审查（江城市消防救援支队，2026年11月26日前）", "食品安全条件审查（江城市市场监督管理局，2026年11月27日前）");

		CaseNumber accepted = this.samples.accepted(SampleCases.COMPANY);
		claim(accepted, "reviewMarketRegulation", "chenjianguo");
		assertThat(outlook(accepted, "chenjianguo")).isEqualTo("还需本部门另一名审查人员提出意见");
		claim(accepted, "reviewFireRescue", "zhaogang");
		assertThat(outlook(accepted, "zhaogang")).startsWith("等待")
			.contains("食品安全条件审查（江城市市场监督管理局，2026年11月27日前）")
			.endsWith("完成，之后进入作出决定（江城市市场监督管理局，2026年12月2日前）");
	}

	private String outlook(CaseNumber number, String official) {
		List<OutlookViews.Line> lines = file(number, official).act().outlook();
		assertThat(lines).hasSize(1);
		return lines.get(0).text();
	}

	/** Takes the step, if nobody has it, and gives an opinion on it. */
	private MvcTestResult opinion(CaseNumber number, String step, String official, String verdict, String findings,
			String conditions, String... cites) {
		if (this.samples.step(number, step).assignee().isEmpty()) {
			claim(number, step, official);
		}
		return this.mvc.post()
			.uri(address(number, step) + "/opinion")
			.with(People.official(official))
			.with(FormToken.sent())
			.param("_requestKey", UUID.randomUUID().toString())
			.param("_seen", this.samples.seen(number))
			.param("verdict", verdict)
			.param("findings", findings)
			.param("conditions", conditions)
			.param("cites", cites)
			.exchange();
	}

	private void claim(CaseNumber number, String step, String official) {
		assertThat(this.mvc.post()
			.uri(address(number, step) + "/claim")
			.with(People.official(official))
			.with(FormToken.sent())
			.param("_requestKey", UUID.randomUUID().toString())
			.exchange()).hasStatus(303);
	}

	private String address(CaseNumber number, String step) {
		return "/case-files/" + number + "/steps/" + this.samples.step(number, step).id();
	}

	private CaseFileView file(CaseNumber number, String official) {
		return Drawn.attribute(page(number, official), "file", CaseFileView.class);
	}

	private MvcTestResult page(CaseNumber number, String official) {
		return this.mvc.get().uri("/case-files/" + number).with(People.official(official)).exchange();
	}

}
