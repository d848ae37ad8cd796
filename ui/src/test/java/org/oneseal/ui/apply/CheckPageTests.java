package org.oneseal.ui.apply;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.ui.view.AnswerGroup;
import org.oneseal.ui.view.ProblemView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.Drawn.attribute;
import static org.oneseal.FormToken.sent;

/** The page before filing: what is shown, what holds up, and where it is mended. */
@ApplicationTest
class CheckPageTests {

	private final MockMvcTester mvc;

	private final ApplicantsBrowser browser;

	private final SampleCases samples;

	CheckPageTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples) {
		this.mvc = mvc;
		this.browser = new ApplicantsBrowser(mvc);
		this.samples = samples;
	}

	@Test
	void thePageBeforeFilingShowsTheAnswersAsPeopleReadThem() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		CheckView check = attribute(this.browser.get("/applications/" + id + "/check"), "check", CheckView.class);

		assertThat(check.complete()).isTrue();
		assertThat(check.promised()).isEqualTo("7 个工作日");
		assertThat(check.answers()).extracting(AnswerGroup::title).containsExactly("经营者", "经营场所", "经营项目", "食品安全管理");
		assertThat(check.answers()).flatExtracting(AnswerGroup::rows)
			.extracting(AnswerGroup.Row::label, AnswerGroup.Row::value)
			.contains(org.assertj.core.groups.Tuple.tuple("经营场所面积", "120.5 平方米"),
					org.assertj.core.groups.Tuple.tuple("食品经营项目", "热食类食品制售、自制饮品制售"),
					org.assertj.core.groups.Tuple.tuple("由代理人代为办理", "否"));
	}

	@Test
	void whoeverDoesNotAnswerForTheTruthCannotFile() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		MvcTestResult refused = this.browser.submit(id, false);

		assertThat(refused).hasStatus(422).hasViewName("apply/check");
		assertThat(attribute(refused, "draft", DraftView.class).problems()).extracting(ProblemView::href)
			.containsExactly("#truthful");
	}

	@Test
	void whatIsMissingLeadsToThePageWhereItIsMendedAndIsToldThere() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		List<ProblemView> problems = attribute(this.browser.get("/applications/" + id + "/check"), "draft",
				DraftView.class)
			.problems();

		assertThat(problems).extracting(ProblemView::href)
			.contains("/applications/" + id + "/2?check#f-premisesArea",
					"/applications/" + id + "/materials?check#slot-food-safety-rules")
			.doesNotContainNull();
		assertThat(this.browser.get("/applications/" + id + "/check")).bodyText()
			.contains("href=\"/applications/" + id + "/2?check#f-premisesArea\"");
		PageView page = attribute(this.browser.get("/applications/" + id + "/2?check"), "page", PageView.class);
		assertThat(ApplicantsBrowser.field(page, "premisesArea").error()).isEqualTo("请填写经营场所面积");
		assertThat(ApplicantsBrowser
			.slot(this.browser.get("/applications/" + id + "/materials?check"), "food-safety-rules")
			.error()).isEqualTo("请上传保证食品安全的规章制度");
		assertThat(ApplicantsBrowser.field(this.browser.page(id, 2), "premisesArea").error()).as("nobody asked yet")
			.isNull();
	}

	/** Otherwise a case is granted and its licence can never be made. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			مطعم    | “م”（U+0645）无法印在证照上
			荷花😀   | “😀”（U+1F600）无法印在证照上
			荷\u202e花 | 有一个看不见的字符（U+202E）
			""", delimiter = '|')
	void whatTheLicenceCannotShowIsToldBesideItsField(String address, String told) {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		MvcTestResult refused = this.mvc.post()
			.uri("/applications/{id}/2", id)
			.param("_action", "next")
			.param("premisesAddress", address)
			.with(People.company())
			.with(sent())
			.exchange();

		assertThat(refused).hasStatus(422).hasViewName("apply/page");
		PageView page = attribute(refused, "page", PageView.class);
		assertThat(ApplicantsBrowser.field(page, "premisesAddress").error()).contains("“经营场所地址”", told);
		assertThat(ApplicantsBrowser.field(page, "premisesAddress").typed()).isEqualTo(address);
		assertThat(this.browser.submit(id, true)).hasStatus(422).hasViewName("apply/check");
	}

	@Test
	void aRareCharacterThatCanBePrintedIsTaken() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		MvcTestResult kept = this.mvc.post()
			.uri("/applications/{id}/2", id)
			.param("_action", "next")
			.param("premisesAddress", "江城市䶮𠮷路 8 号")
			.with(People.company())
			.with(sent())
			.exchange();

		assertThat(kept).hasStatus(303);
	}

	@Test
	void anIncompleteApplicationIsNotFiled() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		MvcTestResult refused = this.browser.submit(id, true);

		assertThat(refused).hasStatus(422).hasViewName("apply/check");
		assertThat(attribute(refused, "draft", DraftView.class).problems()).hasSizeGreaterThan(10);
	}

}
