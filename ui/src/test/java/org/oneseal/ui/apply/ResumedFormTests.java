package org.oneseal.ui.apply;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.Browser;
import org.oneseal.SampleCases;
import org.oneseal.cases.Drafts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session that ends while a form is being filled in costs nobody what they typed. Over
 * a real connection, with the sessions in the database.
 */
@ApplicationTest
class ResumedFormTests {

	private static final Map<String, String> TYPED = Map.of("premisesAddress", "江城市东湖区荷花路 18 号 𠮷", "premisesArea",
			"88.5", "premisesRight", "owned", "_action", "next", "_requestKey", "a-key");

	private final Browser browser;

	private final SampleCases samples;

	private final Drafts drafts;

	private final JdbcTemplate jdbc;

	ResumedFormTests(@LocalServerPort int port, @Autowired SampleCases samples, @Autowired Drafts drafts,
			@Autowired JdbcTemplate jdbc) {
		this.browser = new Browser(port);
		this.samples = samples;
		this.drafts = drafts;
		this.jdbc = jdbc;
	}

	@Test
	void aFormSentAfterTheSessionEndedIsTakenOnceThePersonSignedInAgain() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		this.browser.signIn(SampleCases.COMPANY, "demo");
		assertThat(Browser.pathOf(this.browser.get("/applications/" + id + "/2"))).endsWith("/2");
		endSessions();

		HttpResponse<String> asked = this.browser.post("/applications/" + id + "/2", TYPED);
		assertThat(Browser.pathOf(asked)).isEqualTo("/sign-in");
		assertThat(asked.body()).contains("os-message--warning");
		HttpResponse<String> resumed = this.browser.post("/sign-in",
				Map.of("username", SampleCases.COMPANY, "password", "demo"));

		assertThat(Browser.pathOf(resumed)).as("the page after the one that was sent")
			.isEqualTo("/applications/" + id + "/3");
		assertThat(typed(id)).isEqualTo("江城市东湖区荷花路 18 号 𠮷");
	}

	/** The page still open has the token from before. */
	@Test
	void aFormIsTakenAfterThePersonSignedInAgainInAnotherWindow() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		this.browser.signIn(SampleCases.COMPANY, "demo");
		String token = Browser.tokenOf(this.browser.get("/applications/" + id + "/2"));
		endSessions();
		this.browser.signIn(SampleCases.COMPANY, "demo");

		HttpResponse<String> sent = this.browser.postWith(token, "/applications/" + id + "/2", TYPED);

		assertThat(Browser.pathOf(sent)).isEqualTo("/applications/" + id + "/3");
		assertThat(typed(id)).isEqualTo("江城市东湖区荷花路 18 号 𠮷");
	}

	@Test
	void aPageFromBeforeSigningOutSaysThatItIsTooOld() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		this.browser.signIn(SampleCases.COMPANY, "demo");

		for (String address : List.of("/applications/" + id + "/2", "/sign-out")) {
			HttpResponse<String> refused = this.browser.postWith("old", address, TYPED);

			assertThat(refused.statusCode()).isEqualTo(403);
			assertThat(refused.body()).contains("页面已过期，内容没有提交", "os-header");
		}
	}

	@Test
	void aFormWithoutItsTokenIsNeverKept() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		Browser strangers = this.browser;

		HttpResponse<String> refused = strangers.post("/applications/" + id + "/2", TYPED);

		assertThat(refused.statusCode()).isEqualTo(403);
		strangers.signIn(SampleCases.COMPANY, "demo");
		assertThat(typed(id)).isEmpty();
	}

	@Test
	void anotherPersonDoesNotSendWhatTheFirstOneTyped() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		this.browser.signIn(SampleCases.COMPANY, "demo");
		this.browser.get("/applications/" + id + "/2");
		endSessions();
		this.browser.post("/applications/" + id + "/2", TYPED);

		HttpResponse<String> other = this.browser.post("/sign-in",
				Map.of("username", SampleCases.OTHER_APPLICANT, "password", "demo"));

		assertThat(other.statusCode()).isEqualTo(404);
		assertThat(typed(id)).isEmpty();
	}

	@Test
	void aScriptThatSavesInTheBackgroundIsToldAndNotKept() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		this.browser.signIn(SampleCases.COMPANY, "demo");
		this.browser.get("/applications/" + id + "/2");
		endSessions();

		assertThat(this.browser.post("/applications/" + id + "/2", TYPED, Map.of("HX-Request", "true")).statusCode())
			.isEqualTo(401);
		assertThat(Browser.pathOf(this.browser.signIn(SampleCases.COMPANY, "demo"))).isEqualTo("/cases");
	}

	@Test
	void whoWantedToStartAnApplicationStartsItAfterSigningIn() {
		this.browser.get("/matters/food-business-licence");

		HttpResponse<String> asked = this.browser.post("/matters/food-business-licence/applications",
				Map.of("authority", SampleCases.CITY));
		assertThat(Browser.pathOf(asked)).isEqualTo("/sign-in");
		HttpResponse<String> started = this.browser.post("/sign-in",
				Map.of("username", SampleCases.COMPANY, "password", "demo"));

		assertThat(Browser.pathOf(started)).matches("/applications/[0-9a-f-]{36}/1");
	}

	@Test
	void aFileThatIsTooLargeIsRefusedWithWhatToDo() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		this.browser.signIn(SampleCases.COMPANY, "demo");
		this.browser.get("/applications/" + id + "/materials");

		HttpResponse<String> refused = this.browser.upload("/applications/" + id + "/materials/food-safety-rules",
				"large.pdf", new byte[23 * 1024 * 1024]);

		assertThat(refused.statusCode()).isEqualTo(413);
		assertThat(refused.body()).contains("请压缩文件或分成几个文件后再上传", "os-header");
		assertThat(this.browser
			.upload("/applications/" + id + "/materials/food-safety-rules", "small.pdf", SampleCases.pdf())
			.statusCode()).isEqualTo(200);
	}

	@Test
	void aWrongPasswordLeadsBackToThePageWithTheNameKept() {
		HttpResponse<String> page = this.browser.signIn("hehua", "wrong");

		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("value=\"hehua\"", "os-message--error");
	}

	@Test
	void refusalsOutsideOfAnyPageAreShownOnPagesOfOurs() {
		assertThat(this.browser.get("/matters/a/b/c").body()).contains("没有找到这个页面", "os-header");
		assertThat(this.browser.post("/verify", Map.of()).body()).contains("os-header");
		this.browser.signIn(SampleCases.COMPANY, "demo");
		HttpResponse<String> forbidden = this.browser.get("/work");
		assertThat(forbidden.statusCode()).isEqualTo(403);
		assertThat(forbidden.body()).contains("您没有查看此页的权限", "江城荷花餐饮管理有限公司");
	}

	private void endSessions() {
		this.jdbc.update("delete from SPRING_SESSION");
	}

	private String typed(String id) {
		return this.drafts.open(id, this.samples.actor(SampleCases.COMPANY)).answers().typed("premisesAddress");
	}

}
