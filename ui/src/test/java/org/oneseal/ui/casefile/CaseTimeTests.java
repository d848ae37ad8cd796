package org.oneseal.ui.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.Drawn;
import org.oneseal.FormToken;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseNumber;
import org.oneseal.ui.casefile.CaseFileView.ReviewView;
import org.oneseal.ui.view.ClockView;
import org.oneseal.ui.view.Due;

import static org.assertj.core.api.Assertions.assertThat;

/** The time of a case on its file and on its applicant's page, and the acts on it. */
@ApplicationTest
class CaseTimeTests {

	private static final String EXAMINER = "chenjianguo";

	private static final String HEAD = "wangzhiyuan";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private MovableClock clock;

	@Autowired
	private SampleCases samples;

	@Autowired
	private AuditTrail trail;

	@Test
	void promisedAndStatutoryStandSideBySideWithTheirTables() {
		this.clock.moveTo(LocalDate.of(2026, 9, 24));
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		List<ClockView> clocks = file(number, HEAD).clocks();

		assertThat(clocks).extracting(ClockView::title)
			.containsExactlyInAnyOrder("承诺时限", "法定时限", "食品安全条件审查", "消防安全条件审查", "油烟排放和市容环境审查", "受理期限");
		assertThat(clocks.get(clocks.size() - 1).isOpen()).as("ended limits come last").isFalse();
		assertThat(clocks.get(0).rows()).extracting((row) -> row.when() + " " + row.what() + " " + row.total())
			.containsExactly("2026年9月24日 受理申请，当日不计，次日起算 0", "9月25日至9月27日 中秋节放假，不计 ", "9月28日至9月30日 3 个工作日 3",
					"10月1日至10月7日 国庆节放假，不计 ", "10月8日至10月9日 2 个工作日 5", "10月10日 国庆节调休，周六上班，计 1 个工作日 6", "10月12日 1 个工作日 7",
					"10月12日 期限届满日 7");
		assertThat(page("/case-files/" + number, People.official(HEAD))).bodyText().contains("9月25日至9月27日", "国庆节调休");
		assertThat(follow(number)).bodyText().contains("9月25日至9月27日", "国庆节调休").doesNotContain("食品安全条件审查</h3>");
	}

