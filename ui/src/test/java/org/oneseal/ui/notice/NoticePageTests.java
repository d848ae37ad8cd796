package org.oneseal.ui.notice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.Browser;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Transfers;
import org.oneseal.notice.Channel;
import org.oneseal.notice.Preferences;
import org.oneseal.notice.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.FormToken.sent;

/** Notices on the screens: the sign in the frame, the page, the settings. */
@ApplicationTest
class NoticePageTests {

	private static final String HOLDER = "chenjianguo";

	private static final String COLLEAGUE = "helei";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Desk desk;

	@Autowired
	private Transfers transfers;

	@Autowired
	private Preferences preferences;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private CaseNumber number;

	@BeforeEach
	void somethingIsHandedOver() {
		forget();
		this.number = this.samples.accepted(SampleCases.COMPANY);
		String step = this.samples.step(this.number, "reviewMarketRegulation").id();
		this.desk.claim(step, this.samples.actor(HOLDER), UUID.randomUUID().toString());
		this.transfers.transfer(step, HOLDER, COLLEAGUE, "出差，<b>下周</b>不在岗", this.samples.actor(HOLDER),
				UUID.randomUUID().toString());
	}

	@AfterEach
	void forget() {
		List.of("notice", "notice_preference", "notice_channel")
			.forEach((table) -> this.jdbc.sql("delete from " + table).update());
	}

	@Test
	void everyPageCountsWhatIsUnreadAndTheCaseFileMarksItRead() {
		assertThat(unread("/work")).isEqualTo(1);
		assertThat(get("/work")).bodyText().contains("data-bell-count>1</span>");

		assertThat(get("/case-files/" + this.number)).hasStatusOk();

		assertThat(unread("/work")).isZero();
		assertThat(get("/work")).bodyText().contains("hidden=\"hidden\">0</span>");
	}

	@Test
	void thePageTellsWhatHappenedAndLeadsToTheCase() {
		assertThat(get("/notices")).hasStatusOk()
			.bodyText()
			.contains("转交给您", "陈建国将“食品安全条件审查”转交给您办理。", "出差，&lt;b&gt;下周&lt;/b&gt;不在岗",
					"href=\"/case-files/" + this.number + "\"", "标为已读", "未读");
		assertThat(this.mvc.get().uri("/notices?lang=en").with(People.official(COLLEAGUE)).exchange()).bodyText()
			.contains("Handed to you", "Mark as read");
	}

	@Test
	void oneOrAllAreMarkedReadWithoutScripts() {
		Browser browser = new Browser(this.port);
		browser.signIn(COLLEAGUE, "demo");
		String page = browser.get("/notices").body();
		String address = page.replaceAll("(?s).*action=\"(/notices/[0-9a-f-]{36}/read)\".*", "$1");

		assertThat(browser.post(address, Map.of()).body()).doesNotContain("标为已读").contains(this.number.value());
		somethingIsHandedOver();
		browser.get("/notices");
		assertThat(browser.post("/notices/read", Map.of()).body()).contains("全部消息已标为已读", this.number.value())
			.doesNotContain("os-told__item--unread");
	}

	@Test
	void nobodyElseReadsOrMarksThem() {
		String id = this.jdbc.sql("select id from notice where recipient = ?")
			.param(COLLEAGUE)
			.query(String.class)
			.single();

		assertThat(this.mvc.get().uri("/notices/" + id).with(People.official(HOLDER)).exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.post().uri("/notices/{id}/read", id).with(People.official(HOLDER)).with(sent()).exchange())
			.hasStatus3xxRedirection();
		assertThat(unread("/work")).isEqualTo(1);
		assertThat(this.mvc.get().uri("/notices").with(People.applicant(SampleCases.COMPANY)).exchange())
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri("/notices?from=x~y").with(People.official(COLLEAGUE)).exchange()).hasStatusOk();
	}

	@Test
	void theSettingsAreKept() {
		assertThat(get("/notices/settings")).hasStatusOk().bodyText().contains("机构名册中没有您的邮箱地址", "16:30");

		assertThat(save(Map.of("channel-HANDED", "DIGEST", "channel-POOL", "NOT", "channel-SIGNALS", "AT_ONCE",
				"digestAt", "08:15", "language", "en")))
			.hasStatus3xxRedirection();

		assertThat(this.preferences.of(COLLEAGUE)).satisfies((kept) -> {
			assertThat(kept.of(Topic.HANDED)).isEqualTo(Channel.DIGEST);
			assertThat(kept.of(Topic.POOL)).isEqualTo(Channel.NOT);
			assertThat(kept.of(Topic.CASES)).as("not sent").isEqualTo(Topic.CASES.usual());
			assertThat(kept.of(Topic.SIGNALS)).as("cannot be chosen").isEqualTo(Channel.IN_APPLICATION);
			assertThat(kept.digestAt()).hasToString("08:15");
			assertThat(kept.workingDaysOnly()).isFalse();
			assertThat(kept.language()).isEqualTo("en");
		});
		assertThat(get("/notices/settings")).bodyText().contains("08:15");
	}

	@Test
	void aTimeThatIsNoneIsToldAndNothingTypedIsLost() {
		assertThat(save(Map.of("channel-HANDED", "IN_APPLICATION", "digestAt", "25 点", "language", "en")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写时间，例如 16:30", "value=\"25 点\"", "<option value=\"IN_APPLICATION\" selected=\"selected\">");

		assertThat(this.preferences.of(COLLEAGUE).of(Topic.HANDED)).isEqualTo(Channel.AT_ONCE);
	}

	@Test
	void theScriptAsksForTheCount() throws Exception {
		MvcTestResult answer = get("/notices/unread");

		assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.unread").isEqualTo(1);
		assertThat(this.mvc.get().uri("/notices/unread").header("HX-Request", "true").exchange())
			.hasStatus(HttpStatus.UNAUTHORIZED);
	}

	private MvcTestResult save(Map<String, String> fields) {
		var request = this.mvc.post()
			.uri("/notices/settings")
			.param("_requestKey", UUID.randomUUID().toString())
			.with(People.official(COLLEAGUE))
			.with(sent());
		fields.forEach(request::param);
		return request.exchange();
	}

	private Integer unread(String path) {
		org.oneseal.ui.view.Frame frame = (org.oneseal.ui.view.Frame) get(path).getMvcResult()
			.getModelAndView()
			.getModel()
			.get("frame");
		return frame.unread();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(People.official(COLLEAGUE)).exchange();
	}

}
