package org.oneseal.ui.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.timelimit.WorkingCalendars;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.FormToken.sent;

/**
 * The working calendar over HTTP: who may read it, who may keep it, and what comes of it.
 * Rolled back, because the calendar is everybody's.
 */
@ApplicationTest
@Transactional
class CalendarPageTests {

	private static final String CITY = "429900";

	private static final String COUNTY = "429921";

	private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 10);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SampleCases cases;

	@Autowired
	private ApprovalCases approvalCases;

	@Test
	void everybodyReadsTheYearTheSourcesAndWhatIsNotFinal() {
		assertThat(this.mvc.get().uri("/calendar?year=2026")).hasStatusOk().bodyText().satisfies((page) -> {
			assertThat(page).contains("全国 2026 年工作日历", "国庆节，休", "zhengceku/202511/content_7047091.htm")
				.contains("自2026年12月29日起的日期尚未最终确定", "关于 2027 年部分节假日安排的通知尚未公布")
				.doesNotContain("录入本地区安排", "/calendar/rulings", "/calendar/notices");
		});
		assertThat(this.mvc.get().uri("/calendar?year=2026&lang=en")).hasStatusOk()
			.bodyText()
			.contains("Whole country: working calendar 2026", "National Day, off", "Days from 29 Dec 2026 on");
		assertThat(this.mvc.get().uri("/calendar?year=2025")).hasStatusOk().bodyText().doesNotContain("尚未最终确定");
	}

	@ParameterizedTest
	@ValueSource(strings = { "year=1999", "year=2099", "year=abc", "region=110000", "region=';--" })
	void whatIsNotThereIsToldAsMissing(String query) {
		assertThat(this.mvc.get().uri("/calendar?" + query)).hasStatus(404);
	}

	@Test
	void onlyWhoAdministersSeesTheForms() {
		assertThat(page("jiangnan")).bodyText().contains("/calendar/rulings", "/calendar/notices");
		assertThat(page("hanlin")).bodyText().contains("/calendar/rulings").doesNotContain("/calendar/notices");
		assertThat(page("zhoulan")).bodyText().doesNotContain("/calendar/rulings", "/calendar/notices");
		assertThat(this.mvc.get().uri("/calendar?region=" + CITY).with(People.official("hanlin"))).bodyText()
			.doesNotContain("/calendar/rulings");
	}

	@Test
	void anEntryChangedByHandIsToldToWhoAdministers() {
		assertThat(page("jiangnan")).bodyText().doesNotContain("记录与其摘要不符");

		this.jdbc.sql("update calendar_entry set entered_name = '别人' where revision = 2").update();

		assertThat(page("jiangnan")).bodyText().contains("记录与其摘要不符", "自第 2 条起校验不通过");
		assertThat(page("zhoulan")).bodyText().doesNotContain("记录与其摘要不符");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/calendar/rulings", "/calendar/rulings/preview", "/calendar/notices",
			"/calendar/notices/preview", "/calendar/entries/1/withdraw" })
	void whoDoesNotAdministerIsRefusedByTheDomain(String address) {
		assertThat(post(address, "zhoulan").param("year", "2027").exchange()).hasStatus(403);
		assertThat(
				this.jdbc.sql("select count(*) from calendar_entry where kind <> 'NOTICE'").query(Long.class).single())
			.isZero();
	}

	@Test
	void onlyTheTopAuthorityEntersNoticesAndNobodyWithdrawsAnothersRuling() {
		assertThat(notice("hanlin", "2027", NOTICE)).hasStatus(403);
		assertThat(ruling("jiangnan", THURSDAY, THURSDAY, "false", "台风“海葵”")).hasStatus(303);

		assertThat(withdrawal("hanlin", lastRevision(), "误录")).hasStatus(403);
		assertThat(withdrawal("zhoulan", lastRevision(), "误录")).hasStatus(403);
		assertThat(withdrawal("hanlin", 9_999, "误录")).hasStatus(403);
	}

	@Test
	void aRulingHoldsAtOnceHereAndBelowAndIsShownWithItsReason() {
		assertThat(ruling("jiangnan", THURSDAY, THURSDAY.plusDays(1), "false", "台风“海葵”停工，江政发〔2026〕9号")).hasStatus(303)
			.hasRedirectedUrl("/calendar?region=429900&year=2026");

		assertThat(this.calendars.of(CITY).isWorkingDay(THURSDAY)).isFalse();
		assertThat(this.calendars.of(COUNTY).isWorkingDay(THURSDAY)).isFalse();
		assertThat(this.calendars.national().isWorkingDay(THURSDAY)).isTrue();
		assertThat(this.mvc.get().uri("/calendar?region=429921&year=2026")).bodyText()
			.contains("2026年12月10日至2026年12月11日", "台风“海葵”停工，江政发〔2026〕9号", "江城市政务服务中心", "10—11 日")
			.doesNotContain("江楠");
		assertThat(page("jiangnan")).bodyText().contains("江城市政务服务中心 江楠");
	}

	@Test
	void aWithdrawalIsAnEntryOfItsOwn() {
		ruling("jiangnan", THURSDAY, THURSDAY, "false", "台风");
		long revision = lastRevision();
		assertThat(withdrawal("jiangnan", revision, " ")).hasStatus(422).bodyText().contains("请写明理由");
		assertThat(withdrawal("jiangnan", revision, "台风改道")).hasStatus(303);
		assertThat(withdrawal("jiangnan", revision, "再撤一次")).hasStatus(422).bodyText().contains("已经撤销");

		assertThat(this.calendars.of(CITY).isWorkingDay(THURSDAY)).isTrue();
		assertThat(this.mvc.get().uri("/calendar?region=429900&year=2026")).bodyText()
			.contains("已撤销：江城市政务服务中心", "台风改道");
		assertThat(lastRevision()).isEqualTo(revision + 1);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			'', '', false, 台风, 请填写日期
			2026-02-30, '', false, 台风, 请填写日期
			2026-12-10, 2026-12-40, false, 台风, 请填写日历上有的日期
			2026-12-10, 2026-12-09, false, 台风, 最后一天不能早于第一天
			2026-12-10, 2027-12-09, false, 台风, 一次最多录入 92 天
			2036-12-10, '', false, 台风, 只能录入2024年11月23日至2028年11月23日之间的日期
			2026-12-10, '', '', 台风, 请选择休息还是上班
			2026-12-10, '', true, 补班, 这些天本来就是工作日
			2026-12-12, '', false, 台风, 这些天本来就是休息日
			2026-12-10, '', false, ' ', 请写明理由
			""")
	void aRulingThatCannotBeMeantComesBackWithAllThatWasTyped(String first, String last, String worked, String reason,
			String told) {
		MvcTestResult answer = post("/calendar/rulings", "jiangnan").param("first", first)
			.param("last", last)
			.param("worked", worked)
			.param("reason", reason)
			.param("year", "2026")
			.exchange();

		assertThat(answer).hasStatus(422).bodyText().contains(told);
		if (!reason.isBlank()) {
			assertThat(answer).bodyText().contains(">" + reason + "</textarea>");
		}
		if (!first.isEmpty()) {
			assertThat(answer).bodyText().contains("value=\"" + first + "\"");
		}
	}

	@Test
	void whatWasTypedIsShownAsTextAndNeverRun() {
		ruling("jiangnan", THURSDAY, THURSDAY, "false", "<script>alert(1)</script>𠮷");

		assertThat(this.mvc.get().uri("/calendar?region=429900&year=2026")).bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;𠮷")
			.doesNotContain("<script>alert");
	}

	@Test
	void aCommandSentTwiceHasOneEffect() {
		String key = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(this.mvc.post()
				.uri("/calendar/rulings")
				.with(sent())
				.with(People.official("jiangnan"))
				.param("first", THURSDAY.toString())
				.param("worked", "false")
				.param("reason", "台风")
				.param("_requestKey", key)).hasStatus(303);
		}

		assertThat(
				this.jdbc.sql("select count(*) from calendar_entry where kind = 'RULING'").query(Long.class).single())
			.isOne();
	}

	private static final String NOTICE = """
			# 国务院办公厅关于2027年部分节假日安排的通知
			source https://www.gov.cn/2027.htm
			off  2026-12-31..2027-01-02 元旦
			work 2027-01-03 元旦
			""";

	@Test
	void aNoticeEndsWhatWasProvisionalAndMayRuleTheDecemberBefore() {
		assertThat(this.calendars.national().isKnown(LocalDate.of(2027, 1, 1))).isFalse();

		assertThat(notice("jiangnan", "2027", NOTICE)).hasStatus(303);

		assertThat(this.calendars.of(COUNTY).isKnown(LocalDate.of(2027, 1, 1))).isTrue();
		assertThat(this.calendars.of(COUNTY).isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
		assertThat(this.calendars.of(COUNTY).isWorkingDay(LocalDate.of(2027, 1, 3))).isTrue();
		assertThat(this.mvc.get().uri("/calendar?year=2026")).bodyText().doesNotContain("尚未最终确定");
		assertThat(this.mvc.get().uri("/calendar?year=2027")).bodyText()
			.contains("https://www.gov.cn/2027.htm", "自2027年12月29日起");
		assertThat(notice("jiangnan", "2027", NOTICE)).hasStatus(422).bodyText().contains("没有变化");
		assertThat(withdrawal("jiangnan", lastRevision(), "误录")).hasStatus(303);
		assertThat(this.calendars.national().isKnown(LocalDate.of(2027, 1, 1))).isFalse();
	}

	@Test
	void everyLineOfANoticeThatCannotBeReadIsNamedAndTheTextKept() {
		String typed = """
				# 通知
				source ftp://gov.cn
				of 2027-01-01 元旦
				off 2027-02-30 春节
				off 2027-01-03..2027-01-01 元旦
				off 2028-01-01 元旦
				off 2027-05-01 劳动节
				work 2027-05-01 劳动节
				""";

		assertThat(notice("jiangnan", "2027", typed)).hasStatus(422)
			.bodyText()
			.contains("第 2 行“source”之后", "第 3 行应当是", "第 4 行的日期不存在", "第 5 行的最后一天早于第一天", "第 6 行的日期既不在本年",
					"第 8 行的日期前面已经规定过", "of 2027-01-01 元旦");
		assertThat(notice("jiangnan", "2027", "")).hasStatus(422).bodyText().contains("请用一行“source”");
		assertThat(notice("jiangnan", "2029", NOTICE)).hasStatus(404);
	}

	@Test
	void beforeSavingOneSeesWhichRunningLimitsWouldMoveAndNothingIsChanged() {
		String number = this.cases.accepted(SampleCases.COMPANY).value();
		LocalDate promised = this.approvalCases.findByNumber(number).orElseThrow().promisedBy().orElseThrow();
		long before = lastRevision();
		// only the first that would move are listed: let them be this case's
		this.jdbc
			.sql("""
					update countdown set state = 'ENDED' where case_id not in (select id from approval_case where number = ?)""")
			.param(number)
			.update();

		MvcTestResult answer = post("/calendar/rulings/preview", "jiangnan").param("first", promised.toString())
			.param("worked", "false")
			.param("reason", "台风")
			.param("year", "2026")
			.exchange();

		String then = this.calendars.of(CITY).add(promised, 1).format(DAY);
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains(number, "承诺时限：" + promised.format(DAY) + " → " + then, ">台风</textarea>");
		assertThat(lastRevision()).isEqualTo(before);
		assertThat(this.calendars.of(CITY).isWorkingDay(promised)).isTrue();
		assertThat(
				post("/calendar/notices/preview", "jiangnan").param("year", "2027").param("notice", NOTICE).exchange())
			.hasStatusOk()
			.bodyText()
			.contains("项期限都不会变动");
		assertThat(post("/calendar/rulings/preview", "jiangnan").param("year", "2026").exchange()).hasStatus(422)
			.bodyText()
			.contains("请填写日期");
	}

	@Test
	void onlyWhatCanBeWithdrawnIsOffered() {
		ruling("jiangnan", THURSDAY, THURSDAY, "false", "台风");
		String itsForm = "/calendar/entries/" + lastRevision() + "/withdraw";

		assertThat(page("jiangnan")).bodyText().contains(itsForm);
		assertThat(page("hanlin")).bodyText().contains("台风").doesNotContain(itsForm);
		assertThat(this.mvc.get().uri("/calendar?year=2020").with(People.official("jiangnan"))).bodyText()
			.contains("国务院办公厅关于2020年部分节假日安排的通知")
			.doesNotContain("/withdraw");
	}

	@Test
	void aYearThatOthersFollowCannotBeWithdrawn() {
		assertThat(withdrawal("jiangnan", 1, "误录")).hasStatus(422).bodyText().contains("2007 年的节假日安排之后还有其他年份");
	}

	private MvcTestResult page(String official) {
		return this.mvc.get()
			.uri("/calendar?year=2026")
			.param("region", regionOf(official))
			.with(People.official(official))
			.exchange();
	}

	private static String regionOf(String official) {
		return official.equals("hanlin") ? COUNTY : CITY;
	}

	private MvcTestResult ruling(String official, LocalDate first, LocalDate last, String worked, String reason) {
		return post("/calendar/rulings", official).param("first", first.toString())
			.param("last", last.toString())
			.param("worked", worked)
			.param("reason", reason)
			.exchange();
	}

	private MvcTestResult withdrawal(String official, long revision, String reason) {
		return post("/calendar/entries/" + revision + "/withdraw", official).param("withdrawal", reason)
			.param("region", CITY)
			.param("year", "2026")
			.exchange();
	}

	private MvcTestResult notice(String official, String year, String text) {
		return post("/calendar/notices", official).param("year", year).param("notice", text).exchange();
	}

	private MockMvcTester.MockMvcRequestBuilder post(String address, String official) {
		RequestPostProcessor person = People.official(official);
		return this.mvc.post()
			.uri(address)
			.with(sent())
			.with(person)
			.param("_requestKey", UUID.randomUUID().toString());
	}

	private long lastRevision() {
		return this.jdbc.sql("select revision from calendar_end").query(Long.class).single();
	}

}
