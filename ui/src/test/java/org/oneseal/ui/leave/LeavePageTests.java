package org.oneseal.ui.leave;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.FormToken;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of leave and substitutes, and what a substitute sees of the work. */
@ApplicationTest
class LeavePageTests {

	private static final String ABSENT = "zhaogang";

	private static final String SUBSTITUTE = "sunjing";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private LocalDate today;

	@BeforeEach
	void nobodyIsOnLeave() {
		this.jdbc.sql("delete from substitution").update();
		this.today = this.clock.today();
	}

	@AfterEach
	void back() {
		this.jdbc.sql("delete from substitution").update();
	}

	@Test
	void anOfficialEntersALeaveAndEndsIt() {
		MvcTestResult entered = enter(ABSENT, SUBSTITUTE, this.today, this.today.plusDays(3), "REVIEW");
		assertThat(entered).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/leave");

		assertThat(page(ABSENT)).bodyText().contains("赵刚请假，孙静代理").contains("生效中").contains("代为受理和审查").contains("全部事项");
		assertThat(page(SUBSTITUTE)).bodyText().contains("代赵刚").doesNotContain("结束孙静对赵刚的代理");

		String id = this.jdbc.sql("select id from substitution").query(String.class).single();
		assertThat(this.mvc.post()
			.uri("/leave/" + id + "/end")
			.with(People.official(ABSENT))
			.with(FormToken.sent())
			.param("_requestKey", UUID.randomUUID().toString())
			.exchange()).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page(ABSENT)).bodyText().contains("已提前结束");
	}

	@Test
	void whatIsWrongIsToldAndNothingTypedIsLost() {
		MvcTestResult refused = enter(ABSENT, SUBSTITUTE, this.today.plusDays(3), this.today, "REVIEW");

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(refused).bodyText()
			.contains("结束日期不能早于开始日期")
			.contains("value=\"" + this.today.plusDays(3) + "\"")
			.contains("value=\"" + SUBSTITUTE + "\" selected")
			.contains("id=\"u-REVIEW\" value=\"REVIEW\" checked");
		assertThat(this.mvc.post()
			.uri("/leave")
			.with(People.official(ABSENT))
			.with(FormToken.sent())
			.param("_requestKey", UUID.randomUUID().toString())
			.param("from", "morgen")
			.param("matters", "<b>")
			.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请选择代理人")
			.contains("没有事项“&lt;b&gt;”");
	}

	@Test
	void theHeadChoosesWhoseLeaveItIsAndOthersDoNot() {
		assertThat(page("wangzhiyuan")).bodyText().contains("name=\"official\"").contains("本部门人员的请假");
		assertThat(page(ABSENT)).bodyText().doesNotContain("name=\"official\"").contains("我的请假");
		assertThat(this.mvc.get().uri("/leave").with(People.company()).exchange()).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void nobodyEndsALeaveOfAnotherDepartment() {
		enter(ABSENT, SUBSTITUTE, this.today, this.today, "REVIEW");
		String id = this.jdbc.sql("select id from substitution").query(String.class).single();

		assertThat(this.mvc.post()
			.uri("/leave/" + id + "/end")
			.with(People.official("wangzhiyuan"))
			.with(FormToken.sent())
			.param("_requestKey", UUID.randomUUID().toString())
			.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("没有这条请假记录");
	}

	@Test
	void theWorkOfTheAbsentOneIsMarkedInTheListAndOnTheFile() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.desk.claim(this.samples.step(number, "reviewFireRescue").id(), this.samples.actor(ABSENT),
				UUID.randomUUID().toString());
		enter(ABSENT, SUBSTITUTE, this.today, this.today, "REVIEW");

		assertThat(this.mvc.get().uri("/work?tab=mine&q=江城荷花&sort=age").with(People.official(SUBSTITUTE)).exchange())
			.hasStatusOk()
			.bodyText()
			.contains(number.value())
			.contains("代赵刚");
		assertThat(this.mvc.get().uri("/case-files/" + number).with(People.official(SUBSTITUTE)).exchange())
			.hasStatusOk()
			.bodyText()
			.contains("您正在代赵刚办理")
			.contains("name=\"verdict\"");
	}

	@Test
	void whatNobodyCanDoIsMarkedInTheListOfWhomItFallsToAndOnTheFile() {
		this.jdbc.sql("update account set positions = '' where username in ('zhaogang', 'sunjing')").update();
		try {
			CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

			assertThat(this.mvc.get().uri("/work?tab=pool").with(People.official("shenyi")).exchange()).hasStatusOk()
				.bodyText()
				.contains(number.value())
				.contains("无人可办");
			assertThat(this.mvc.get().uri("/case-files/" + number).with(People.official("shenyi")).exchange())
				.hasStatusOk()
				.bodyText()
				.contains("承办部门无人可办，由监察人员办理或者安排");
		}
		finally {
			this.jdbc.sql("update account set positions = 'fire-inspector' where username in ('zhaogang', 'sunjing')")
				.update();
		}
	}

	private MvcTestResult page(String official) {
		MvcTestResult page = this.mvc.get().uri("/leave").with(People.official(official)).exchange();
		assertThat(page).hasStatusOk();
		return page;
	}

	private MvcTestResult enter(String official, String substitute, LocalDate from, LocalDate until, String upTo) {
		return this.mvc.post()
			.uri("/leave")
			.with(People.official(official))
			.with(FormToken.sent())
			.param("_requestKey", UUID.randomUUID().toString())
			.param("substitute", substitute)
			.param("from", from.toString())
			.param("until", until.toString())
			.param("upTo", upTo)
			.exchange();
	}

}
