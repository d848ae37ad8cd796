package org.oneseal.ui.worklist;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.Drawn;
import org.oneseal.FormToken;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.batch.Batch;
import org.oneseal.batch.BatchesAtWork;
import org.oneseal.cases.CaseNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Many cases at once, by forms that need no scripts. */
@ApplicationTest
class BatchPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleCases samples;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	private final String mark = "batch-" + UUID.randomUUID();

	private List<CaseNumber> numbers = List.of();

	@BeforeEach
	void threeCasesOfWhichOneNeedsEyes() {
		this.numbers = BatchesAtWork.reviewed(this.samples, this.jdbc, this.mark, 3);
		this.jdbc.sql("""
				update opinion join review r on r.id = review_id join approval_case c on c.id = r.case_id
				set conditions = '每季度清洗一次' where c.number = ? and r.department = '429900-fire-rescue'""")
			.param(this.numbers.get(2).value())
			.update();
	}

	@Test
	void linesAreChosenInTheListTheSummarySplitsThemAndTheResultIsRead() {
		MvcTestResult list = get("/work?tab=pool&q=" + this.mark);
		assertThat(list).bodyText()
			.contains("name=\"step\" form=\"choosing\"", "批量准予", "批量转办", "data-row-key=\"x\"")
			.doesNotContain("批量同意");

		String page = prepare("GRANT", steps());
		MvcTestResult summary = get(page);
		assertThat(summary).hasStatusOk()
			.bodyText()
			.contains("共选 3 件：可以一并办理 2 件，须逐件审阅 1 件。", "可以一并签署（2 件）", "一并准予 2 件", "意见附有条件", this.numbers.get(0).value(),
					"逐件办理");
		assertThat(view(summary).eyesHref()).startsWith("/case-files/" + this.numbers.get(2) + "?list=");

		assertThat(start(page, "conditions", "每年自查一次")).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().isEqualTo(page);
		assertThat(get(page)).bodyText().contains("正在办理：已处理 0 件，共 2 件", "hx-trigger=\"every 2s\"", "取消尚未开始的", "刷新进度");
		BatchesAtWork.run(this.application);

		MvcTestResult result = get(page);
		assertThat(result).bodyText()
			.contains("办理结束，共 2 件", "<progress", "须逐件审阅（1 件）")
			.doesNotContain("hx-trigger", "取消尚未开始的");
		assertThat(view(result).state()).isEqualTo(Batch.State.ENDED);
		assertThat(get(page + "/progress")).hasStatusOk().bodyText().contains("办理结束").doesNotContain("<html");
		assertThat(get("/work/batches")).bodyText().contains(page, "批量准予许可", "2 / 2 件", "办成 2 件");
		MvcTestResult eyes = get(view(result).eyesHref());
		assertThat(eyes).bodyText().contains(this.numbers.get(2).value(), "tab=pool&amp;batch=");
		assertThat(get("/work?tab=pool&batch=" + page.substring(page.lastIndexOf('/') + 1))).bodyText()
			.contains(this.numbers.get(2).value(), "以下是批量办理中须由您逐件处理的办件。")
			.doesNotContain(this.numbers.get(0).value());
		assertThat(get("/case-files/" + this.numbers.get(0) + "/history")).bodyText().contains("批量办理", "批次 ");
	}

	@Test
	void onlyWhatCanBeDoneWithTheLinesOfAListIsOffered() {
		this.samples.accepted(SampleCases.COMPANY);

		assertThat(get("/work?tab=pool&q=" + this.mark)).bodyText().contains("批量转办", "批量催办");
		assertThat(this.mvc.get().uri("/work?tab=pool").with(People.official("chenjianguo")).exchange()).bodyText()
			.contains("批量同意")
			.doesNotContain("批量转办", "批量催办");
	}

	@Test
	void nothingThatWasTypedIsLostAndWhatIsWrongIsSaid() {
		String page = prepare("TRANSFER", steps());

		MvcTestResult refused = start(page, "words", "x".repeat(2001));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请选择接办人员", "x".repeat(2001));
		assertThat(view(refused).colleagues()).extracting((choice) -> choice.value())
			.contains("chenjianguo")
			.doesNotContain(SampleCases.DECIDER);
	}

	@Test
	void allThatIsMissingIsSaidAtOnce() {
		assertThat(start(prepare("TRANSFER", steps()), "words", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请选择接办人员", "请写明转办理由");
	}

	@Test
	void nothingChosenComesBackToTheListWithItsFilters() {
		MvcTestResult none = this.mvc.post()
			.uri("/work/batches")
			.param("act", "GRANT")
			.param("tab", "pool")
			.param("q", this.mark)
			.param("_requestKey", UUID.randomUUID().toString())
			.with(FormToken.sent())
			.with(People.official(SampleCases.DECIDER))
			.exchange();

		assertThat(none).redirectedUrl().isEqualTo("/work?tab=pool&q=" + this.mark);
		assertThat(none.getMvcResult().getFlashMap().values().toString()).contains("请先勾选要办理的办件");
	}

	@Test
	void itIsCalledOffOnThePage() {
		String page = prepare("GRANT", steps());
		start(page, "words", "");

		assertThat(
				this.mvc.post().uri(page + "/cancel").with(FormToken.sent()).with(People.official(SampleCases.DECIDER)))
			.hasStatus(HttpStatus.SEE_OTHER);

		assertThat(get(page)).bodyText().contains("办理结束", "已取消");
		assertThat(start(page, "words", "")).hasStatus(HttpStatus.CONFLICT);
		assertThat(BatchesAtWork.run(this.application)).isZero();
	}

	@Test
	void batchesOfOthersAndOnesThatAreNoneAreNotFound() {
		String page = prepare("GRANT", steps());

		assertThat(this.mvc.get().uri(page).with(People.official("chenjianguo"))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/work/batches/none")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/work?tab=pool&batch=none&rows=7")).hasStatusOk();
		assertThat(get("/work?tab=pool&rows=200")).hasStatusOk().bodyText().contains("value=\"200\" selected");
		assertThat(get("/work?tab=done")).bodyText().doesNotContain("name=\"step\"");
	}

	private List<String> steps() {
		return this.numbers.stream().map((number) -> this.samples.step(number, "decision").id()).toList();
	}

	private String prepare(String act, List<String> steps) {
		MvcTestResult prepared = this.mvc.post()
			.uri("/work/batches")
			.param("act", act)
			.param("step", steps.toArray(String[]::new))
			.param("tab", "pool")
			.param("q", this.mark)
			.param("_requestKey", UUID.randomUUID().toString())
			.with(FormToken.sent())
			.with(People.official(SampleCases.DECIDER))
			.exchange();
		assertThat(prepared).hasStatus(HttpStatus.SEE_OTHER);
		return String.valueOf(prepared.getResponse().getRedirectedUrl());
	}

	private MvcTestResult start(String page, String field, String value) {
		return this.mvc.post()
			.uri(page + "/start")
			.param(field, value)
			.param("_requestKey", UUID.randomUUID().toString())
			.with(FormToken.sent())
			.with(People.official(SampleCases.DECIDER))
			.exchange();
	}

	private static BatchView view(MvcTestResult page) {
		return Drawn.attribute(page, "batch", BatchView.class);
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(java.net.URI.create(address)).with(People.official(SampleCases.DECIDER)).exchange();
	}

}
