package org.oneseal.ui.apply;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.FieldView;
import org.oneseal.ui.view.Frame;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.SlotView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.oneseal.Drawn.attribute;
import static org.oneseal.FormToken.sent;

/** Writing and filing an application as a browser without scripts does it. */
@ApplicationTest
class ApplyTests {

	private final MockMvcTester mvc;

	private final ApplicantsBrowser browser;

	private final SampleCases samples;

	private final MovableClock clock;

	ApplyTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired MovableClock clock) {
		this.mvc = mvc;
		this.browser = new ApplicantsBrowser(mvc);
		this.samples = samples;
		this.clock = clock;
	}

	@Test
	void anApplicationIsFiledPageByPage() {
		MvcTestResult started = this.mvc.post()
			.uri("/matters/food-business-licence/applications")
			.param("authority", SampleCases.CITY)
			.with(People.company())
			.with(sent())
			.exchange();
		assertThat(started).hasStatus(303);
		String id = started.getResponse().getRedirectedUrl().split("/")[2];

		assertThat(this.browser.send(id, 1, "next", ApplicantsBrowser.OPERATOR)).hasStatus(303)
			.hasRedirectedUrl("/applications/" + id + "/2");
		assertThat(this.browser.send(id, 2, "next", ApplicantsBrowser.PREMISES)).hasStatus(303)
			.hasRedirectedUrl("/applications/" + id + "/3");
		assertThat(this.browser.send(id, 3, "next", ApplicantsBrowser.BUSINESS)).hasStatus(303)
			.hasRedirectedUrl("/applications/" + id + "/4");
		assertThat(this.browser.send(id, 4, "next", ApplicantsBrowser.SAFETY)).hasStatus(303)
			.hasRedirectedUrl("/applications/" + id + "/materials");
		SampleCases.MATERIALS
			.forEach((slot) -> assertThat(this.browser.upload(id, slot, "文件.pdf", SampleCases.pdf())).hasStatus(303)
				.hasRedirectedUrl("/applications/" + id + "/materials#slot-" + slot));
		MvcTestResult filed = this.browser.submit(id, true);

		assertThat(filed).hasStatus(303);
		String receipt = filed.getResponse().getRedirectedUrl();
		assertThat(receipt).matches("/cases/429900-20261123-\\d{4}/receipt");
		ReceiptView view = attribute(this.browser.get(receipt), "receipt", ReceiptView.class);
		assertThat(view.materials()).hasSize(4).containsOnly("文件.pdf");
		assertThat(view.answerBy()).isEqualTo("2026-11-30");
		assertThat(view.department()).isEqualTo("江城市市场监督管理局");
		assertThat(this.browser.submit(id, true)).as("sent twice")
			.hasStatus(303)
			.hasRedirectedUrl(receipt.replace("/receipt", ""));
	}

	@Test
	void whatTheAccountKnowsIsFilledIn() {
		PageView page = this.browser.page(this.samples.begunDraft(SampleCases.COMPANY), 1);

		assertThat(page.title()).isEqualTo("经营者");
		assertThat(page.number()).isEqualTo(1);
		assertThat(page.total()).isEqualTo(6);
		assertThat(ApplicantsBrowser.field(page, "operatorName").typed()).isEqualTo("江城荷花餐饮管理有限公司");
		assertThat(ApplicantsBrowser.field(page, "creditCode").typed()).isEqualTo("914299005882310796");
		assertThat(ApplicantsBrowser.field(page, "operatorKind").choices()).filteredOn(Choice::chosen)
			.extracting(Choice::value)
			.containsExactly("COMPANY");
	}

	@Test
	void whatTheAccountHasProvedIsLocked() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		assertThat(this.browser.page(id, 1).fields()).filteredOn(FieldView::locked)
			.extracting(FieldView::key, FieldView::answer)
			.containsExactly(tuple("operatorKind", "企业、其他组织"), tuple("operatorName", "江城荷花餐饮管理有限公司"),
					tuple("creditCode", "914299005882310796"), tuple("representative", "李荷花"));
		assertThat(this.browser.get("/applications/" + id + "/1")).bodyText()
			.contains("name=\"representativePhone\"", "账户信息，已核实，不可修改")
			.doesNotContain("name=\"operatorName\"", "name=\"operatorKind\"");
	}

	/** A request that no page of ours would send: Open Forms CVE-2025-64515. */
	@ParameterizedTest
	@CsvSource({ "operatorName, 江城食品药品监督管理局", "operatorKind, SOLE_TRADER", "creditCode, 91350211M00013FA1N",
			"representative, 王五", "operatorName, ''" })
	void aRequestThatChangesWhatTheAccountHasProvedIsRefused(String key, String forged) {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		MvcTestResult refused = this.browser.send(id, 1, "next", ApplicantsBrowser.OPERATOR,
				Map.of(key, forged, "representativePhone", "13900000009"));

		if (forged.isEmpty()) {
			assertThat(refused).as("left out is not changed").hasStatus(303);
		}
		else {
			assertThat(refused).hasStatus(422).hasViewName("apply/page");
			FieldView told = ApplicantsBrowser.field(attribute(refused, "page", PageView.class), key);
			assertThat(told.error()).contains("取自您的账户", "请先变更账户信息");
			assertThat(told.answer()).isNotEqualTo(forged);
		}
		PageView page = this.browser.page(id, 1);
		assertThat(ApplicantsBrowser.field(page, "representativePhone").typed()).isEqualTo("13900000009");
		assertThat(ApplicantsBrowser.parameters(List.of(key), Map.of()).get(key))
			.containsExactly(ApplicantsBrowser.field(page, key).choices().isEmpty()
					? ApplicantsBrowser.field(page, key).typed() : "COMPANY");
	}

	@Test
	void whatIsMissingIsToldBesideTheFieldAndWhatWasTypedStays() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		MvcTestResult refused = this.mvc.post()
			.uri("/applications/{id}/2", id)
			.param("_action", "next")
			.param("premisesAddress", "")
			.param("premisesArea", "一百二十")
			.with(People.company())
			.with(sent())
			.exchange();

		assertThat(refused).hasStatus(422).hasViewName("apply/page");
		PageView page = attribute(refused, "page", PageView.class);
		assertThat(ApplicantsBrowser.field(page, "premisesAddress").error()).isEqualTo("请填写经营场所地址");
		assertThat(ApplicantsBrowser.field(page, "premisesArea").error()).contains("请填写数字");
		assertThat(ApplicantsBrowser.field(page, "premisesArea").typed()).isEqualTo("一百二十");
		DraftView draft = attribute(refused, "draft", DraftView.class);
		assertThat(draft.problems()).extracting(ProblemView::href)
			.containsExactly("#f-premisesAddress", "#f-premisesArea", "#f-premisesRight");
		assertThat(ApplicantsBrowser.field(this.browser.page(id, 2), "premisesArea").typed()).isEqualTo("一百二十");
	}

	@Test
	void aWarningDoesNotHoldAnybodyUp() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		assertThat(this.mvc.post()
			.uri("/applications/{id}/4", id)
			.params(ApplicantsBrowser.parameters(ApplicantsBrowser.SAFETY,
					Map.of("safetyOfficerId", "42990019900307123X")))
			.param("_action", "next")
			.with(People.company())
			.with(sent())).hasStatus(303);
		assertThat(ApplicantsBrowser.field(this.browser.page(id, 4), "safetyOfficerId").warning()).contains("校验码");
		assertThat(this.browser.submit(id, true)).hasStatus(303);
	}

	@Test
	void fieldsComeAndGoWithTheAnswersTheyDependOn() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		assertThat(ApplicantsBrowser.keys(this.browser.page(id, 2))).doesNotContain("leaseFrom");
		assertThat(ApplicantsBrowser.field(this.browser.page(id, 2), "premisesRight").refreshes()).isTrue();

		assertThat(this.mvc.post()
			.uri("/applications/{id}/2", id)
			.param("_action", "refresh")
			.param("premisesRight", "leased")
			.with(People.company())
			.with(sent())).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/2");

		assertThat(ApplicantsBrowser.keys(this.browser.page(id, 2))).contains("leaseFrom", "leaseUntil");
		assertThat(attribute(this.browser.get("/applications/" + id + "/materials"), "materials", MaterialsView.class)
			.slots()).extracting(SlotView::id).contains("lease").doesNotContain("property-certificate");
	}

	@Test
	void anUntickedBoxIsAnAnswerAndWhatIsNotAskedHereStays() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		this.browser.send(id, 3, "save", ApplicantsBrowser.BUSINESS,
				Map.of("sellsOnline", "true", "onlineShop", "荷花外卖"));
		assertThat(ApplicantsBrowser.field(this.browser.page(id, 3), "sellsOnline").typed()).isEqualTo("true");

		this.browser.send(id, 3, "save", ApplicantsBrowser.BUSINESS, Map.of("onlineShop", "荷花外卖"));

		assertThat(ApplicantsBrowser.field(this.browser.page(id, 3), "sellsOnline").typed()).isEqualTo("false");
		assertThat(ApplicantsBrowser.keys(this.browser.page(id, 3))).doesNotContain("onlineShop");
		this.browser.send(id, 3, "save", ApplicantsBrowser.BUSINESS, Map.of("sellsOnline", "true"));
		assertThat(ApplicantsBrowser.field(this.browser.page(id, 3), "onlineShop").typed())
			.as("kept while it was hidden")
			.isEqualTo("荷花外卖");
		assertThat(ApplicantsBrowser.field(this.browser.page(id, 2), "premisesArea").typed()).as("another page")
			.isEqualTo("120.5");
	}

	@Test
	void savingSaysSoAndStays() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		LocalDateTime before = LocalDateTime.now(this.clock);

		MvcTestResult saved = this.browser.send(id, 2, "save", ApplicantsBrowser.PREMISES,
				Map.of("premisesArea", "not a number"));

		assertThat(saved).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/2");
		MvcTestResult page = this.mvc.get()
			.uri("/applications/{id}/2", id)
			.with(People.company())
			.cookie(saved.getResponse().getCookie("ONESEAL"))
			.exchange();
		assertThat(attribute(page, "frame", Frame.class).notice().title()).isEqualTo("草稿已保存");
		assertThat(attribute(page, "draft", DraftView.class).savedAt()).isBetween(before,
				LocalDateTime.now(this.clock));
		assertThat(ApplicantsBrowser.field(attribute(page, "page", PageView.class), "premisesArea").typed())
			.as("nothing typed is lost")
			.isEqualTo("not a number");
	}

	@Test
	void aScriptGetsThePageItself() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		assertThat(this.mvc.post()
			.uri("/applications/{id}/2", id)
			.header("HX-Request", "true")
			.param("_action", "refresh")
			.param("premisesRight", "leased")
			.with(People.company())
			.with(sent())).hasStatusOk()
			.hasViewName("apply/page")
			.bodyText()
			.contains("id=\"fields\"", "id=\"saved\"", "name=\"leaseFrom\"");
	}

	@Test
	void oneCanGoBackWithoutLosingAnything() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		assertThat(this.browser.send(id, 2, "back", ApplicantsBrowser.PREMISES)).hasStatus(303)
			.hasRedirectedUrl("/applications/" + id + "/1");
		assertThat(ApplicantsBrowser.field(this.browser.page(id, 2), "premisesArea").typed()).isEqualTo("120.5");
	}

	@Test
	void theWholeCanBeWrittenInEnglish() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		assertThat(this.browser.get("/applications/" + id + "/check?lang=en")).hasStatusOk()
			.bodyText()
			.contains("120.5", "Hot food", "7 working days");
	}

	@Test
	void whatIsTypedIsNeverTakenForMarkup() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		this.browser.send(id, 2, "save", ApplicantsBrowser.PREMISES,
				Map.of("premisesAddress", "\"><script>alert(1)</script>"));

		assertThat(this.browser.get("/applications/" + id + "/2")).bodyText().doesNotContain("<script>alert");
		assertThat(this.browser.get("/applications/" + id + "/check")).bodyText().doesNotContain("<script>alert");
	}

}