	@Test
	void aSpecialProcedureStopsTheClockForEverybodyAndIsToldInWriting() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 11, 25));

		MvcTestResult begun = post(number, "special-procedure", EXAMINER, beginning());

		assertThat(begun).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().isEqualTo("/case-files/" + number);
		this.clock.moveTo(LocalDate.of(2026, 12, 21));
		CaseFileView file = file(number, HEAD);
		assertThat(file.due().state()).as("late but for the procedure").isEqualTo(Due.State.PAUSED);
		assertThat(file.pause()).isEqualTo("计时已暂停：专家评审，预计 5 个工作日，应于 2026年12月2日 结束，现已超过预计时间");
		assertThat(file.clocks().get(0).usage()).isEqualTo("已用 2 个工作日，剩余 5 个工作日");
		assertThat(file.board().reviews())
			.allSatisfy((review) -> assertThat(review.due().state()).isEqualTo(Due.State.PAUSED));
		assertThat(follow(number)).bodyText()
			.contains("特别程序告知", "计时已暂停：专家评审", "工艺流程新颖，需专家论证", "5 个工作日，至 2026年12月2日", "第四十五条");
		assertThat(page("/work?tab=pool&q=" + number.value().substring(5), People.official("zhaogang"))).bodyText()
			.contains("os-due--paused")
			.doesNotContain("os-due--late");
		assertThat(page("/cases", People.company())).bodyText().contains("计时已暂停");
	}

	@Test
	void whatIsWrongInABeginningStandsBesideItsFieldAndNothingTypedIsLost() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		MvcTestResult nothing = post(number, "special-procedure", EXAMINER, Map.of("expected-hearing", "12"));
		MvcTestResult noTime = post(number, "special-procedure", EXAMINER,
				Map.of("procedure", "hearing", "expected-hearing", "eins", "procedureReason", "重大利益关系"));
		MvcTestResult ages = post(number, "special-procedure", EXAMINER,
				Map.of("procedure", "hearing", "expected-hearing", "9999", "procedureReason", "重大利益关系"));

		assertThat(nothing).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(drawn(nothing).time().errors()).containsKey("procedure");
		assertThat(drawn(nothing).time().offers()).extracting(TimeActs.Offer::amount).contains("12");
		assertThat(drawn(nothing).time().open()).isEqualTo("procedure");
		assertThat(drawn(noTime).time().errors()).containsOnlyKeys("expected-hearing");
		assertThat(noTime).bodyText().contains("value=\"eins\"", "重大利益关系");
		assertThat(drawn(ages).time().errors().get("expected-hearing")).contains("24 个月");
		assertThat(acts(number)).doesNotContain(Act.PROCEDURE_BEGUN);
	}

	@Test
	void anActSentTwiceHasOneEffect() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		Map<String, String> once = new java.util.HashMap<>(beginning());
		once.put("_requestKey", UUID.randomUUID().toString());

		MvcTestResult first = post(number, "special-procedure", EXAMINER, once);
		MvcTestResult second = post(number, "special-procedure", EXAMINER, once);
		MvcTestResult another = post(number, "special-procedure", EXAMINER, beginning());

		assertThat(List.of(first, second)).allSatisfy((answer) -> assertThat(answer).hasStatus(HttpStatus.SEE_OTHER));
		assertThat(another).as("one runs already").hasStatus(HttpStatus.CONFLICT);
		assertThat(acts(number)).containsOnlyOnce(Act.PROCEDURE_BEGUN);
	}

	@Test
	void theEndNeedsAResultAndTheClockGoesOn() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 11, 25));
		post(number, "special-procedure", EXAMINER, beginning());
		this.clock.moveTo(LocalDate.of(2026, 12, 1));

		MvcTestResult empty = post(number, "special-procedure/end", EXAMINER, Map.of("procedureResult", " "));
		MvcTestResult ended = post(number, "special-procedure/end", EXAMINER, Map.of("procedureResult", "工艺可行"));

		assertThat(drawn(empty).time().errors()).containsOnlyKeys("procedureResult");
		assertThat(ended).hasStatus(HttpStatus.SEE_OTHER);
		CaseFileView file = file(number, HEAD);
		assertThat(file.pause()).isNull();
		assertThat(file.clocks().get(0).rows()).extracting(ClockView.Row::what)
			.contains("计时暂停：专家评审，预计 5 个工作日，实际 4 个工作日");
		assertThat(file.clocks().get(0).dueOn()).isEqualTo("2026-12-08");
		assertThat(follow(number)).bodyText().contains("工艺可行");
	}

	@Test
	void whoHasNothingToDoWithTheTimeIsOfferedNothing() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(file(number, EXAMINER).time().extendHref()).as("only the head").isNull();
		assertThat(file(number, HEAD).time().extendHref()).isEqualTo("/case-files/" + number + "/extension");
		assertThat(post(number, "extension", EXAMINER, Map.of("extendBy", "5", "extendReasons", "案情复杂")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("须由本行政机关负责人批准");
		assertThat(this.mvc.post()
			.uri("/case-files/{number}/extension", number)
			.with(People.company())
			.with(FormToken.sent())
			.param("_requestKey", "x")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.post()
			.uri("/case-files/{number}/special-procedure", number)
			.with(People.official(EXAMINER))
			.param("_requestKey", "x")).as("no token").hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(number, "special-procedure", "fengyuan", beginning())).as("of the county")
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void theHeadExtendsOnceAndTheApplicantReadsWhy() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		MvcTestResult tooMuch = post(number, "extension", HEAD, Map.of("extendBy", "6", "extendReasons", "案情复杂"));
		MvcTestResult done = post(number, "extension", HEAD, Map.of("extendBy", "５", "extendReasons", "案情复杂"));
		MvcTestResult again = post(number, "extension", HEAD, Map.of("extendBy", "5", "extendReasons", "仍复杂"));

		assertThat(drawn(tooMuch).time().errors().get("extendBy")).contains("最多 5 个工作日");
		assertThat(tooMuch).bodyText().contains("value=\"6\"", "案情复杂");
		assertThat(done).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(again).hasStatus(HttpStatus.CONFLICT).bodyText().contains("期限只能延长一次");
		ClockView promised = file(number, HEAD).clocks().get(0);
		assertThat(promised.length()).isEqualTo("7 个工作日 + 5 个工作日");
		assertThat(promised.rows()).extracting(ClockView.Row::what).contains("经 王志远 批准延长 5 个工作日。理由：案情复杂");
		assertThat(follow(number)).bodyText().contains("延长期限告知", "案情复杂", "第四十二条");
	}

	@Test
	void silenceOfTheCounterIsToldAsAcceptanceByLaw() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 12, 1));
		this.samples.fireTimers(number);

		String told = "受理期限已于 2026年11月30日 届满，行政机关未告知是否受理。依照《行政许可法》第三十二条，本申请自 2026年11月23日 起视为受理。";
		assertThat(file(number, HEAD).notice().deemed()).isEqualTo(told);
		assertThat(follow(number)).bodyText().contains(told);
	}

	/** RuoYi approves in the name of the official who said nothing. */
	@Test
	void silenceOfADepartmentIsNobodysVote() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 12, 1));
		this.samples.fireTimers(number);

		List<ReviewView> reviews = file(number, HEAD).board().reviews();

		ReviewView consent = reviews.stream()
			.filter((review) -> review.department().contains("城市管理"))
			.findFirst()
			.orElseThrow();
		assertThat(consent.status().key()).isEqualTo("review.status.CONSENT");
		assertThat(consent.opinions()).isEmpty();
		assertThat(consent.silence()).startsWith("该部门逾期未反馈意见，系统于 2026年12月1日 依 《").endsWith("视为同意；不是任何人员的审查意见。");
		assertThat(reviews).extracting(ReviewView::silence)
			.contains("该部门逾期未反馈意见，系统已于 2026年12月1日 催办。", "该部门逾期未反馈意见，系统已于 2026年12月1日 报告该部门负责人。");
		assertThat(follow(number)).bodyText().doesNotContain("已终止");
	}

	@Test
	void theApplicantReadsUntilWhenToCorrectAndWhatHappensAfterwards() {
		CaseNumber number = this.samples.toBeCorrected(SampleCases.COMPANY);
		LocalDate last = this.samples.file(number).openSteps().get(0).dueOn().orElseThrow();
		String day = "%d年%d月%d日".formatted(last.getYear(), last.getMonthValue(), last.getDayOfMonth());

		assertThat(follow(number)).bodyText().contains("请在 " + day + "（含当日）以前补正。", "逾期不补正的，本次申请失效");

		this.clock.moveTo(last.plusDays(3));
		this.samples.fireTimers(number);

		assertThat(follow(number)).bodyText().contains("申请人未在 " + day + " 以前补正材料，申请失效");
		assertThat(page("/case-files/" + number, People.official(SampleCases.CLERK))).bodyText()
			.contains("申请人未在 " + day + " 以前补正材料，申请失效");
	}

	@Test
	void theTableIsThereInEnglish() {
		this.clock.moveTo(LocalDate.of(2026, 9, 24));
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(this.mvc.get().uri("/case-files/{number}?lang=en", number).with(People.official(HEAD))).bodyText()
			.contains("National Day, day off, not counted",
					"Saturday worked to make up for National Day: 1 working day", "Last day of the limit");
	}

	private static Map<String, String> beginning() {
		return Map.of("procedure", "expert-review", "expected-expert-review", "5", "expected-hearing", "20",
				"procedureReason", "工艺流程新颖，需专家论证");
	}

	private MvcTestResult post(CaseNumber number, String act, String official, Map<String, String> typed) {
		var request = this.mvc.post()
			.uri("/case-files/" + number + "/" + act)
			.with(People.official(official))
			.with(FormToken.sent());
		typed.forEach(request::param);
		return (typed.containsKey("_requestKey") ? request : request.param("_requestKey", UUID.randomUUID().toString()))
			.exchange();
	}

	private CaseFileView file(CaseNumber number, String official) {
		return drawn(page("/case-files/" + number, People.official(official)));
	}

	private static CaseFileView drawn(MvcTestResult page) {
		return Drawn.attribute(page, "file", CaseFileView.class);
	}

	private MvcTestResult follow(CaseNumber number) {
		return page("/cases/" + number, People.company());
	}

	private MvcTestResult page(String address,
			org.springframework.test.web.servlet.request.RequestPostProcessor reader) {
		return this.mvc.get().uri(address).with(reader).exchange();
	}

	private List<Act> acts(CaseNumber number) {
		return this.trail.of(this.samples.file(number).approvalCase().id())
			.stream()
			.map((entry) -> entry.act())
			.toList();
	}

}
