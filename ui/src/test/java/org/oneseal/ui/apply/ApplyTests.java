package org.oneseal.ui.apply;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.ui.view.AnswerGroup;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.FieldView;
import org.oneseal.ui.view.Frame;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.SlotView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.Drawn.attribute;
import static org.oneseal.FormToken.sent;

/** Writing and filing an application as a browser without scripts does it. */
@ApplicationTest
class ApplyTests {

	private static final List<String> OPERATOR = List.of("operatorKind", "operatorName", "creditCode", "representative",
			"representativePhone");

	private static final List<String> PREMISES = List.of("premisesAddress", "premisesArea", "premisesRight");

	private static final List<String> BUSINESS = List.of("businessForm", "foodCategories", "fumeCleaning");

	private static final List<String> SAFETY = List.of("safetyOfficer", "safetyOfficerId", "safetyOfficerPhone",
			"safetyOfficerKind", "staff");

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final MovableClock clock;

	ApplyTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired MovableClock clock) {
		this.mvc = mvc;
		this.samples = samples;
		this.clock = clock;
	}

	@BeforeEach
	void reset() {
		this.clock.reset();
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

		assertThat(send(id, 1, "next", OPERATOR)).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/2");
		assertThat(send(id, 2, "next", PREMISES)).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/3");
		assertThat(send(id, 3, "next", BUSINESS)).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/4");
		assertThat(send(id, 4, "next", SAFETY)).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/materials");
		SampleCases.MATERIALS.forEach((slot) -> assertThat(upload(id, slot, "文件.pdf", SampleCases.pdf())).hasStatus(303)
			.hasRedirectedUrl("/applications/" + id + "/materials#slot-" + slot));
		MvcTestResult filed = submit(id, true);

		assertThat(filed).hasStatus(303);
		String receipt = filed.getResponse().getRedirectedUrl();
		assertThat(receipt).matches("/cases/429900-20261123-\\d{4}/receipt");
		ReceiptView view = attribute(get(receipt), "receipt", ReceiptView.class);
		assertThat(view.materials()).hasSize(4).containsOnly("文件.pdf");
		assertThat(view.answerBy()).isEqualTo("2026-11-30");
		assertThat(view.department()).isEqualTo("江城市市场监督管理局");
		assertThat(submit(id, true)).as("sent twice").hasStatus(303).hasRedirectedUrl(receipt.replace("/receipt", ""));
	}

	@Test
	void whatTheAccountKnowsIsFilledIn() {
		PageView page = page(this.samples.begunDraft(SampleCases.COMPANY), 1);

		assertThat(page.title()).isEqualTo("经营者");
		assertThat(page.number()).isEqualTo(1);
		assertThat(page.total()).isEqualTo(6);
		assertThat(field(page, "operatorName").typed()).isEqualTo("江城荷花餐饮管理有限公司");
		assertThat(field(page, "creditCode").typed()).isEqualTo("914299005882310796");
		assertThat(field(page, "operatorKind").choices()).filteredOn(Choice::chosen)
			.extracting(Choice::value)
			.containsExactly("COMPANY");
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
		assertThat(field(page, "premisesAddress").error()).isEqualTo("请填写经营场所地址");
		assertThat(field(page, "premisesArea").error()).contains("请填写数字");
		assertThat(field(page, "premisesArea").typed()).isEqualTo("一百二十");
		DraftView draft = attribute(refused, "draft", DraftView.class);
		assertThat(draft.problems()).extracting(ProblemView::href)
			.containsExactly("#f-premisesAddress", "#f-premisesArea", "#f-premisesRight");
		assertThat(field(page(id, 2), "premisesArea").typed()).isEqualTo("一百二十");
	}

	@Test
	void aWarningDoesNotHoldAnybodyUp() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		assertThat(this.mvc.post()
			.uri("/applications/{id}/1", id)
			.params(parameters(OPERATOR, Map.of("creditCode", "914299005882310797")))
			.param("_action", "next")
			.with(People.company())
			.with(sent())).hasStatus(303);
		assertThat(field(page(id, 1), "creditCode").warning()).contains("校验码");
		assertThat(submit(id, true)).hasStatus(303);
	}

	@Test
	void fieldsComeAndGoWithTheAnswersTheyDependOn() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		assertThat(keys(page(id, 2))).doesNotContain("leaseFrom");
		assertThat(field(page(id, 2), "premisesRight").refreshes()).isTrue();

		assertThat(this.mvc.post()
			.uri("/applications/{id}/2", id)
			.param("_action", "refresh")
			.param("premisesRight", "leased")
			.with(People.company())
			.with(sent())).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/2");

		assertThat(keys(page(id, 2))).contains("leaseFrom", "leaseUntil");
		assertThat(attribute(get("/applications/" + id + "/materials"), "materials", MaterialsView.class).slots())
			.extracting(SlotView::id)
			.contains("lease")
			.doesNotContain("property-certificate");
	}

	@Test
	void anUntickedBoxIsAnAnswerAndWhatIsNotAskedHereStays() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		send(id, 3, "save", BUSINESS, Map.of("sellsOnline", "true", "onlineShop", "荷花外卖"));
		assertThat(field(page(id, 3), "sellsOnline").typed()).isEqualTo("true");

		send(id, 3, "save", BUSINESS, Map.of("onlineShop", "荷花外卖"));

		assertThat(field(page(id, 3), "sellsOnline").typed()).isEqualTo("false");
		assertThat(keys(page(id, 3))).doesNotContain("onlineShop");
		send(id, 3, "save", BUSINESS, Map.of("sellsOnline", "true"));
		assertThat(field(page(id, 3), "onlineShop").typed()).as("kept while it was hidden").isEqualTo("荷花外卖");
		assertThat(field(page(id, 2), "premisesArea").typed()).as("another page").isEqualTo("120.5");
	}

	@Test
	void savingSaysSoAndStays() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		LocalDateTime before = LocalDateTime.now(this.clock);

		MvcTestResult saved = send(id, 2, "save", PREMISES, Map.of("premisesArea", "not a number"));

		assertThat(saved).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/2");
		MvcTestResult page = this.mvc.get()
			.uri("/applications/{id}/2", id)
			.with(People.company())
			.cookie(saved.getResponse().getCookie("ONESEAL"))
			.exchange();
		assertThat(attribute(page, "frame", Frame.class).notice().title()).isEqualTo("草稿已保存");
		assertThat(attribute(page, "draft", DraftView.class).savedAt()).isBetween(before,
				LocalDateTime.now(this.clock));
		assertThat(field(attribute(page, "page", PageView.class), "premisesArea").typed()).as("nothing typed is lost")
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

		assertThat(send(id, 2, "back", PREMISES)).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/1");
		assertThat(field(page(id, 2), "premisesArea").typed()).isEqualTo("120.5");
	}

	@Test
	void aFileThatCannotBeTakenIsToldAtItsPlace() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		assertThat(slot(upload(id, "food-safety-rules", "rules.pdf", "MZ not a pdf".getBytes()), "food-safety-rules")
			.error()).contains("pdf").contains("按内容判断");
		assertThat(slot(upload(id, "food-safety-rules", "", new byte[0]), "food-safety-rules").error())
			.contains("请先选择文件");
		assertThat(slot(upload(id, "food-safety-rules", "empty.pdf", new byte[0]), "food-safety-rules").error())
			.contains("文件是空的");
		assertThat(upload(id, "no-such-slot", "a.pdf", SampleCases.pdf())).hasStatus(404);
	}

	@Test
	void filesCanBeTakenOutAgain() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		SlotView before = slot(get("/applications/" + id + "/materials"), "food-safety-rules");
		assertThat(before.files()).hasSize(1);

		assertThat(post(before.files().get(0).removeHref())).hasStatus(303)
			.hasRedirectedUrl("/applications/" + id + "/materials#slot-food-safety-rules");

		assertThat(slot(get("/applications/" + id + "/materials"), "food-safety-rules").files()).isEmpty();
		MvcTestResult refused = submit(id, true);
		assertThat(refused).hasStatus(422);
		assertThat(attribute(refused, "draft", DraftView.class).problems()).extracting(ProblemView::href)
			.containsExactly("/applications/" + id + "/materials?check#slot-food-safety-rules");
	}

	@Test
	void thePageBeforeFilingShowsTheAnswersAsPeopleReadThem() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		CheckView check = attribute(get("/applications/" + id + "/check"), "check", CheckView.class);

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
	void theWholeCanBeWrittenInEnglish() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		assertThat(get("/applications/" + id + "/check?lang=en")).hasStatusOk()
			.bodyText()
			.contains("120.5", "Hot food", "7 working days");
	}

	@Test
	void whoeverDoesNotAnswerForTheTruthCannotFile() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		MvcTestResult refused = submit(id, false);

		assertThat(refused).hasStatus(422).hasViewName("apply/check");
		assertThat(attribute(refused, "draft", DraftView.class).problems()).extracting(ProblemView::href)
			.containsExactly("#truthful");
	}

	@Test
	void whatIsMissingLeadsToThePageWhereItIsMendedAndIsToldThere() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		List<ProblemView> problems = attribute(get("/applications/" + id + "/check"), "draft", DraftView.class)
			.problems();

		assertThat(problems).extracting(ProblemView::href)
			.contains("/applications/" + id + "/2?check#f-premisesArea",
					"/applications/" + id + "/materials?check#slot-food-safety-rules")
			.doesNotContainNull();
		assertThat(get("/applications/" + id + "/check")).bodyText()
			.contains("href=\"/applications/" + id + "/2?check#f-premisesArea\"");
		PageView page = attribute(get("/applications/" + id + "/2?check"), "page", PageView.class);
		assertThat(field(page, "premisesArea").error()).isEqualTo("请填写经营场所面积");
		assertThat(slot(get("/applications/" + id + "/materials?check"), "food-safety-rules").error()).isNotNull();
		assertThat(field(page(id, 2), "premisesArea").error()).as("nobody asked yet").isNull();
	}

	/** Otherwise a case is granted and its licence can never be made. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			مطعم    | “م”（U+0645）无法印在证照上
			荷花😀   | “😀”（U+1F600）无法印在证照上
			荷\u202e花 | 有一个看不见的字符（U+202E）
			""", delimiter = '|')
	void whatTheLicenceCannotShowIsToldBesideItsField(String name, String told) {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		MvcTestResult refused = this.mvc.post()
			.uri("/applications/{id}/1", id)
			.param("_action", "next")
			.param("operatorName", name)
			.with(People.company())
			.with(sent())
			.exchange();

		assertThat(refused).hasStatus(422).hasViewName("apply/page");
		PageView page = attribute(refused, "page", PageView.class);
		assertThat(field(page, "operatorName").error()).contains("“经营者名称”", told);
		assertThat(field(page, "operatorName").typed()).isEqualTo(name);
		assertThat(submit(id, true)).hasStatus(422).hasViewName("apply/check");
	}

	@Test
	void aRareCharacterThatCanBePrintedIsTaken() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		MvcTestResult kept = this.mvc.post()
			.uri("/applications/{id}/1", id)
			.param("_action", "next")
			.param("operatorName", "江城䶮𠮷食府")
			.with(People.company())
			.with(sent())
			.exchange();

		assertThat(kept).hasStatus(303);
	}

	@Test
	void anIncompleteApplicationIsNotFiled() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		MvcTestResult refused = submit(id, true);

		assertThat(refused).hasStatus(422).hasViewName("apply/check");
		assertThat(attribute(refused, "draft", DraftView.class).problems()).hasSizeGreaterThan(10);
	}

	@Test
	void goingOnLeadsToTheFirstPageThatIsNotDone() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		assertThat(get("/applications/" + id)).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/2");

		assertThat(get("/applications/" + this.samples.completeDraft(SampleCases.COMPANY))).hasStatus(303)
			.satisfies((page) -> assertThat(page.getResponse().getRedirectedUrl()).endsWith("/materials"));
	}

	@Test
	void aDraftCanBeThrownAway() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		assertThat(post("/applications/" + id + "/discard")).hasStatus(303).hasRedirectedUrl("/cases");

		assertThat(get("/applications/" + id + "/1")).hasStatus(404);
	}

	@Test
	void writingInWhatWasFiledMeanwhileLeadsToTheCase() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		String id = this.samples.file(number).application().id();

		MvcTestResult late = send(id, 2, "save", PREMISES);

		assertThat(late).hasStatus(303).hasRedirectedUrl("/cases/" + number);
		assertThat(late.getMvcResult().getFlashMap().get("noticeTitle")).isEqualTo("该申请已经提交");
		assertThat(get("/applications/" + id + "/1")).hasStatus(303).hasRedirectedUrl("/cases/" + number);
		assertThat(post("/applications/" + id + "/discard")).hasStatus(303).hasRedirectedUrl("/cases/" + number);
	}

	@Test
	void aCorrectionIsWrittenOnTheSamePagesAndSentOnce() {
		CaseNumber number = this.samples.toBeCorrected(SampleCases.COMPANY);
		String id = this.samples.file(number).application().id();
		DraftView draft = attribute(get("/applications/" + id + "/2"), "draft", DraftView.class);
		assertThat(draft.correcting()).isTrue();
		assertThat(draft.discardHref()).isNull();
		assertThat(draft.requests()).extracting(DraftView.Request::about, DraftView.Request::href)
			.containsExactly(
					org.assertj.core.groups.Tuple.tuple("经营场所地址", "/applications/" + id + "/2#f-premisesAddress"),
					org.assertj.core.groups.Tuple.tuple("保证食品安全的规章制度",
							"/applications/" + id + "/materials#slot-food-safety-rules"));
		assertThat(slot(get("/applications/" + id + "/materials"), "food-safety-rules").request()).contains("自查制度");

		send(id, 2, "next", PREMISES, Map.of("premisesAddress", "江城市东湖区荷花路 18 号 1 楼"));
		upload(id, "food-safety-rules", "new.pdf", SampleCases.pdf());
		CheckView check = attribute(get("/applications/" + id + "/check"), "check", CheckView.class);
		assertThat(check.answers()).flatExtracting(AnswerGroup::rows)
			.filteredOn((row) -> row.was() != null)
			.extracting(AnswerGroup.Row::was)
			.containsExactly("江城市东湖区荷花路 18 号");
		assertThat(submit(id, true)).hasStatus(303).hasRedirectedUrl("/cases/" + number);

		assertThat(this.samples.file(number).answers().typed("premisesAddress")).endsWith("1 楼");
		assertThat(this.samples.step(number, "acceptance").isOpen()).isTrue();
		assertThat(submit(id, true)).as("sent twice").hasStatus(303).hasRedirectedUrl("/cases/" + number);
	}

	@Test
	void whatIsTypedIsNeverTakenForMarkup() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		send(id, 2, "save", PREMISES, Map.of("premisesAddress", "\"><script>alert(1)</script>"));

		assertThat(get("/applications/" + id + "/2")).bodyText().doesNotContain("<script>alert");
		assertThat(get("/applications/" + id + "/check")).bodyText().doesNotContain("<script>alert");
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(People.company()).exchange();
	}

	private MvcTestResult post(String address) {
		return this.mvc.post().uri(address).with(People.company()).with(sent()).exchange();
	}

	private MvcTestResult send(String id, int page, String action, List<String> keys) {
		return send(id, page, action, keys, Map.of());
	}

	private MvcTestResult send(String id, int page, String action, List<String> keys, Map<String, String> changes) {
		return this.mvc.post()
			.uri("/applications/{id}/{page}", id, page)
			.params(parameters(keys, changes))
			.param("_action", action)
			.param("_requestKey", "some-key")
			.with(People.company())
			.with(sent())
			.exchange();
	}

	private static org.springframework.util.MultiValueMap<String, String> parameters(List<String> keys,
			Map<String, String> changes) {
		var parameters = new org.springframework.util.LinkedMultiValueMap<String, String>();
		keys.forEach((key) -> parameters.put(key, SampleCases.answers().get(key)));
		changes.forEach(parameters::set);
		return parameters;
	}

	private MvcTestResult upload(String id, String slot, String name, byte[] content) {
		return this.mvc.post()
			.uri("/applications/{id}/materials/{slot}", id, slot)
			.multipart()
			.file(new MockMultipartFile("file", name, "application/octet-stream", content))
			.with(People.company())
			.with(sent())
			.exchange();
	}

	private MvcTestResult submit(String id, boolean truthful) {
		return this.mvc.post()
			.uri("/applications/{id}/check", id)
			.param("_action", "submit")
			.param("_requestKey", java.util.UUID.randomUUID().toString())
			.param(truthful ? "truthful" : "_", "true")
			.with(People.company())
			.with(sent())
			.exchange();
	}

	private PageView page(String id, int number) {
		return attribute(get("/applications/" + id + "/" + number), "page", PageView.class);
	}

	private static List<String> keys(PageView page) {
		return page.fields().stream().map(FieldView::key).toList();
	}

	private static FieldView field(PageView page, String key) {
		return page.fields().stream().filter((field) -> field.key().equals(key)).findFirst().orElseThrow();
	}

	private static SlotView slot(MvcTestResult page, String id) {
		return attribute(page, "materials", MaterialsView.class).slots()
			.stream()
			.filter((slot) -> slot.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

}
